import type { criteria as en } from '../en/criteria.ts';

export const criteria: Record<keyof typeof en, string> = {
  'criteria.description': '{kind}: {title}, {when}. Väljaandja {hub}.',
  'criteria.attended': 'Osales: {rule}.',
  'criteria.sessions': 'Osales sessioonidel, mille korraldaja oli nimetanud.',
  'criteria.series.events': 'Osales sarja vähemalt {number, plural, one {# üritusel} other {# üritusel}}.',
  'criteria.series.sessions':
    'Osales sarja vähemalt {number, plural, one {# sessioonil} other {# sessioonil}}.',
  'criteria.series.hours':
    'Kogus sarjas vähemalt {number, plural, one {# akadeemilise tunni} other {# akadeemilist tundi}}.',
  'criteria.feedback': 'Andis tagasisidet.',
  'criteria.mark': 'Korraldaja võttis nõutud töö vastu.',
  'criteria.named': 'Nimetas korraldaja.',
};
