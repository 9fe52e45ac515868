// The tests of an application that has Mock Service Worker. They are compiled and never run.
import { createSandbox } from 'email-code-kit/testing'
import { createMswHandlers } from 'email-code-kit/testing/msw'
import type { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'

const handlers: HttpHandler[] = createMswHandlers(createSandbox(), { baseUrl: '/idaas' })
setupServer(...handlers).listen({ onUnhandledRequest: 'error' })
