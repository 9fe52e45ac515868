/**
 * Every text a person can meet. `{name}` stands for a value. A locale has all of them; `messages` of the provider
 * overrides single ones.
 */
export interface Messages {
  emailLabel: string
  emailPlaceholder: string
  /** The address is empty or no address. */
  emailNeeded: string
  /** `{domain}` of a large mail provider, where the typed one looks like a slip. */
  didYouMean: string

  /** Name of the whole puzzle. */
  captchaLabel: string
  sliderLabel: string
  /** Which keys do what, for those who reach the slider by keyboard. */
  sliderHelp: string
  /** `{x}` of `{max}`, in picture pixels. */
  sliderValue: string
  reload: string
  nudgeLeft: string
  nudgeRight: string
  check: string

  puzzleWaitsForEmail: string
  puzzleLoading: string
  puzzleReady: string
  puzzleVerifying: string
  puzzlePassed: string
  puzzleWrong: string
  puzzleExpired: string
  puzzleEmailChanged: string
  puzzleSpent: string
  /** After a send: the next puzzle comes with the end of the countdown. */
  puzzleResting: string

  /** Name of the dialog that holds the puzzle, in the dialog order. */
  dialogLabel: string
  close: string
  /** The way in without sight: the device works something out instead. */
  proofOffer: string
  proofWorking: string

  sendCode: string
  sending: string
  resendCode: string
  /** `{time}` as minutes and seconds. */
  sendAgainIn: string
  /** Announced now and then while the countdown runs. `{when}` such as "in 30 seconds", from `Intl`. */
  countdownRunning: string
  countdownEnded: string
  /** Why the button does nothing now. */
  blockedBySending: string
  blockedByOffline: string
  blockedByCooldown: string
  blockedByEmail: string
  blockedByCaptcha: string

  /** `{email}` is masked. */
  codeSent: string
  /** No answer came: it may have been sent. */
  codeMaybeSent: string
  codeSentAgain: string
  /** `{time}` of the day. */
  sentAt: string
  /** The same after a resend; `{count}` codes so far. */
  sentCount: string
  /** A link to the web page of a large mail provider. */
  openMailbox: string
  changeEmail: string
  codeLabel: string
  /** `{length}` digits, 4 to 8: say it so that the grammar does not depend on the number. */
  codeNeeded: string
  verifyCode: string
  verifyingCode: string
  codeVerified: string
  noCode: string

  errorSolveAgain: string
  errorWrongPuzzle: string
  errorEmail: string
  errorCheckEmail: string
  errorWrongCode: string
  errorExpiredCode: string
  errorLockedCode: string
  errorSendFailed: string
  errorWait: string
  errorBusy: string
  errorLocked: string
  errorSignInAgain: string
  errorConfiguration: string
  errorNetwork: string
  errorTimeout: string
  errorUnknown: string
}

/** One language: its texts and its BCP 47 tag, together, so that they cannot disagree. */
export interface Locale {
  /** BCP 47, such as `zh-CN`. */
  tag: string
  /** Which way it is written. @default 'ltr' */
  dir?: 'ltr' | 'rtl'
  messages: Messages
}
