export { createMswHandlers } from './testing/createMswHandlers.ts'
