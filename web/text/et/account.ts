import type { account as en } from '../en/account.ts';

export const account = {
  'account.sign-in': 'Logi sisse',
  'account.sign-in.lead':
    'Ürituste korraldajatele. Kirjutage oma e-posti aadress ja saadame teile sisselogimislingi; parooli pole vaja.',
  'account.sign-in.send': 'Saatke mulle link',
  'account.asked': 'Vaadake oma postkasti',
  'account.asked.text':
    'Kui {email} kuulub kellelegi, kes siin üritusi korraldab, on link juba teel. See toimib ühe korra ja {minutes} minuti jooksul.',
  'account.asked.nothing': 'Midagi ei tulnud?',
  'account.asked.nothing.text':
    'Vaadake rämpsposti kausta ja kontrollige ülalolevat aadressi. Kui see on õige, küsige oma organisatsiooni omanikult, kas teid on selle aadressiga lisatud.',
  'account.asked.again': 'Kasuta teist aadressi',
  'account.link': 'Sisselogimine Foyerisse',
  'account.link.text': 'Logite selles seadmes sisse aadressiga {email} kuni seitsmeks päevaks.',
  'account.link.button': 'Logi sisse',
  'account.link-over': 'See link enam ei toimi',
  'account.link-over.text':
    'Sisselogimislink toimib ühe korra ja {minutes} minuti jooksul. Kirjutage oma aadress ja saadame uue.',
  'account.signed-out': 'Olete välja logitud',
  'account.sign-out': 'Logi välja',
  'account.role.owner': 'Omanik',
  'account.role.organiser': 'Korraldaja',
  'account.role.door': 'Uksetöötaja',
  'account.role.viewer': 'Vaatleja',
  'account.role.owner.hint': 'Kõik õigused, ka otsustada, kes organisatsioonis töötab',
  'account.role.organiser.hint': 'Loob ja korraldab üritusi; näeb inimesi, kirju ja tõendeid',
  'account.role.door.hint': 'Märgib saabujad uksel kohale, muud mitte midagi',
  'account.role.viewer.hint': 'Näeb üritusi ja inimesi, aga ei muuda midagi',
} satisfies Record<keyof typeof en, string>;
