import { expect, it, vi } from 'vitest'
import type { ServerOptions } from '../../../src/server.ts'
import { createComplaintApi, type ComplaintApi } from './createComplaintApi.ts'
import { openForm, type FormUnderTest, type Setting } from './openForm.tsx'

export interface Scene {
  api: ComplaintApi
  /** Shows the form; once more: a second one beside it, as in another tab. */
  open: () => FormUnderTest
}

interface Complaint<Seen extends object> {
  setting?: Setting
  serverOptions?: () => ServerOptions
  /** What a person does, and what they see in the end. Has to succeed with either form. */
  steps: (scene: Scene) => Promise<Seen>
  /** What has to be seen of the kit's form. */
  kit: Record<keyof Seen, unknown>
  /** What is seen of the naive form: the complaint itself. */
  naive: Record<keyof Seen, unknown>
}

/**
 * A complaint as a test: the kit's form has to do better, and the naive form has to be what people complain about. So
 * the same steps go through with both, and only what is seen in the end differs: a test cannot "fail rightly" for a label
 * that is missing.
 *
 * @param name begins with the number of the complaint
 */
export function complaint<Seen extends object>(
  name: string,
  { setting, serverOptions, steps, kit, naive }: Complaint<Seen>,
): void {
  async function play(whose: 'kit' | 'naive') {
    // Goes on in small steps, for each wait for something costs one.
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 2 })
    const api = createComplaintApi(serverOptions?.())
    return steps({ api, open: () => openForm(whose, api, setting) })
  }

  // oxlint-disable-next-line vitest/valid-title -- a string, says its type
  it(name, async () => {
    expect(await play('kit')).toEqual(kit)
  })

  it(`${name} (not with the naive form)`, async () => {
    const seen = await play('naive')
    expect(seen).toEqual(naive)
    expect(seen).not.toEqual(kit)
  })
}
