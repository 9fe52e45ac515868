import { pathOf } from '../http/pathOf.ts'
import { paths } from '../../protocol/paths.ts'
import { proofOfWorkPaths } from '../../protocol/proofOfWork.ts'
import type { Settings } from '../resolveSettings.ts'
import { getCaptcha } from './getCaptcha.ts'
import { getProofOfWork } from './getProofOfWork.ts'
import { loginWithEmailCode } from './loginWithEmailCode.ts'
import type { Route } from './Route.ts'
import { sendEmail } from './sendEmail.ts'
import { verifyCaptcha } from './verifyCaptcha.ts'
import { verifyProofOfWork } from './verifyProofOfWork.ts'

const puzzles = new Map<string, Route>([
  [paths.captcha, getCaptcha],
  [paths.verifyCaptcha, verifyCaptcha],
])

const codes = new Map<string, Route>([
  [paths.sendEmail, sendEmail],
  [paths.loginWithEmailCode, loginWithEmailCode],
])

/** Of the kit's own, and no part of the contract. */
const extensions = new Map<string, Route>([
  [proofOfWorkPaths.proofOfWork, getProofOfWork],
  [proofOfWorkPaths.verifyProofOfWork, verifyProofOfWork],
])

/** Finds the endpoint of a URL: its path in the contract, and its route; `undefined` where there is none. */
export function findEndpoint(url: string, { basePath, proofOfWork, checkPass }: Settings) {
  const pathname = pathOf(url)
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  const route = codes.get(path) ?? (checkPass ? undefined : waysToPass(path, proofOfWork.isOffered))
  return route && { path, route }
}

const waysToPass = (path: string, proofOfWork: boolean) =>
  puzzles.get(path) ?? (proofOfWork ? extensions.get(path) : undefined)
