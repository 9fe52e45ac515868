import type { Scenario } from './scenarios.ts'

/** Whose spelling of the API: Bamboocloud CIAM, Bamboocloud EIAM, Huawei OneAccess (contract section 10). */
export type Dialect = 'ciam' | 'eiam' | 'oneaccess'

/** The scenarios that all of them have. */
const common = ['LOGIN_EMS', 'REGISTER_EMS', 'FORGET_PWD_EMS', 'BIND_EMAIL_EMS'] as const
const ciam = [...common, 'UPDATE_PWD_EMS', 'UPDATE_EMAIL_EMS'] as const

/**
 * The scenarios that each knows (contract section 4). OneAccess documents a "sending scenario" without listing any;
 * that it has those of CIAM is an assumption.
 */
export const scenariosOf: Record<Dialect, readonly Scenario[]> = {
  ciam,
  eiam: [...common, 'UPDATE_EMAIL_EMS', 'MFA_AUTH_EMS', 'CHANGE_PWD_EMS'],
  oneaccess: ciam,
}

/** Seconds that a session lasts, `expire` in the samples of each documentation (contract section 5). */
export const sessionLifeOf: Record<Dialect, number> = {
  ciam: 432_000,
  eiam: 604_800,
  oneaccess: 43_200,
}
