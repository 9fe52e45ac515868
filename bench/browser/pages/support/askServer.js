const headers = {
  'Content-Type': 'application/json',
  'X-operating-sys-version': 'Linux',
  'X-device-fingerprint': '0123456789abcdef',
  'X-agent': 'bench',
  'X-client-id': 'demo-client',
  'X-L': 'en',
}
let token = ''

/** What a peer needs of the API, by the least that gets it: the pictures as an `<img>` takes them. */
export async function getChallenge() {
  const response = await fetch('/api/v2/sdk/captcha', { headers })
  const challenge = await response.json()
  token = challenge.token
  return {
    picture: `data:image/png;base64,${challenge.originalImageBase64}`,
    piece: `data:image/png;base64,${challenge.jigsawImageBase64}`,
    challenge,
  }
}

export async function verify(x) {
  const body = JSON.stringify({ token, sender: 'anna@example.com', point_json: JSON.stringify({ x, y: 5 }) })
  const { ok } = await fetch('/api/v2/sdk/captcha/verify', { method: 'POST', headers, body })
  if (!ok) throw new Error('The puzzle was not solved.')
}
