import { cleanup } from '@testing-library/react'
import { prepareJsdom } from 'email-code-kit/testing'
import { afterEach } from 'vitest'

prepareJsdom()
afterEach(cleanup)
