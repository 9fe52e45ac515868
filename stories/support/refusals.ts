import { documentedErrors, type DocumentedErrorCode } from '../../src/server.ts'

const codes = Object.keys(documentedErrors) as DocumentedErrorCode[]

/** The dots would make Storybook leave the value out of its addresses. */
const valueOf = (code: DocumentedErrorCode) => code.replaceAll('.', '-')

/** Every documented code, for the toolbar. */
export const refusalItems = codes.map((code) => ({ value: valueOf(code), title: code }))

/** The same for a control. */
export const refusalControl = {
  options: codes.map(valueOf),
  control: { type: 'select' as const, labels: Object.fromEntries(codes.map((code) => [valueOf(code), code])) },
}

/** The code that was chosen; undefined where none was. */
export function chosenCode(value: unknown): DocumentedErrorCode | undefined {
  return codes.find((code) => valueOf(code) === value)
}
