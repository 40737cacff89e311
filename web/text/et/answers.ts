import type { answers as en } from '../en/answers.ts';

export const answers = {
  'answers.only-mode':
    '{mode, select, online {Ainult juhul, kui osalete veebis.} other {Ainult juhul, kui tulete kohale.}}',
  'answers.only-if': 'Ainult juhul, kui vastasite küsimusele „{question}“: {answer}.',
  'answers.yes': 'Jah',
  'answers.no': 'Ei',
  'answers.agreed': 'Nõus',
  'answers.agreed-on': 'Nõus alates: {date}',

  'answers.mine': 'Teie vastused',
  'answers.mine-wanted': 'Üks küsimus ootab teie vastust',
  'answers.mine-open': 'Vaata või muuda oma vastuseid',
  'answers.mine-see': 'Vaata oma vastuseid',
  'answers.mine-lead': 'Seda küsis korraldaja registreerumisel. Muutke, mis enam ei kehti.',
  'answers.mine-late': 'Vastuseid ei saa siin enam muuta. Kui midagi on valesti, kirjutage korraldajale.',
  'answers.mine-none': 'Te ei ole ühelegi küsimusele vastanud.',
  'answers.mine-send': 'Salvesta vastused',
  'answers.mine-back': 'Tagasi minu registreeringu juurde',
  'answers.done.saved': 'Teie vastused on salvestatud.',
  'answers.done.same': 'Midagi ei muutunud.',

  'answers.title': 'Vastused',
  'answers.none': 'See inimene ei vastanud ühelegi küsimusele.',
  'answers.kept-apart': 'Tundlikke vastuseid nimeliselt ei näidata. Nende koondarvud on vajaduste lehel.',

  'needs.title': 'Vajadused',
  'needs.lead':
    'Tundlike vastuste koondarvud toitlustajale ja ruumide ettevalmistajale. Arvesse lähevad ainult kinnitatud kohaga osalejad, nimesid siin ei ole.',
  'needs.open': 'Vajadused toitlustajale',
  'needs.people': '{people, plural, one {# inimene} other {# inimest}} kinnitatud kohaga',
  'needs.csv': 'Laadi alla CSV-failina',
  'needs.none': 'Tundlikke küsimusi ei ole',
  'needs.none-more':
    'Märkige küsimus tundlikuks, näiteks toidu või ligipääsu kohta, ja selle koondarvud ilmuvad siia.',
  'needs.to-questions': 'Küsimuste juurde',
  'needs.answer': 'Vastus',
  'needs.total': 'Kokku',
  'needs.on-site': 'Kohapeal',
  'needs.online': 'Veebis',
  'needs.unanswered': 'Ei vastanud',
  'needs.removed': 'Vastused on kustutatud: {date}.',
  'needs.kept-until': 'Vastused kustuvad ise: {date}.',
  'needs.no-longer': 'Seda enam ei küsita.',
  'needs.csv.question': 'Küsimus',
  'needs.back': 'Kõik registreerunud',

  'error.answer-missing': 'Vastake küsimusele „{label}“',
  'error.answer-consent': 'Märkige ruut: {label}',
  'error.answer-too-long': '„{label}“: kuni {most} märki',
  'error.answer-too-much': 'Kõik vastused kokku on liiga pikad. Lühendage vastust küsimusele „{label}“',
  'error.answer-characters': '„{label}“: siin on juhtmärke, mida ei saa trükkida; kirjutage uuesti',
  'error.answer-email': '„{label}“: sisestage e-posti aadress, näiteks nimi@example.org',
  'error.answer-phone': '„{label}“: sisestage telefoninumber, näiteks +372 5555 1234',
  'error.answer-number': '„{label}“: sisestage arv, näiteks 12 või 7,5',
  'error.answer-date': '„{label}“: sisestage kuupäev, näiteks 3.12.2026',
  'error.answer-choice': '„{label}“: valige pakutud vastuste seast',
} satisfies Record<keyof typeof en, string>;
