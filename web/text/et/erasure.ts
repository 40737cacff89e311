import type { erasure as en } from '../en/erasure.ts';

/** Ühe inimese unustamine üritusel ja ürituse kustutamine. */
export const erasure = {
  'erasure.link': 'Kustuta selle inimese andmed',
  'erasure.mine-link': 'Kustuta minu andmed',
  'erasure.title': '{name}: andmete kustutamine',
  'erasure.mine-title': 'Minu andmete kustutamine',
  'erasure.lead':
    'Selleks puhuks, kui {name} palub end unustada. Andmed kustuvad kohe ja neid ei saa tagasi tuua. Registreeringu tühistamiseks pole seda vaja.',
  'erasure.mine-lead':
    'Andmed kustuvad kohe ja neid ei saa tagasi tuua. Kui te lihtsalt tulla ei saa, piisab kohast loobumisest.',
  'erasure.goes': 'Mis kaob',
  'erasure.goes.registration':
    '{whose, select, mine {Teie registreering koos nime, aadressi ja vastustega} other {Registreering koos nime, aadressi ja vastustega ning märkus uksele}}',
  'erasure.goes.seat':
    '{whose, select, mine {Teie koht või koht järjekorras: see läheb järgmisele} other {Koht või koht järjekorras: see läheb järgmisele}}',
  'erasure.goes.attendance': 'Millal teid saalis või veebis nähti',
  'erasure.goes.attendance-theirs': 'Millal teda saalis või veebis nähti, koos iga skannimisega',
  'erasure.goes.mail':
    '{whose, select, mine {Kõik teile saadetud kirjad selle ürituse kohta ja teie kutse} other {Kõik talle saadetud kirjad selle ürituse kohta ja tema kutse}}',
  'erasure.goes.group':
    '{whose, select, mine {Teie rida rühma „{group}“ nimekirjas} other {Tema rida rühma „{group}“ nimekirjas}}',
  'erasure.goes.contact':
    '{whose, select, mine {See, et olete rühma „{group}“ kontaktisik: selle inimesed jäävad registreerituks ja rühma leht jääb avatuks neile, kellel on link} other {See, et ta on rühma „{group}“ kontaktisik: selle inimesed jäävad registreerituks ja rühma leht jääb avatuks neile, kellel on link}}',
  'erasure.goes.crew':
    '{role, select, speaker {{whose, select, mine {Teie esinejalink} other {Tema esinejalink}}} other {{whose, select, mine {Teie moderaatorilink} other {Tema moderaatorilink}}}}: see ei ava enam midagi',
  'erasure.stays': 'Mis jääb',
  'erasure.stays.certificates':
    '{count, plural, one {Tõend, mis {whose, select, mine {teil} other {tal}} on} other {# tõendit, mis {whose, select, mine {teil} other {tal}} on}}: nimi, mille eest, millal ja kui pikalt, et igaüks saaks {count, plural, one {seda} other {neid}} edasi kontrollida',
  'erasure.stays.no-certificate':
    'Ühtki tõendit ei jää: seni pole neid väljastatud ja ilma registreeringuta seda enam teha ei saa',
  'erasure.stays.feedback':
    '{whose, select, mine {Teie antud tagasiside} other {Tema antud tagasiside}}: keegi ei saa teada, kelle oma see on',
  'erasure.stays.mark':
    'Aadressist tehtud kood, millest aadressi tagasi ei loe: selle järgi ei too ükski nimekiri {whose, select, mine {teid} other {teda}} tagasi. Ise registreeruda saab ikka',
  'erasure.last-mail': 'Viimane kiri ütleb, et see on tehtud; märge selle kohta kaob kolme päevaga.',
  'erasure.do': 'Kustuta jäädavalt',
  'erasure.keep': 'Jäta alles',
  'erasure.done': 'Kustutatud: sellest inimesest ei ole üritusel alles muud kui tema tõendid.',
  'erasure.erased': 'Teie andmed on kustutatud',
  'erasure.erased.lead':
    'See, mida selle üritusega seoses teie kohta hoiti, on kadunud ja varasemate kirjade lingid ei ava enam midagi. Teile väljastatud tõendid jäävad kehtima.',
  'erasure.erased.certificates': 'Leia minu tõendid minu aadressi järgi',
  'erasure.erased.again': 'Kui soovite siiski tulla, saate uuesti registreeruda.',

  'mail.erased.subject': 'Teie andmed on kustutatud: {event}',
  'mail.erased.heading': 'Teie andmed on kustutatud',
  'mail.erased.text':
    'See, mida ürituse „{event}“ jaoks Teie kohta hoiti, on kadunud: Teie registreering, vastused, see, millal Teid nähti, ja Teile saadetud kirjad. Varasemate kirjade lingid ei ava enam midagi.',
  'mail.erased.stays':
    'Teile väljastatud tõendid jäävad kehtima. Teie antud tagasiside jääb alles ilma nimeta.',
  'mail.erased.again':
    'Ükski nimekiri Teid tagasi ei too. Kui soovite siiski tulla, registreeruge ise uuesti.',
  'mail.erased.why':
    'Saite selle viimase kirja, sest see aadress oli registreeritud üritusele „{event}“ ja selle andmed kustutati.',
  'mail.template.erased': 'Andmed kustutatud',

  'invitations.left.erased': 'palus end unustada ja saab tagasi tulla ainult ise registreerudes',
  'groups.error.email.erased':
    'Seda inimest nimekirjaga registreerida ei saa: ta registreerub ise ürituse lehel',

  'deletion.link': 'Kustuta see üritus',
  'deletion.title': 'Ürituse kustutamine',
  'deletion.lead':
    'Üritus kaob jäädavalt koos kõigega, mis selle juurde kuulub: leht, ajakava ja küsimused, {people, plural, =0 {} one {ühe inimese registreering, } other {# inimese registreeringud, }}osalemine, tagasiside ja kirjad. Seda ei saa tagasi võtta.',
  'deletion.certificates':
    '{count, plural, =0 {Tõendeid pole väljastatud ja pärast seda enam väljastada ei saa.} one {Väljastatud on üks tõend. See jääb kehtima: selle leht, PDF ja kood töötavad edasi.} other {Väljastatud on # tõendit. Need jäävad kehtima: nende lehed, PDF-id ja koodid töötavad edasi.}}',
  'deletion.certificates.first':
    'Pärast seda saab tõendeid parandada ja tühistada organisatsiooni lehel „Tõendi otsing“.',
  'deletion.export': 'Kui vajate nimekirju või kokkuvõtet hiljem, laadige need enne alla.',
  'deletion.confirm': 'Kinnitamiseks kirjutage {slug}',
  'deletion.confirm.hint': 'See on ürituse aadressi viimane osa.',
  'deletion.do': 'Kustuta üritus jäädavalt',
  'deletion.refused.running': 'Üritus käib. Selle saab kustutada, kui see on läbi.',
  'deletion.refused.people':
    'Inimesed on registreerunud, ootavad järjekorras või on avalduse esitanud ega saaks teada, et üritust enam ei ole. Ürituse saab kustutada, kui see on läbi või kui kedagi enam kirjas ei ole.',
  'deletion.refused.issuing': 'Tõendeid parajasti väljastatakse. Ürituse saab kustutada, kui see on tehtud.',
  'deletion.done': 'Üritus on kustutatud. Mis selle juurde kuulus, seda eemaldatakse.',
  'error.confirm.missing': 'Kinnitamiseks kirjutage ürituse aadressi viimane osa',
  'error.confirm.differs': 'See ei ole ürituse aadressi viimane osa',
} satisfies Record<keyof typeof en, string>;
