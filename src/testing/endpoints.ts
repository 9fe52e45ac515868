import { paths } from '../protocol/paths.ts'
import { proofOfWorkPaths } from '../protocol/proofOfWork.ts'

const endpoints: Record<SandboxEndpoint, string> = { ...paths, ...proofOfWorkPaths }

/** An endpoint of the API, by its name. */
export type SandboxEndpoint =
  'captcha' | 'verifyCaptcha' | 'sendEmail' | 'loginWithEmailCode' | 'proofOfWork' | 'verifyProofOfWork'

export const endpointNames = Object.keys(endpoints) as SandboxEndpoint[]

/** The path of an endpoint. */
export const pathOf = (endpoint: SandboxEndpoint): string => endpoints[endpoint]

/** The endpoint of a path, below whatever base URL it is. */
export function endpointAt(pathname: string): SandboxEndpoint | undefined {
  return endpointNames.find((name) => pathname.endsWith(endpoints[name]))
}
