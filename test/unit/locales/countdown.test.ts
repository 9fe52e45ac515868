import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../../src/i18n/formatMessage.ts'
import { formatWait } from '../../../src/i18n/formatWait.ts'
import { localeOf } from './readLocales.ts'

function announce(tag: string, seconds: number): string {
  return formatMessage(localeOf(tag).messages.countdownRunning, { when: formatWait(seconds, tag) }, tag)
}

describe('the countdown says its seconds in the plural of the language', () => {
  test.each([
    ['ar', 1, 'سيُتاح طلب رمز جديد خلال ثانية واحدة.'],
    ['ar', 2, 'سيُتاح طلب رمز جديد خلال ثانيتين.'],
    ['ar', 5, 'سيُتاح طلب رمز جديد خلال 5 ثوانٍ.'],
    ['ar', 30, 'سيُتاح طلب رمز جديد خلال 30 ثانية.'],
    ['pl', 1, 'O nowy kod możesz poprosić za 1 sekundę.'],
    ['pl', 2, 'O nowy kod możesz poprosić za 2 sekundy.'],
    ['pl', 5, 'O nowy kod możesz poprosić za 5 sekund.'],
    ['pl', 30, 'O nowy kod możesz poprosić za 30 sekund.'],
    ['ru', 1, 'Новый код можно будет запросить через 1 секунду.'],
    ['ru', 2, 'Новый код можно будет запросить через 2 секунды.'],
    ['ru', 5, 'Новый код можно будет запросить через 5 секунд.'],
    ['ru', 30, 'Новый код можно будет запросить через 30 секунд.'],
    ['cs', 1, 'O nový kód můžete požádat za 1 sekundu.'],
    ['cs', 2, 'O nový kód můžete požádat za 2 sekundy.'],
    ['cs', 5, 'O nový kód můžete požádat za 5 sekund.'],
    ['cs', 30, 'O nový kód můžete požádat za 30 sekund.'],
  ])('%s, %i', (tag, seconds, sentence) => {
    expect(announce(tag, seconds)).toBe(sentence)
  })
})

describe('the time fits into the sentence, wherever it stands', () => {
  test.each([
    ['en', 'You can ask for a new code in 30 seconds.'],
    ['fa', '۳۰ ثانیه بعد می‌توانید کد جدید درخواست کنید.'],
    ['ja', '30 秒後に確認コードを再送信できます。'],
    ['ko', '30초 후에 새 인증 코드를 요청할 수 있어요.'],
    ['nl', 'Je kunt over 30 seconden een nieuwe code aanvragen.'],
    ['th', 'คุณจะขอรหัสยืนยันใหม่ได้ในอีก 30 วินาที'],
    ['tr', '30 saniye sonra yeni bir kod isteyebilirsiniz.'],
    ['zh-TW', '30 秒後可以重新取得驗證碼。'],
  ])('%s', (tag, sentence) => {
    expect(announce(tag, 30)).toBe(sentence)
  })
})
