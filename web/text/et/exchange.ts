import type { exchange as en } from '../en/exchange.ts';

export const exchange = {
  'exchange.take': 'Võtke ajakava kaasa',
  'exchange.subscribe': 'Telli oma kalendrisse',
  'exchange.calendar': 'Kalendrifail',
  'exchange.schedule': 'Konverentsirakendusele (JSON)',
  'exchange.table': 'Tabel (CSV)',

  'exchange.out': 'Ajakava failina',
  'exchange.out.text':
    'Tellitud kalender järgib iga muudatust. Tabelit saab tabelarvutuses muuta ja siia tagasi tuua.',
  'exchange.in': 'Too failist',

  'exchange.column.id': 'Id',
  'exchange.column.starts': 'Algus',
  'exchange.column.ends': 'Lõpp',
  'exchange.column.date': 'Kuupäev',
  'exchange.column.duration': 'Kestus',
  'exchange.column.title': 'Pealkiri',
  'exchange.column.title-en': 'Pealkiri (en)',
  'exchange.column.title-et': 'Pealkiri (et)',
  'exchange.column.speakers': 'Esinejad',
  'exchange.column.room': 'Ruum',
  'exchange.column.kind': 'Liik',
  'exchange.column.format': 'Saalis või veebis',
  'exchange.column.competences': 'Digipädevused',
  'exchange.column.sign-up': 'Eelregistreerimine',
  'exchange.column.seats-on-site': 'Kohti kohapeal',
  'exchange.column.seats-online': 'Kohti veebis',
  'exchange.format.on-site': 'Saalis',
  'exchange.format.online': 'Veebis',
  'exchange.format.hybrid': 'Mõlemad',
  'exchange.yes': 'jah',
  'exchange.no': 'ei',

  'exchange.file': 'Fail',
  'exchange.file.hint':
    'CSV-failina salvestatud tabel või pretalxi, frabi või mõne muu konverentsisüsteemi schedule.json; kuni {most, number} sessiooni.',
  'exchange.check': 'Vaata, mis muutuks',
  'exchange.check.hint': 'Praegu ei muutu veel midagi: enne näete iga sessiooni.',
  'exchange.how': 'Mida tabelis vaja on',
  'exchange.how.columns':
    'Pealkirjarida, kus on pealkiri, algus ning lõpp või kestus: {columns}. Muud veerud jäävad kõrvale.',
  'exchange.how.times':
    'Ajad kujul 2026-05-14 09:00, 14.5.2026 9:00 või ajavööndi nihkega, näiteks 2026-05-14T09:00+03:00. Ilma nihketa kehtib {city} aeg.',
  'exchange.how.same':
    'Sessioonid tuntakse ära id või pealkirja ja aja järgi. Neile registreerunud, nende kohad ja veebiruumid jäävad alles.',
  'exchange.how.start': 'Alustage selle ajakava tabelist',

  'exchange.preview': 'Mida see fail muudaks',
  'exchange.none': 'Ajakava on juba selline nagu failis.',
  'exchange.nothing-yet': 'Midagi pole veel muudetud. Vaadake kõik üle ja vajutage siis lõpus olevat nuppu.',
  'exchange.wrong':
    '{count, plural, one {Üks asi tuleb failis} other {# asja tuleb failis}} enne parandada. Midagi ei ole muudetud.',
  'exchange.too-many':
    'Ajakavas oleks {count, number} sessiooni, aga rohkem kui {most, number} ei mahu. Midagi ei ole muudetud.',
  'exchange.too-many-sign-ups':
    'Eelregistreerimisega sessioone oleks {count, number}, aga neid võib olla kuni {most, number}. Midagi ei ole muudetud.',
  'exchange.changed-meanwhile':
    'Ajakava on vahepeal muutunud. Allpool on see, mis nüüd veel teha jääb; vaadake see üle ja vajutage siis nuppu.',
  'exchange.guessed': 'Failist ei selgu, kuidas selle tähed on kodeeritud. Vaadake, kas nimed on õiged.',
  'exchange.ignored': 'Need veerud jäävad kõrvale: {columns}.',
  'exchange.kinds': 'Neid liike siin ei tunta ja need jäävad kõrvale: {kinds}.',
  'exchange.left-out':
    'Kirjeldused, alapealkirjad ja teemarajad jäävad kõrvale: siinses ajakavas pole neile kohta.',
  'exchange.heading.wrong': 'Parandada ({count})',
  'exchange.heading.added': 'Uued ({count})',
  'exchange.heading.changed': 'Muutuvad ({count})',
  'exchange.heading.missing': 'Failist puuduvad ({count})',
  'exchange.heading.same': 'Jäävad samaks ({count})',
  'exchange.place': '{source, select, table {Rida {place}} other {Nr {place}}}',
  'exchange.what.title': 'Pealkiri',
  'exchange.what.time': 'Aeg',
  'exchange.what.room': 'Ruum',
  'exchange.what.speakers': 'Esinejad',
  'exchange.what.kind': 'Liik',
  'exchange.what.format': 'Saalis või veebis',
  'exchange.what.competences': 'Digipädevused',
  'exchange.what.sign-up': 'Eelregistreerimine',
  'exchange.was': 'oli',
  'exchange.becomes': 'saab',
  'exchange.nothing': 'puudub',
  'exchange.as-event': 'nagu üritus',
  'exchange.seats': '{mode, select, online {veebis} other {kohapeal}}: {seats}',
  'exchange.seats.all': 'nii palju, kui tuleb',
  'exchange.outside': 'Väljaspool ürituse aega',
  'exchange.rest': 'Sessioonid, mida failis ei ole',
  'exchange.rest.keep': 'Jäävad alles',
  'exchange.rest.remove': 'Eemaldatakse',
  'exchange.kept':
    'Jääb igal juhul alles: {taken, plural, =0 {} one {ühel inimesel on selles koht} other {# inimesel on selles koht}}{both, select, yes { ja } other {}}{waiting, plural, =0 {} one {üks ootab kohta} other {# ootab kohta}}',
  'exchange.do': 'Muuda ajakava',
  'exchange.other-file': 'Vali teine fail',
  'exchange.back': 'Tagasi ajakava juurde',
  'exchange.said': 'Ajakava on nüüd selline nagu failis.',

  'exchange.wrong.title-missing': 'Pealkiri puudub',
  'exchange.wrong.title-long': 'Pealkiri võib olla kuni 300 märki pikk',
  'exchange.wrong.room-long': 'Ruumi nimi võib olla kuni 200 märki pikk',
  'exchange.wrong.speakers-long': 'Esinejaid on liiga palju või mõni nimi on liiga pikk',
  'exchange.wrong.competence':
    '„{typed}“ ei ole DigCompEdu pädevus. Kirjutage numbrid vahemikus 1.1–6.5, nende vahele semikoolon',
  'exchange.wrong.characters': 'Tekstis on märke, mida ei saa printida, näiteks juhtmärke',
  'exchange.wrong.time-missing': 'Algus või lõpp puudub',
  'exchange.wrong.not-a-time': '„{typed}“ ei ole kuupäev ja kellaaeg aastatest 2000–2099',
  'exchange.wrong.does-not-exist': 'Aega „{typed}“ ei ole olemas: siis keeratakse kella edasi',
  'exchange.wrong.happens-twice':
    'Aeg „{typed}“ kordub, sest kella keeratakse tagasi. Lisage nihe, näiteks 2026-10-25T03:10+03:00',
  'exchange.wrong.date-order':
    'Kirjapildis „{typed}“ ei selgu, kumb on päev ja kumb kuu. Kirjutage 2026-05-14',
  'exchange.wrong.duration': '„{typed}“ ei ole kestus. Kirjutage minutid või tunnid ja minutid kujul 1:30',
  'exchange.wrong.end-before-start': 'Lõpp peab olema pärast algust',
  'exchange.wrong.format': '„{typed}“ ei ole saal, veeb ega mõlemad',
  'exchange.wrong.sign-up': '„{typed}“ ei ütle eelregistreerimise kohta ei jah ega ei',
  'exchange.wrong.seats': '„{typed}“ ei ole kohtade arv. Kirjutage täisarv või jätke tühjaks',
  'exchange.wrong.seats-none': 'Sessioonil on eelregistreerimine, aga kohti ei ole',
  'exchange.wrong.twice': 'Selle id on failis kaks korda',
  'exchange.wrong.below-taken': '{taken, plural, one {Üks koht on} other {# kohta on}} juba võetud',
  'exchange.wrong.in-use':
    'Inimestel on siin kohti või nad ootavad neid ({taken, number} ja {waiting, number}), seepärast jääb eelregistreerimine alles',

  'error.programme.missing': 'Valige fail',
  'error.programme.empty': 'Failis ei ole ühtegi sessiooni',
  'error.programme.workbook': 'See on töövihik. Salvestage tabel CSV-failina ja valige see',
  'error.programme.unreadable': 'Faili ei saa lugeda ei tabeli ega JSON-ina',
  'error.programme.too-large': 'Fail on suurem kui 4 MB. Ajakava on väiksem: valige teine fail',
  'error.programme.other-format':
    'See on XML või kalender. Valige schedule.json või CSV-failina salvestatud tabel',
  'error.programme.no-headings':
    'Tabelis peab olema pealkirjarida, kus on pealkiri, algus ning lõpp või kestus',
  'error.programme.no-schedule': 'JSON-failis ei ole konverentsi päevi, ruume ja sessioone',
  'error.programme.too-many': 'Failis on {count} sessiooni; ajakavas võib neid olla kuni {most}',
} as const satisfies Record<keyof typeof en, string>;
