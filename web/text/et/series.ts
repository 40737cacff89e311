import type { series as en } from '../en/series.ts';

export const series = {
  'series.title': 'Sarjad',
  'series.text':
    'Sari on nimega üritusterühm. See, mida keegi sarja üritustel kokku tegi, loeb ühiselt: lõpetamistõendi jaoks ja inimese enda lehel.',
  'series.none': 'Sarju veel ei ole',
  'series.none.text': 'Pange sarjale all nimi ja valige siis, millised üritused sinna kuuluvad.',
  'series.new': 'Uus sari',
  'series.create': 'Loo sari',
  'series.name.en': 'Nimi inglise keeles',
  'series.name.et': 'Nimi eesti keeles',
  'series.name.hint': 'Piisab ühest keelest. Nimi trükitakse tõenditele.',
  'series.tabs': 'Sarja lehed',
  'series.tab.events': 'Üritused',
  'series.events': 'Sarja üritused',
  'series.events.hint': 'Üks üritus võib kuuluda mitmesse sarja.',
  'series.events.count': '{count, plural, =0 {üritusi veel ei ole} one {# üritus} other {# üritust}}',
  'series.no-events': 'Sellel organisatsioonil ei ole veel üritusi.',
  'series.empty': 'Sarjas ei ole veel ühtegi üritust',
  'series.remove': 'Eemalda sari',
  'series.remove.text': 'Üritused jäävad alles, samuti sarja kohta välja antud tõendid. Kaob ainult rühm.',
  'series.said.created': 'Sari on loodud. Valige, millised üritused sinna kuuluvad.',
  'series.said.saved': 'Sari on salvestatud.',
  'series.said.removed': 'Sari on eemaldatud. Selle üritused on kõik alles.',

  'error.title-en.one-language': 'Sisestage nimi vähemalt ühes keeles',
  'error.title-en.too-many': 'Sarju on juba 200. Eemaldage mõni, mida enam vaja ei ole',
  'error.events.too-many': 'Sarjas võib olla kuni 100 üritust',
} satisfies Record<keyof typeof en, string>;
