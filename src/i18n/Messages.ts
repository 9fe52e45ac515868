/**
 * Every text a person can meet. `{name}` stands for a value. A locale has all of them; `messages` of the provider
 * overrides single ones.
 */
export interface Messages {
  /** Label of the address field. */
  emailLabel: string
  /** Shown in the empty address field. */
  emailPlaceholder: string
  /** The address is empty or no address. */
  emailNeeded: string
  /** `{domain}` of a large mail provider, where the typed one looks like a slip. */
  didYouMean: string

  /** Name of the whole puzzle. */
  captchaLabel: string
  /** Name of the slider, for assistive technology. */
  sliderLabel: string
  /** Which keys do what, for those who reach the slider by keyboard. */
  sliderHelp: string
  /** `{x}` of `{max}`, in picture pixels. */
  sliderValue: string
  /** Name of the button that shows another puzzle. */
  reload: string
  /** Name of the button that moves the piece to the left. */
  nudgeLeft: string
  /** Name of the button that moves the piece to the right. */
  nudgeRight: string
  /** The button that hands in the puzzle. */
  check: string

  /** In place of the puzzle: there is no valid address yet. */
  puzzleWaitsForEmail: string
  /** The puzzle is on its way. */
  puzzleLoading: string
  /** The puzzle can be solved. */
  puzzleReady: string
  /** The puzzle was handed in. */
  puzzleVerifying: string
  /** The puzzle is solved. */
  puzzlePassed: string
  /** The puzzle was not right; there is a new one. */
  puzzleWrong: string
  /** The puzzle or the pass ran out of time; there is a new one. */
  puzzleExpired: string
  /** The address is another one, so the pass is void; there is a new puzzle. */
  puzzleEmailChanged: string
  /** The pass was used up by a send; there is a new puzzle. */
  puzzleSpent: string
  /** After a send: the next puzzle comes with the end of the countdown. */
  puzzleResting: string

  /** Name of the dialog that holds the puzzle, in the dialog order. */
  dialogLabel: string
  /** Name of the button that closes the dialog. */
  close: string
  /** The way in without sight: the device works something out instead. */
  proofOffer: string
  /** The device is at work. */
  proofWorking: string

  /** The button that sends the code. */
  sendCode: string
  /** The same while the code is being sent. */
  sending: string
  /** The same in the code step. */
  resendCode: string
  /** `{time}` as minutes and seconds. */
  sendAgainIn: string
  /** Announced now and then while the countdown runs. `{when}` such as "in 30 seconds", from `Intl`. */
  countdownRunning: string
  /** Announced when the countdown ends. */
  countdownEnded: string
  /** Why the button does nothing now: the code is being sent. */
  blockedBySending: string
  /** The same: there is no connection. */
  blockedByOffline: string
  /** The same: the countdown runs. */
  blockedByCooldown: string
  /** The same: there is no valid address. */
  blockedByEmail: string
  /** The same: there is no pass. */
  blockedByCaptcha: string

  /** `{email}` is masked. */
  codeSent: string
  /** No answer came: it may have been sent. */
  codeMaybeSent: string
  /** The same after a resend. */
  codeSentAgain: string
  /** `{time}` of the day. */
  sentAt: string
  /** The same after a resend; `{count}` codes so far. */
  sentCount: string
  /** A link to the web page of a large mail provider. */
  openMailbox: string
  /** The button that leads back to the address. */
  changeEmail: string
  /** Label of the code field. */
  codeLabel: string
  /** `{length}` digits, 4 to 8: say it so that the grammar does not depend on the number. */
  codeNeeded: string
  /** The button that hands in the code. */
  verifyCode: string
  /** The same while the code is checked. */
  verifyingCode: string
  /** The code was right. */
  codeVerified: string
  /** Help below the code field. */
  noCode: string

  /** The pass or the puzzle was refused (`solve-again`). */
  errorSolveAgain: string
  /** `CAPTCHA.0002`. */
  errorWrongPuzzle: string
  /** There was no address: `USER.0004`, `USER.0005`. */
  errorEmail: string
  /** The address was refused (`fix-email`). */
  errorCheckEmail: string
  /** The code was wrong (`fix-code`). */
  errorWrongCode: string
  /** The code is too old: `CodeRejectedError('expired')`. */
  errorExpiredCode: string
  /** There were too many tries at the code: `CodeRejectedError('locked')`. */
  errorLockedCode: string
  /** The e-mail could not be sent: `CAPTCHA.0006`. */
  errorSendFailed: string
  /** Too often (`wait`). */
  errorWait: string
  /** The service is busy, or its answer makes no sense: `HTTP.503`, `COMMON.1008`, `InvalidResponseError`. */
  errorBusy: string
  /** The account is locked: `LOGIN.1003`. */
  errorLocked: string
  /** The session has ended: `PARAM.0014`, `PARAM.0016`. */
  errorSignInAgain: string
  /** The application is set up wrongly (`configuration`). */
  errorConfiguration: string
  /** There was no connection: `NetworkError`. */
  errorNetwork: string
  /** There was no answer in time: `TimeoutError`. */
  errorTimeout: string
  /** Anything else, where the server says nothing itself. */
  errorUnknown: string
}

/** One language: its texts and its BCP 47 tag, together, so that they cannot disagree. */
export interface Locale {
  /** BCP 47, such as `zh-CN`. */
  tag: string
  /** Which way it is written. @default 'ltr' */
  dir?: 'ltr' | 'rtl'
  /** All texts, for one that is missing would be missing on the page. */
  messages: Messages
}
