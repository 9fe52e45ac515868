/** Whether the work succeeds within so many milliseconds. What takes longer is left behind. Never rejects. */
export async function inTime(timeout: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeout)
  })
  const succeeded = work.then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([succeeded, late])
  } finally {
    clearTimeout(timer)
  }
}
