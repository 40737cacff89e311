import type { series as en } from '../en/series.ts';

export const series = {
  'series.title': 'Sarjad',
  'series.text':
    'Sari on nimega üritusterühm. See, mida keegi sarja üritustel kokku tegi, loeb ühiselt: tunnistuse jaoks ja inimese enda lehel.',
  'series.none': 'Sarju veel ei ole',
  'series.none.text': 'Pange sarjale all nimi ja valige siis, millised üritused sinna kuuluvad.',
  'series.new': 'Uus sari',
  'series.create': 'Loo sari',
  'series.name.en': 'Nimi inglise keeles',
  'series.name.et': 'Nimi eesti keeles',
  'series.name.hint': 'Piisab ühest keelest. Nimi trükitakse tõenditele.',
  'series.tabs': 'Sarja lehed',
  'series.tab.events': 'Üritused',
  'series.tab.people': 'Inimesed ja tõendid',
  'series.not-over': 'Tõendeid saab välja anda, kui kõik sarja üritused on läbi.',
  'series.issue.text':
    'Tõendi saavad kõik sarja läbinud, kellel seda veel ei ole. Igaüks saab selle kohta e-kirja.',
  'series.rule': 'Mille eest sari loetakse läbituks',
  'series.rule.text': 'Vähemalt nii palju kõigil üritustel kokku. Jätke tühjaks, mis ei ole oluline.',
  'series.rule.Events': 'Üritusi vähemalt',
  'series.rule.Sessions': 'Sessioone vähemalt',
  'series.rule.Hours': 'Akadeemilisi tunde vähemalt',
  'series.least.events': '{number, plural, one {vähemalt # üritus} other {vähemalt # üritust}}',
  'series.least.sessions': '{number, plural, one {vähemalt # sessioon} other {vähemalt # sessiooni}}',
  'series.least.hours':
    '{number, plural, one {vähemalt # akadeemiline tund} other {vähemalt # akadeemilist tundi}}',
  'series.done':
    '{events} üritust {of}-st, {sessions, plural, one {# sessioon} other {# sessiooni}}, kokku {hours} tundi',
  'series.events': 'Sarja üritused',
  'series.events.hint': 'Üks üritus võib kuuluda mitmesse sarja.',
  'series.events.count': '{count, plural, =0 {üritusi veel ei ole} one {# üritus} other {# üritust}}',
  'series.no-events': 'Sellel organisatsioonil ei ole veel üritusi.',
  'series.empty': 'Sarjas ei ole veel ühtegi üritust',
  'series.remove': 'Eemalda sari',
  'series.remove.text':
    'Üritused jäävad alles, samuti sarja kohta välja antud tõendid. Kaob rühm koos selle reegli ja kõigega, mida inimeste kohta otsustati.',
  'series.said.created': 'Sari on loodud. Valige, millised üritused sinna kuuluvad.',
  'series.said.saved': 'Sari on salvestatud.',
  'series.said.issuing': 'Praegu antakse selle sarja tõendeid välja. Eemaldage sari, kui see on tehtud.',
  'series.said.removed': 'Sari on eemaldatud. Selle üritused on kõik alles.',

  'error.title-en.one-language': 'Sisestage nimi vähemalt ühes keeles',
  'error.title-en.too-many': 'Sarju on juba 200. Eemaldage mõni, mida enam vaja ei ole',
  'error.events.too-many': 'Sarjas võib olla kuni 100 üritust',
  'error.seriesEvents.something': 'Sisestage, mitu üritust, sessiooni või tundi sarja läbimiseks vaja on',
  'error.seriesEvents.least': 'Sisestage ürituste arv täisarvuna, kuni 100',
  'error.seriesSessions.least': 'Sisestage sessioonide arv täisarvuna, kuni 1000',
  'error.seriesHours.least': 'Sisestage tundide arv, kuni 1000, näiteks 12 või 12,5',
} satisfies Record<keyof typeof en, string>;
