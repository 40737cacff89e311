import type { door as en } from '../en/door.ts';

export const door = {
  'door.title': 'Uks',
  'door.list': 'Nimekiri',
  'door.list.event': 'Kogu üritus',
  'door.list.show': 'Näita nimekirja',
  'door.inside': '{count} kohal',
  'door.back': 'Haldus',

  'door.ready': 'Valmis',
  'door.ready.hint': 'Skannige pilet või otsige inimene nime järgi.',
  'door.camera.start': 'Skanni kaameraga',
  'door.camera.stop': 'Peata kaamera',
  'door.camera.label': 'Kaamera pilt',
  'door.camera.starting': 'Kaamera käivitub',
  'door.camera.denied':
    'Kaamera kasutamine ei ole lubatud. Lubage see brauseri seadetes ja proovige uuesti. Nime ja koodi järgi saab registreerida ka ilma kaamerata.',
  'door.camera.none':
    'Sellel seadmel ei leitud kaamerat. Otsige inimesi nime järgi või kasutage käsiskannerit.',
  'door.camera.busy':
    'Kaamera ei käivitunud. Võib-olla kasutab seda mõni teine rakendus: sulgege see ja proovige uuesti.',
  'door.camera.insecure':
    'Kaamera töötab ainult turvalisel aadressil (https). Otsige inimesi nime järgi või kasutage käsiskannerit.',
  'door.offline': 'Jäi kirja panemata',
  'door.offline.hint': 'Ühendust ei ole. Kontrollige võrku ja skannige pilet uuesti.',

  'door.code': 'Pileti kood',
  'door.code.hint': 'Käsiskannerile: hoidke kursor siin ja skannige.',
  'door.code.submit': 'Märgi kohale',
  'door.search': 'Otsi nime järgi',
  'door.search.hint': 'Osa nimest või asutusest.',
  'door.search.submit': 'Otsi',
  'door.search.found':
    '{count, plural, =0 {Otsing „{query}“ ei leidnud kedagi} one {Otsing „{query}“ leidis # inimese} other {Otsing „{query}“ leidis # inimest}}',
  'door.search.many': 'Otsingu „{query}“ esimesed {count} inimest. Kirjutage nimest rohkem.',
  'door.search.none': 'Proovige ainult perekonnanime või asutust.',
  'door.check-in': 'Märgi kohale',
  'door.check-in.person': 'Märgi kohale: {name}',
  'door.here-since': 'Kohal alates {time}',

  'door.mode.on-site': 'Saalis',
  'door.mode.online': 'Veebis',
  'door.state.pending': 'Otsus tegemata',
  'door.state.waiting': 'Ootejärjekorras',
  'door.state.cancelled': 'Tühistatud',

  'door.welcome': 'Tere tulemast',
  'door.already': 'Juba kohal',
  'door.already.since': 'Alates {time}',
  'door.already.hint':
    'Kui inimene käis vahepeal väljas, on kõik korras. Muidu võib pilet olla kellegagi jagatud.',
  'door.not-today': 'Pole tänaseks',
  'door.not-today.hint': 'See nimekiri on päevaks {date}.',
  'door.other-event': 'Teine üritus',
  'door.other-event.hint': 'Pilet on ehtne, kuid teisele üritusele. Otsige inimene nime järgi.',
  'door.unknown': 'Tundmatu pilet',
  'door.unknown.hint': 'See kood ei ole selle ürituse pilet. Otsige inimene nime järgi.',
  'door.waiting': 'Kohta veel pole',
  'door.waiting.hint': 'Inimene on ootejärjekorras. Enne sisselubamist küsige korraldajalt.',
  'door.cancelled': 'Tühistatud',
  'door.cancelled.hint': 'See registreering on tühistatud. Vabade kohtade korral saab uuesti registreeruda.',
  'door.online': 'Osaleb veebis',
  'door.online.hint':
    'Inimesel on koht veebis. Vabade kohtade korral saab ta oma lehel vahetada selle koha vastu saalis.',
} satisfies Record<keyof typeof en, string>;
