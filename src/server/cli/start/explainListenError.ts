import type { Config } from '../config/Config.ts'

/** Says what to do about a port or host that cannot be had; any other error stays what it is. */
export function explainListenError(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): unknown {
  const { code, cause } = error as NodeJS.ErrnoException
  const unknownHost = `the host name ${host} is not known here. Choose 127.0.0.1, or 0.0.0.0 for all, with --host.`
  const texts = new Map([
    [
      'EADDRINUSE',
      `port ${port} is in use on ${host}. Choose another with --port (0 takes any free one), or stop what runs there.`,
    ],
    ['EACCES', `this user may not listen on port ${port}. Choose one from 1024 with --port.`],
    ['EADDRNOTAVAIL', `${host} is no address of this machine. Choose 127.0.0.1, or 0.0.0.0 for all, with --host.`],
    ['ENOTFOUND', unknownHost],
    ['EAI_AGAIN', unknownHost],
  ])
  const text = texts.get(code ?? (cause as NodeJS.ErrnoException | undefined)?.code ?? '')
  return text === undefined ? error : new Error(`email-code-kit: ${text}`, { cause: error })
}
