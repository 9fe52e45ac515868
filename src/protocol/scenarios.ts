/** The sending scenes of CIAM, and the two that EIAM adds (contract section 4, `type` on the wire). */
export const scenarios = [
  'LOGIN_EMS',
  'REGISTER_EMS',
  'FORGET_PWD_EMS',
  'BIND_EMAIL_EMS',
  'UPDATE_PWD_EMS',
  'UPDATE_EMAIL_EMS',
  'MFA_AUTH_EMS',
  'CHANGE_PWD_EMS',
] as const

/** What the code is for. */
export type Scenario = (typeof scenarios)[number]
