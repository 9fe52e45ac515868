import type { Tab } from './Tab.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Runs a function in the page, which must use nothing from outside its own body. */
export async function inPage<Args extends readonly Json[], Result>(
  tab: Tab,
  work: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const given = args.map((arg) => JSON.stringify(arg)).join()
  return (await tab.evaluate(`(${work.toString()})(${given})`)) as Awaited<Result>
}
