import type { door as en } from '../en/door.ts';

export const door = {
  'door.title': 'Uks',
  'door.list': 'Nimekiri',
  'door.list.event': 'Kogu üritus',
  'door.list.show': 'Kasuta neid',
  'door.gate': 'Sissepääs',
  'door.gate.example': 'Selle sissepääsu nimi',
  'door.gate.none': 'nimeta sissepääs',
  'door.way': 'Suund',
  'door.way.in': 'Sisse',
  'door.way.out': 'Välja',
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

  'door.news.online': 'Ühendus on olemas',
  'door.news.offline': 'Ühendust ei ole: see seade töötab iseseisvalt edasi',
  'door.news.signed-out': 'Olete välja logitud: logige uuesti sisse, et siin hoitav ära saata',
  'door.news.no-entry': 'Teil ei ole enam selle ukse õigusi',
  'door.news.unsent': 'Saatmata: {count}',
  'door.news.sent': 'Kõik on saadetud',
  'door.news.list': 'Nimekiri seisuga {time}',
  'door.news.old-list': 'Nimekiri on vana (seisuga {time}): uue saamiseks on vaja ühendust',
  'door.news.no-list': 'Nimekirja veel ei ole: enne võrguta töötamist looge korra ühendus',
  'door.news.cannot-check':
    'See brauser ei oska pileti allkirja kontrollida. Ilma ühenduseta tunneb ta ainult oma nimekirjas olijaid; uuendage brauserit või kasutage teist.',

  'door.code': 'Pileti kood',
  'door.code.hint': 'Sisestage kood või skannige see käsiskanneriga.',
  'door.code.submit': 'Märgi kohale',
  'door.search': 'Otsi nime järgi',
  'door.search.hint': 'Osa nimest või asutusest.',
  'door.search.submit': 'Otsi',
  'door.search.found':
    '{count, plural, =0 {Otsinguga „{query}“ ei leitud kedagi} one {Otsinguga „{query}“ leiti # inimene} other {Otsinguga „{query}“ leiti # inimest}}',
  'door.search.many': 'Otsingu „{query}“ esimesed {count} inimest. Kirjutage nimest rohkem.',
  'door.search.here': 'Sellest seadmest leitud: {count}',
  'door.search.none': 'Proovige ainult perekonnanime või asutust.',
  'door.check-in': 'Märgi kohale',
  'door.check-in.person': 'Märgi kohale: {name}',
  'door.not-seen-in': 'Siin kohale märkimata',
  'door.check-out': 'Märgi lahkunuks',
  'door.check-out.person': 'Märgi lahkunuks: {name}',
  'door.undo': 'Võta tagasi',
  'door.undo.person': 'Võta tagasi viimane skannimine: {name}',
  'door.undone.by': 'Tagasi võetud kell {time}: {who}',
  'door.latest': 'Viimased',
  'door.install':
    'Kui see leht on korra ühendusega avatud, avaneb see ka ilma. Lisage leht avakuvale, siis hoiab seade selle alles.',

  'door.doubts': 'Vajab ülevaatamist: {count}',
  'door.doubt.two-gates':
    'Ühe piletiga sisse lastud kaks korda: kell {firstTime} – {first}, kell {time} – {gate}',
  'door.doubt.refused': 'Ilma ühenduseta sisse lastud kell {time} – {gate}, kuigi: {why}',
  'door.doubt.clock': 'Seadme kell oli vale ({gate}); skannimine loeb saabumisest, kell {time}',

  'door.walk-in': 'Inimene on registreerimata',
  'door.walk-in.hint': 'Vaba koha korral registreerib inimese saali, laseb sisse ja saadab kirja.',
  'door.walk-in.offline':
    'Ilma ühenduseta laseb see seade inimese sisse ja registreerib ta hiljem. Kui saal on siis juba täis, on see siin näha.',
  'door.walk-in.questions':
    'Kui midagi jääb vastamata, saab inimene vastata oma lehel; lingi saadame talle kirjaga.',
  'door.walked-in.hint':
    'Inimene registreeritakse, kui ühendus taastub. Kui saal on siis juba täis, on see siin näha.',
  'door.walk-in.consent':
    'Inimene on nõus, et korraldaja kasutab neid andmeid ürituse korraldamiseks: talle sellest kirjutamiseks ja osalustõendi väljastamiseks.',
  'door.walk-in.submit': 'Registreeri ja märgi kohale',
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

  'door.back-again': 'Tere tagasi',
  'door.goodbye': 'Head aega',
  'door.not-in': 'Läheb välja',
  'door.not-in.hint': 'Inimest ei olnud varem kohale märgitud. See jääb ikkagi kirja.',
  'door.undone': 'Tagasi võetud',
  'door.undone.hint': 'Skannimine enam ei loe. Kirja jääb, kes ja millal selle tagasi võttis.',
  'door.gone': 'Pole midagi tagasi võtta',
  'door.gone.hint': 'Seda skannimist siin ei tunta. Vaadake viimaseid skannimisi.',
  'door.new.hint': 'Ehtne pilet, mis on uuem kui selle seadme nimekiri.',
  'door.unchecked.hint': 'Inimene on nimekirjas. Pilet ise kontrollitakse, kui ühendus taastub.',
  'door.cannot-check': 'Kontrollimata',
  'door.cannot-check.hint':
    'See brauser ei oska kontrollida nende pileteid, keda tema nimekirjas ei ole. Otsige inimene nime järgi või looge ühendus.',
  'door.no-place': 'Siin kohta pole',
  'door.no-place.hint': 'Inimesel ei ole sellel sessioonil kohta. Enne sisselubamist küsige korraldajalt.',
  'door.full': 'Saal on täis',
  'door.full.hint': 'Kedagi ei registreeritud. Inimene saab osaleda veebis või oodata kohta ürituse lehel.',
  'door.over': 'Liiga hilja',
  'door.over.hint': 'Sellele üritusele enam ei registreerita. Kedagi ei registreeritud.',
  'door.not-open': 'Ainult kutsega',
  'door.not-open.hint':
    'Sellele üritusele ei saa igaüks registreeruda. Kedagi ei registreeritud: küsige korraldajalt.',
  'door.no-hall': 'Ainult veebis',
  'door.no-hall.hint': 'Sellel üritusel ei ole saali. Kedagi ei registreeritud.',

  'door.note': 'Märkus uksele',
  'door.note.hint':
    'Uksetöötajad näevad seda, kui inimene tuleb. Kirjutage ainult see, mida uksel on vaja: „Treppideta tee“, „Küsida infolauast“.',
  'door.note.save': 'Salvesta märkus',
  'door.note.saved': 'Märkus on salvestatud',
  'error.doorNote.too-long': 'Märkuses võib olla kuni 200 märki',
} satisfies Record<keyof typeof en, string>;
