import { expect, test } from 'vitest'
import { scenariosOf, sessionLifeOf } from '../../../src/protocol/dialects.ts'
import { scenarios } from '../../../src/protocol/scenarios.ts'

test('each product has the scenarios that its documentation lists', () => {
  const common = ['LOGIN_EMS', 'REGISTER_EMS', 'FORGET_PWD_EMS', 'BIND_EMAIL_EMS', 'UPDATE_EMAIL_EMS']
  expect(scenariosOf.ciam.toSorted()).toEqual([...common, 'UPDATE_PWD_EMS'].toSorted())
  expect(scenariosOf.eiam.toSorted()).toEqual([...common, 'MFA_AUTH_EMS', 'CHANGE_PWD_EMS'].toSorted())
  expect(scenariosOf.oneaccess).toEqual(scenariosOf.ciam)
})

test('every scenario of the kit exists somewhere', () => {
  expect([...new Set(Object.values(scenariosOf).flat())].toSorted()).toEqual(scenarios.toSorted())
})

test('a session lasts as long as in the samples: five days, a week, twelve hours', () => {
  expect(sessionLifeOf).toEqual({ ciam: 5 * 86_400, eiam: 7 * 86_400, oneaccess: 12 * 3600 })
})
