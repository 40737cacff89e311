import type { feedback as en } from '../en/feedback.ts';

export const feedback = {
  'feedback.console.title': 'Tagasiside',
  'feedback.console.csv': 'Laadi alla CSV-failina',
  'feedback.console.empty': 'Vastuseid veel ei ole',
  'feedback.console.empty.not-yet':
    'Osalenutelt küsitakse tagasisidet e-kirjaga, kui sündmus on lõppenud. Vastata saab kuni {date}.',
  'feedback.console.empty.asked': 'Osalenutelt on e-kirjaga tagasisidet küsitud. Vastata saab kuni {date}.',
  'feedback.console.answers': 'Vastuseid',
  'feedback.console.until': 'vastata saab kuni {date}',
  'feedback.console.rate': 'Vastamismäär',
  'feedback.console.asked': 'küsiti {count, plural, one {# inimeselt} other {# inimeselt}}',
  'feedback.console.overall': 'Üldhinne',
  'feedback.console.of-five': 'viiest',
  'feedback.console.by-mode': 'Kelle vastused',
  'feedback.console.mode.all': 'Kõik',
  'feedback.console.mode.on-site': 'Kohapeal',
  'feedback.console.mode.online': 'Veebis',
  'feedback.console.ratings':
    '{count, plural, one {# inimese} other {# inimese}} hinnangud ühest (nõrk) viieni (suurepärane)',
  'feedback.console.question': 'Küsimus',
  'feedback.console.mean': 'Keskm.',
  'feedback.console.rating.overall': 'Üldmulje',
  'feedback.console.rating.content': 'Sisu',
  'feedback.console.rating.organisation': 'Korraldus',
  'feedback.console.rating.usefulness': 'Kasulik minu töös',
  'feedback.console.rating.participation': 'Osalemine',
  'feedback.console.words': 'Oma sõnadega',
  'feedback.console.anonymous':
    'Vastused on anonüümsed: neid hoitakse nimedest lahus ja juhuslikus järjekorras.',
  'feedback.console.remark.willUse': 'Mida nad kasutusele võtavad',
  'feedback.console.remark.better': 'Mis võiks olla parem',
  'feedback.console.remark.none': 'Siia ei kirjutanud keegi midagi.',
  'feedback.console.csv.day': 'Päev',
  'feedback.console.csv.mode': 'Osales',
} satisfies Record<keyof typeof en, string>;
