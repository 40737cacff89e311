import type { common as en } from '../en/common.ts';

export const common = {
  'common.product': 'Foyer',
  'common.product-line': 'Foyer: haridusvõrgustike üritused',
  'common.run-by': 'Korraldab {hub}',
  'common.skip': 'Otse sisu juurde',
  'common.languages': 'Keel',
  'common.help': 'Link on kadunud?',
  'common.for-organisers': 'Korraldajale',
  'common.optional': '(valikuline)',
  'common.error-title': 'Viga: ',
  'common.error-summary': 'Midagi on valesti',
  'common.date-and-clock': '{date} kell {clock}',
  'common.city-time': '{time} {city} aja järgi',
  'common.own-time': 'teie kella järgi',
  'common.on-site': 'Kohapeal',
  'common.online': 'Veebis',
  'common.email': 'E-post',
  'common.save': 'Salvesta',
  'common.back': 'Tagasi',

  'error.missing': 'Täitke see väli',
  'error.too-long': 'See on liiga pikk',
  'error.characters': 'Siin on märke, mida ei saa trükkida (näiteks juhtmärgid)',
  'error.email': 'Sisestage e-posti aadress, näiteks nimi@example.org',
  'error.choice': 'Valige üks pakutud vastustest',
  'error.consent': 'Nõustuge oma andmete kasutamisega',
  'error.form': 'See vorm on aegunud või pärineb mujalt. Vaadake see üle ja saatke uuesti',

  'problem.not-found': 'Siin ei ole midagi',
  'problem.not-found-more':
    'Aadressis võib olla viga või on see katki läinud, nagu pikkade linkidega e-kirjas juhtub. Avage link sellele vajutades, mitte aadressi kopeerides.',
  'problem.forbidden': 'Teie roll seda ei luba',
  'problem.forbidden-more': 'Paluge seda teha organisatsiooni omanikul või küsige temalt vastav roll.',
  'problem.refused': 'Saadetut ei õnnestunud lugeda',
  'problem.refused-more':
    'Saadetu ei sarnane ühegi meie vormiga. Minge tagasi, laadige leht uuesti ja saatke veel kord.',
  'problem.too-many': 'Liiga palju katseid lühikese aja jooksul',
  'problem.too-many-more':
    'Oodake {minutes, plural, =0 {mõni sekund} one {üks minut} other {# minutit}}. Kui täitsite vormi, minge siis brauseris tagasi ja saatke see uuesti. Varem saadetu on alles.',
  'problem.too-large': 'Korraga on seda liiga palju',
  'problem.too-large-more': 'Minge tagasi, lühendage kirjutatut või manust ja saatke uuesti.',
  'problem.busy': 'Siin on just praegu väga palju inimesi',
  'problem.busy-more':
    'Oodake mõni sekund ja laadige leht uuesti. Varem saadetu on alles ja uuesti saatmine ei tee halba.',
  'problem.server': 'Midagi läks meie poolel valesti',
  'problem.server-more': 'Proovige minuti pärast uuesti. Kui see kordub, öelge korraldajale see kood:',
  'problem.home': 'Kõik üritused',
  'problem.link': 'See link enam ei kehti',
  'problem.link-more': 'Isiklikud lingid kehtivad mõnda aega pärast üritust. Võime teile uue saata.',
  'problem.link-unknown': 'Avage ürituse leht ja küsige sealt uus link; see tuleb e-postiga.',
} satisfies Record<keyof typeof en, string>;
