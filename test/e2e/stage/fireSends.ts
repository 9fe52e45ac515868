import { slots } from './slots.ts'
import type { StageHandle, StagePass } from './StageHandle.ts'

/** How one tab takes part in a volley. */
export interface SendPlan {
  /** When to begin, in milliseconds since 1970: the other tab is told the same. */
  at: number
  /** Which way comes first. */
  first: number
  /** For the scopes of the second mount. */
  morePasses: readonly StagePass[]
}

const bursts = 6

/**
 * Asks for 96 sends, in bursts of 16: by clicks and submits in three forms, and by the hook, each way twice. Between
 * them is a microtask or a task; then everything is mounted anew with new passes in it, and the rest comes until after
 * the first send has settled.
 */
export async function fireSends(stage: StageHandle, { at, first, morePasses }: SendPlan): Promise<void> {
  const asked: Promise<unknown>[] = []
  const ways = [
    ...[0, 1, 2].flatMap((form) => [() => press(form), () => submit(form)]),
    () => slots.send?.mutate(),
    () => asked.push(slots.send!.mutateAsync().catch(() => {})),
  ]
  await nextTask(at - Date.now() - 5)
  while (Date.now() < at) {
    // The last milliseconds: a timer alone would come when it can.
  }
  for (let burst = 0; burst < bursts; burst += 1) {
    for (let way = 0; way < 2 * ways.length; way += 1) ways[(first + way) % ways.length]!()
    if (burst === 0) await Promise.resolve()
    else if (burst === 1) await nextTask(0)
    else if (burst === 2) {
      stage.mount()
      stage.grant(morePasses)
      document.querySelector<HTMLInputElement>('form + form [type=email]')?.focus()
    } else await nextTask(25)
  }
  await Promise.all(asked)
  while (!stage.isQuiet) await nextTask(1)
}

function press(form: number) {
  document.forms[form]?.querySelector<HTMLElement>('[data-scope=send-code][data-part=button]')?.click()
}

function submit(form: number) {
  document.forms[form]?.requestSubmit()
}

function nextTask(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
