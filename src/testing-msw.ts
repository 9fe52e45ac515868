/**
 * The sandbox behind Mock Service Worker 2. Needs the optional peer msw.
 *
 * @packageDocumentation
 */
export { createMswHandlers } from './testing/createMswHandlers.ts'
