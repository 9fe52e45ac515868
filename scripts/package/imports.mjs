/**
 * What one import may bring into the first load of a page. Files are those of `dist/`, by how they begin.
 * `packages`: exactly those it imports. `forbidden`: not even if `allowed` would let it in.
 * What is imported lazily does not count; it comes when it is needed.
 */
export const imports = [
  {
    name: 'createClient',
    from: './client',
    allowed: ['client/', 'protocol/'],
    forbidden: ['protocol/documentedErrors', 'protocol/decryptPoint', 'protocol/encryptPoint'],
    packages: [],
  },
  { name: 'isApiError', from: '.', allowed: ['client/guards'], forbidden: [], packages: [] },
  { name: 'en', from: '.', allowed: ['locales/en'], forbidden: [], packages: [] },
  {
    name: 'SliderCaptcha',
    from: './slider',
    allowed: ['components/', 'hooks/', 'i18n/', 'state/', 'client/'],
    forbidden: [
      'components/email-code-form/',
      'components/send-code-button/',
      'components/proof-of-work/',
      'hooks/useSendEmailCode',
      'hooks/useCooldown',
      'client/createClient',
      'client/request',
      'state/cooldown',
    ],
    packages: ['react', 'react/jsx-runtime'],
  },
  {
    name: 'useCooldown',
    from: './hooks',
    allowed: ['hooks/useCooldown', 'hooks/EmailCodeContext', 'hooks/onReturn', 'state/cooldown', 'state/email'],
    forbidden: ['components/', 'hooks/slider/', 'state/slider'],
    packages: ['react'],
  },
  {
    name: 'createSandbox',
    from: './testing',
    allowed: ['testing', 'server/', 'client/', 'protocol/', 'i18n/'],
    forbidden: ['server/node/', 'server/cli/', 'server/redis/', 'server/smtp/', 'hooks/', 'components/'],
    packages: ['altcha-lib', 'altcha-lib/algorithms/web/pbkdf2'],
  },
]
