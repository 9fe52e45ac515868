/** A flag of the command line, and what `--help` says of it. */
export interface Flag {
  name: string
  /** What stands after it; a flag without is a switch. */
  value?: string
  /** May be given several times; its variable takes several, separated by spaces. */
  repeatable?: true
  /** It asks for something else than a server, so it has no environment variable. */
  action?: true
  help: string
}

export const flags = [
  { name: 'port', value: '<number>', help: 'port to listen on, 0 takes any free one (8787)' },
  { name: 'host', value: '<address>', help: 'address to listen on, 0.0.0.0 for all (127.0.0.1)' },
  { name: 'client', value: '<id>', repeatable: true, help: 'accepted X-client-id (demo-client)' },
  { name: 'redis', value: '<url>', help: 'keep everything in Redis: redis://:password@host:6379/0' },
  { name: 'smtp', value: '<url>', help: 'send real e-mails: smtp://user:password@host:587' },
  { name: 'from', value: '<address>', help: "sender of the e-mails: 'Shop <no-reply@shop.example>'" },
  {
    name: 'secret',
    value: '<text>',
    repeatable: true,
    help: 'key over codes and addresses, then the one before',
  },
  {
    name: 'origin',
    value: '<origin>',
    repeatable: true,
    help: 'page that may call (CORS): https://shop.example',
  },
  {
    name: 'trust-proxy',
    value: '<ip>',
    repeatable: true,
    help: 'IP of a proxy elsewhere whose X-Forwarded-For counts',
  },
  { name: 'language', value: '<tag>', help: 'language where the client says none (zh)' },
  { name: 'dialect', value: '<name>', help: 'spelling of the API: ciam, eiam or oneaccess (ciam)' },
  { name: 'code-ttl', value: '<seconds>', help: 'how long a code works (600, and 300 for signing in)' },
  { name: 'log', value: '<format>', help: 'pretty, json or none (pretty on a terminal, else json)' },
  { name: 'show-codes-to-the-network', help: 'open the mailbox, which shows every code, to anyone' },
  { name: 'print-config', action: true, help: 'print what all of this comes to, without secrets, and exit' },
  { name: 'version', action: true, help: 'print the version and exit' },
  { name: 'help', action: true, help: 'print this and exit' },
] as const satisfies readonly Flag[]

export type FlagName = (typeof flags)[number]['name']

/** Typed loosely, so that each flag can be asked for every property. */
export const allFlags: readonly (Flag & { name: FlagName })[] = flags

/** What the environment variables begin with. */
export const variablePrefix = 'EMAIL_CODE_KIT_'

/** The environment variable of a flag: `code-ttl` has `EMAIL_CODE_KIT_CODE_TTL`. */
export function variableOf(name: FlagName): string {
  return variablePrefix + name.toUpperCase().replaceAll('-', '_')
}
