import { headerNames } from '../../protocol/headers.ts'
import { Refusal } from './Refusal.ts'

/**
 * Checks who calls, in the documented order: device headers, client id, application (contract section 6a).
 * The device headers have to be there; what they say is not checked, as at the vendors.
 *
 * @returns the client id
 * @throws Refusal PARAM.0001, PARAM.0002, PARAM.0003
 */
export function checkCaller(headers: Headers, clients: readonly string[]): string {
  const { operatingSystem, fingerprint, agent, clientId } = headerNames
  if (![operatingSystem, fingerprint, agent].every((name) => headers.get(name)?.trim())) throw new Refusal('PARAM.0001')
  const client = headers.get(clientId)?.trim()
  if (!client) throw new Refusal('PARAM.0002')
  if (!clients.includes(client)) throw new Refusal('PARAM.0003')
  return client
}
