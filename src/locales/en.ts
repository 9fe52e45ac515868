/**
 * The texts of one language; each of the others is a module like this one: `email-code-kit/locales/zh-CN` exports `zhCN`.
 *
 * @packageDocumentation
 */
import type { Locale } from '../i18n/Messages.ts'

/** English, the default. */
export const en: Locale = {
  tag: 'en',
  messages: {
    emailLabel: 'E-mail address',
    emailPlaceholder: 'you@example.com',
    emailNeeded: 'Please enter a complete e-mail address, like name@example.com.',
    didYouMean: 'Did you mean {domain}?',

    captchaLabel: 'Puzzle',
    sliderLabel: 'Position of the puzzle piece',
    sliderHelp: 'Arrow keys move the piece, Enter checks it.',
    sliderValue: '{x} of {max}',
    reload: 'Show another puzzle',
    nudgeLeft: 'Move the piece a little to the left',
    nudgeRight: 'Move the piece a little to the right',
    check: 'Check',

    puzzleWaitsForEmail: 'Enter your e-mail address to see the puzzle.',
    puzzleLoading: 'Loading the puzzle…',
    puzzleReady: 'Slide the piece into its gap.',
    puzzleVerifying: 'Checking…',
    puzzlePassed: 'Solved. You can send the code now.',
    puzzleWrong: 'Not quite. Try this new puzzle.',
    puzzleExpired: 'Time ran out. Here is a new puzzle.',
    puzzleEmailChanged: 'New address: please solve this puzzle.',
    puzzleSpent: 'Solve this puzzle, then send again.',
    puzzleResting: 'You can ask for another code when the time is up.',

    dialogLabel: 'Solve the puzzle to get the code',
    close: 'Close',
    proofOffer: 'Continue without the puzzle',
    proofWorking: 'Your device is doing a check instead. This takes a few seconds…',

    sendCode: 'Send code',
    sending: 'Sending…',
    resendCode: 'Send a new code',
    sendAgainIn: 'Send again in {time}',
    countdownRunning: 'You can ask for a new code {when}.',
    countdownEnded: 'You can ask for a new code now.',
    blockedBySending: 'Sending the code…',
    blockedByOffline: 'You are offline. Connect to the internet to go on.',
    blockedByCooldown: 'Please wait until the countdown has ended.',
    blockedByEmail: 'Enter your e-mail address first.',
    blockedByCaptcha: 'Solve the puzzle first.',

    codeSent: 'We sent a code to {email}',
    codeMaybeSent: 'A code may be on its way to {email}',
    codeSentAgain: 'We sent a new code to {email}',
    sentAt: 'Sent at {time}.',
    sentCount: 'Code {count} of {count}, sent at {time}. Only the newest one works.',
    openMailbox: 'Open your mailbox (new tab)',
    changeEmail: 'Use another address',
    codeLabel: 'Code from the e-mail',
    codeNeeded: 'Please enter the whole code ({length} digits).',
    verifyCode: 'Confirm',
    verifyingCode: 'Checking…',
    codeVerified: 'The code is right. Thank you!',
    noCode: 'No e-mail? Look in the spam folder, too.',

    errorSolveAgain: 'That puzzle is used up. Please solve the new one.',
    errorWrongPuzzle: 'Not quite. Please try the new puzzle.',
    errorEmail: 'Please enter your e-mail address.',
    errorCheckEmail: 'Please check your e-mail address.',
    errorWrongCode: 'That code is not right. Please try again.',
    errorExpiredCode: 'That code is no longer valid. Please ask for a new one.',
    errorLockedCode: 'Too many attempts. Please ask for a new code.',
    errorSendFailed: 'The e-mail could not be sent. Please check the address and try again.',
    errorWait: 'That was a little too often. Please wait a moment and try again.',
    errorBusy: 'The service is busy. Please try again in a moment.',
    errorLocked: 'This account is locked for a while. Please try again later.',
    errorSignInAgain: 'Your session has ended. Please start again.',
    errorConfiguration: 'This cannot be done here at the moment. The fault is ours, not yours.',
    errorNetwork: 'There is no connection. Nothing was lost; please try again.',
    errorTimeout: 'No answer came in time. If no e-mail arrives, please try again.',
    errorUnknown: 'Something went wrong. Please try again.',
  },
}
