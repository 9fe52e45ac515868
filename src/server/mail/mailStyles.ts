import { mailColors } from './mailColors.ts'

const { dark } = mailColors

/**
 * What inline styles cannot say: dark colours and small screens. Only `!important` wins against inline styles. Mail
 * programs that drop it show the light colours, which are complete without.
 */
export const mailStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .page { padding: 16px 12px 24px !important; }
  .card { padding: 24px 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: ${dark.ground} !important; }
  .card { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
  .box { background-color: ${dark.sunken} !important; border-color: ${dark.line} !important; }
  .rule { border-color: ${dark.line} !important; }
  .text { color: ${dark.text} !important; }
  .muted { color: ${dark.muted} !important; }
  .code { color: ${dark.accent} !important; }
}
`
