import { createClient, isApiError } from 'email-code-kit/client'

const client = createClient({ baseUrl: '', clientId: 'demo-client', language: 'en' })
const ids = ['send', 'email', 'background', 'piece', 'slider', 'check', 'code', 'status']
const [send, email, background, piece, slider, check, code, status] = ids.map((id) => document.getElementById(id))

let challenge // one puzzle, for one try
let pass // of a solved one, for one send to one address
let sentTo
let until = 0 // when the next send is allowed, in milliseconds since 1970
let busy = false

async function sendCode() {
  if (!challenge) return showPuzzle()
  const to = email.value.trim()
  if (pass?.email !== to) {
    pass = await client.verifyChallenge({ token: challenge.token, x: slider.valueAsNumber, email: to })
  }
  const { captchaToken } = pass
  try {
    await client.sendEmailCode({ email: to, scenario: 'LOGIN_EMS', captchaToken })
    pass = undefined
  } catch (error) {
    // Some refusals come before anybody looks at the pass.
    if (!error.keepsPass) pass = undefined
    throw error
  }
  sentTo = to
  say(`We sent a code to ${to}.`)
  countDown(60)
  check.hidden = false
  code.focus()
}

async function signIn() {
  await client.loginWithEmailCode({ email: sentTo, code: code.value.trim() })
  send.hidden = true
  check.hidden = true
  say(`Signed in as ${sentTo}.`)
}

async function showPuzzle() {
  challenge = await client.getChallenge()
  // On a canvas, for a page with a strict Content-Security-Policy shows no `data:` pictures.
  draw(background, await createImageBitmap(challenge.background))
  draw(piece, await createImageBitmap(challenge.piece))
  slider.max = background.width - piece.width
  slider.value = 0
  movePiece()
}

function draw(canvas, picture) {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d').drawImage(picture, 0, 0)
}

/** The slider counts in pixels of the picture, however large that is shown. */
function movePiece() {
  piece.style.width = `${(100 * piece.width) / background.width}%`
  piece.style.left = `${(100 * slider.valueAsNumber) / background.width}%`
}

const sentences = {
  'solve-again': 'That did not fit. Here is a new puzzle.',
  'fix-email': 'Please check the address.',
  'fix-code': 'That is not the code. Please check it.',
  wait: 'That was too often. Please wait.',
  retry: 'That did not work. Here is a new puzzle.',
  configuration: 'Something is set up wrongly here. It is not your fault.',
}

/** Every refusal leads somewhere. */
async function attempt(step) {
  try {
    await step()
  } catch (error) {
    if (!isApiError(error)) return say('There was no answer. Please try again.')
    const { recovery, retryAfter = 60, serverMessage } = error
    say(sentences[recovery] ?? serverMessage)
    if (recovery === 'fix-email') email.focus()
    if (recovery === 'fix-code') code.select()
    if (recovery === 'wait') countDown(retryAfter)
    if ((recovery === 'solve-again' || recovery === 'retry') && step !== showPuzzle) {
      await attempt(showPuzzle)
      slider.focus()
    }
  }
}

function countDown(seconds) {
  until = Date.now() + seconds * 1000
  tick()
}

function tick() {
  const left = Math.ceil((until - Date.now()) / 1000)
  const button = send.querySelector('button')
  button.disabled = left > 0
  button.textContent = left > 0 ? `Send again in ${left} s` : 'Send code'
  if (left > 0) setTimeout(tick, 1000)
  else if (!pass) void attempt(showPuzzle)
}

function say(sentence) {
  status.textContent = sentence
}

/** One step at a time: a double click sends one e-mail. */
function handle(form, step) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    void attempt(step).finally(() => (busy = false))
  })
}

slider.addEventListener('input', movePiece)
handle(send, sendCode)
handle(check, signIn)
await attempt(showPuzzle)
