/**
 * The visitor id of FingerprintJS 5 (MIT), loaded when it is first asked for, so that it never weighs on a page that
 * does not. `monitoring: false`: the library would else report to its maker now and then.
 *
 * @throws whatever the import or the library throws; `createFingerprint` turns that into the stored id
 */
export async function fingerprintJs(): Promise<string> {
  const { load } = await import('@fingerprintjs/fingerprintjs')
  const agent = await load({ monitoring: false })
  const { visitorId } = await agent.get()
  return visitorId
}
