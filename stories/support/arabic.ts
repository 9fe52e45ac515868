import type { Locale } from '../../src/hooks.ts'
import { en } from '../../src/locales/en.ts'

/** A language the kit does not bring: what a right-to-left page of your own would pass as `locale`. */
export const arabic: Locale = {
  tag: 'ar',
  messages: {
    ...en.messages,
    emailLabel: 'البريد الإلكتروني',
    emailNeeded: 'يرجى إدخال بريد إلكتروني كامل، مثل name@example.com.',
    didYouMean: 'هل تقصد {domain}؟',

    captchaLabel: 'أحجية',
    sliderLabel: 'موضع قطعة الأحجية',
    sliderValue: '{x} من {max}',
    reload: 'عرض أحجية أخرى',
    nudgeLeft: 'تحريك القطعة قليلاً إلى اليسار',
    nudgeRight: 'تحريك القطعة قليلاً إلى اليمين',
    check: 'تحقق',
    puzzleWaitsForEmail: 'أدخل بريدك الإلكتروني لعرض الأحجية.',
    puzzleLoading: 'جارٍ تحميل الأحجية…',
    puzzleReady: 'حرّك القطعة إلى مكانها.',
    puzzleVerifying: 'جارٍ التحقق…',
    puzzlePassed: 'أحسنت. يمكنك الآن إرسال الرمز.',
    puzzleWrong: 'ليس تماماً. إليك أحجية جديدة.',
    sendCode: 'إرسال الرمز',
    sending: 'جارٍ الإرسال…',
    resendCode: 'إرسال رمز جديد',
    sendAgainIn: 'إعادة الإرسال بعد {time}',
    blockedByEmail: 'أدخل بريدك الإلكتروني أولاً.',
    blockedByCaptcha: 'حُلّ الأحجية أولاً.',
    blockedByCooldown: 'أُرسل الرمز قبل قليل. يرجى انتظار العد التنازلي.',
    codeSent: 'أرسلنا رمزاً إلى {email}',
    sentAt: 'أُرسل في {time}.',
    sentCount: 'الرمز {count} من {count}، أُرسل في {time}. الأحدث فقط صالح.',
    openMailbox: 'فتح صندوق البريد (علامة تبويب جديدة)',
    changeEmail: 'استخدام عنوان آخر',
    codeLabel: 'الرمز الوارد في الرسالة',
    verifyCode: 'تأكيد',
    noCode: 'لم تصل الرسالة؟ ابحث أيضاً في البريد غير المرغوب فيه.',
  },
}
