import { expect, expectTypeOf, test } from 'vitest'
import {
  createClient,
  isApiError,
  isCodeRejectedError,
  isTimeoutError,
  TimeoutError,
  type ApiError,
  type CallOptions,
  type Challenge,
  type Client,
  type ClientOptions,
  type ErrorCode,
  type Pass,
  type Recovery,
  type Scenario,
  type Session,
} from '../../../src/client.ts'
import * as entry from '../../../src/client.ts'

test('the entry exports what is documented, and nothing else', () => {
  expect(Object.keys(entry).toSorted()).toEqual([
    'ApiError',
    'CodeRejectedError',
    'InvalidResponseError',
    'NetworkError',
    'TimeoutError',
    'createClient',
    'isApiError',
    'isCodeRejectedError',
    'isInvalidResponseError',
    'isNetworkError',
    'isTimeoutError',
    'scenarios',
  ])
})

test('a client needs a base URL and a client id, and no more', () => {
  expectTypeOf(createClient).parameters.toEqualTypeOf<[options: ClientOptions]>()
  expectTypeOf(createClient).returns.toEqualTypeOf<Client>()
  expectTypeOf<{ baseUrl: string; clientId: string }>().toExtend<ClientOptions>()
  expectTypeOf<{ baseUrl: string }>().not.toExtend<ClientOptions>()
  expectTypeOf<typeof globalThis.fetch>().toExtend<NonNullable<ClientOptions['fetch']>>()
  const client = createClient({ baseUrl: '', clientId: 'c' })
  expect(Object.keys(client)).toEqual([
    'baseUrl',
    'clientId',
    'passLifetime',
    'call',
    'getChallenge',
    'verifyChallenge',
    'sendEmailCode',
    'loginWithEmailCode',
  ])
})

test('every call takes a signal and a language, and says what it gives', () => {
  expectTypeOf<{ signal: AbortSignal | undefined; language: string }>().toExtend<CallOptions>()
  expectTypeOf<Client['getChallenge']>().toEqualTypeOf<(options?: CallOptions) => Promise<Challenge>>()
  expectTypeOf<Client['verifyChallenge']>().returns.toEqualTypeOf<Promise<Pass>>()
  expectTypeOf<Client['sendEmailCode']>().returns.toEqualTypeOf<Promise<void>>()
  expectTypeOf<Client['call']>().toEqualTypeOf<
    (path: string, options?: CallOptions, body?: object) => Promise<unknown>
  >()
  expectTypeOf<Client['loginWithEmailCode']>().returns.toEqualTypeOf<Promise<Session>>()
  expectTypeOf<Parameters<Client['sendEmailCode']>[0]['scenario']>().toEqualTypeOf<Scenario>()
})

test('a scenario is one of those that are documented', () => {
  expectTypeOf<Scenario>().toEqualTypeOf<(typeof entry.scenarios)[number]>()
  expectTypeOf<string>().not.toExtend<Scenario>()
  expectTypeOf<'LOGIN_SMS'>().not.toExtend<Scenario>()
})

test('the code of a refusal can be any text, and an editor still offers those that are known', () => {
  expectTypeOf<ApiError['code']>().toEqualTypeOf<ErrorCode | (string & {})>()
  expectTypeOf<'CAPTCHA.0007'>().toExtend<ErrorCode>()
  expectTypeOf<ApiError['recovery']>().toEqualTypeOf<Recovery | undefined>()
})

test('a guard narrows what a catch clause holds', () => {
  const error: unknown = new TimeoutError()
  if (isApiError(error)) expectTypeOf(error).toEqualTypeOf<ApiError>()
  if (isTimeoutError(error)) expectTypeOf(error).toEqualTypeOf<TimeoutError>()
  if (isCodeRejectedError(error)) expectTypeOf(error.reason).toEqualTypeOf<'wrong' | 'expired' | 'locked'>()
  expect(isTimeoutError(error)).toBe(true)
})
