import { escapeHtml } from './escapeHtml.ts'
import { mailColors } from './mailColors.ts'
import { mailStyles } from './mailStyles.ts'
import type { MailParts } from './MailParts.ts'

const { light } = mailColors

const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const table = 'role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"'

/** A preview of the message would go on with its beginning, and so show the code: this is as long as a preview. */
const padding = '&#8199;&#847; '.repeat(80)

/** Outlook for Windows knows no `max-width`, and takes Times for fonts it does not know. */
const outlook = {
  fonts: '<!--[if mso]><style>* { font-family: Arial, sans-serif !important; }</style><![endif]-->',
  open: '<!--[if mso]><table role="presentation" align="center" width="432"><tr><td><![endif]-->',
  close: '<!--[if mso]></td></tr></table><![endif]-->',
}

/**
 * The e-mail as a whole HTML document. It loads nothing and has no link and no script; its layout is tables and inline
 * styles, for that is what mail programs understand.
 */
export function htmlMail({ tag, dir, subject, code, life, notes, bound }: MailParts): string {
  const align = dir === 'rtl' ? 'right' : 'left'
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${escapeHtml(subject)}</title>
<style>${mailStyles}</style>
${outlook.fonts}
</head>
<body class="ground" style="margin:0;padding:0;-webkit-text-size-adjust:100%;background-color:${light.ground}">
<div lang="${tag}" dir="${dir}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(life)} ${padding}</div>
<table ${table} class="ground" style="background-color:${light.ground};font-family:${fonts}">
<tr>
<td class="page" align="center" style="padding:40px 16px">
${outlook.open}
<table ${table} style="max-width:432px">
<tr>
<td class="card" align="${align}" style="padding:32px;background-color:${light.surface};border:1px solid ${light.line};border-radius:14px">
<h1 class="text" style="margin:0 0 20px;font-size:20px;line-height:1.35;font-weight:600;text-wrap:balance;color:${light.text}">${prose(subject)}</h1>
<table ${table} dir="ltr">
<tr>
<td class="box" align="center" style="padding:18px 8px;background-color:${light.sunken};border:1px solid ${light.line};border-radius:10px">
<p class="code" style="${codeStyle(code)}">${escapeHtml(code)}</p>
</td>
</tr>
</table>
<p class="text" style="margin:20px 0 0;font-size:15px;line-height:1.5;text-wrap:pretty;color:${light.text}">${prose(life)}</p>
<div class="rule" style="margin-top:20px;padding-top:12px;border-top:1px solid ${light.line}">
${notes.map(note).join('\n')}
</div>
</td>
</tr>
</table>
${outlook.close}
${bound === undefined ? '' : boundLine(bound)}</td>
</tr>
</table>
</div>
</body>
</html>
`
}

/** The hyphen of "e-mail" is no place to break a line. */
function prose(text: string): string {
  return escapeHtml(text).replaceAll(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, '$1&#8209;')
}

function note(text: string): string {
  return `<p class="muted" style="margin:8px 0 0;font-size:14px;line-height:1.5;text-wrap:pretty;color:${light.muted}">${prose(text)}</p>`
}

/** The spacing after the last digit is made up for before the first; a long code gets smaller, for it must not wrap. */
function codeStyle(code: string): string {
  const size = code.length > 8 ? 20 : code.length > 6 ? 28 : 32
  return `margin:0;padding-left:0.3em;font-size:${size}px;line-height:1.25;font-weight:600;letter-spacing:0.3em;font-variant-numeric:tabular-nums;white-space:nowrap;-webkit-user-select:all;user-select:all;color:${light.accent}`
}

function boundLine(bound: string): string {
  return `<p class="muted" dir="ltr" style="margin:16px 0 0;font-size:12px;line-height:1.5;color:${light.muted}">${escapeHtml(bound)}</p>\n`
}
