import type { mail as en } from '../en/mail.ts';

export const mail = {
  'mail.confirmed.subject': 'Olete registreeritud: {event}',
  'mail.confirmed.heading': 'Teie koht on kinnitatud',
  'mail.confirmed.text':
    '{mode, select, online {{name}, ootame Teid veebis.} other {{name}, hoiame Teile kohta saalis ja ootame Teid.}}',
  'mail.confirmed.more':
    '{mode, select, online {Ürituse päeval saate liituda selles kirjas oleva nupuga. Link on ainult Teie jaoks, palun ärge seda edasi saatke.} other {Näidake selles kirjas olevat koodi sissepääsul kas telefonist või paberilt.}}',
  'mail.confirmed.next.answers':
    'Korraldajal on Teile küsimusi, millele saate vastata ainult ise: leiate need oma lehelt.',
  'mail.confirmed.next.calendar': 'Kirjaga on kaasas kalendrikutse: võtke see vastu ja kuupäev püsib meeles.',
  'mail.confirmed.next.change':
    'Kui plaanid muutuvad, saate oma lehel valida osalemise {mode, select, online {kohapeal} other {veebis}}, parandada nime või kohast loobuda.',
  'mail.confirmed.next.cancel': 'Kui plaanid muutuvad, saate oma lehel nime parandada või kohast loobuda.',
  'mail.confirmed.next.certificate':
    'Pärast üritust palume tagasisidet ning osalenud saavad osalustõendi siin kirjas oleva nimega.',

  'mail.waiting.subject': 'Olete ootejärjekorras: {event}',
  'mail.waiting.heading': 'Olete ootejärjekorras',
  'mail.waiting.text':
    '{name}, {mode, select, online {veebikohad on praegu täis} other {kohad saalis on praegu täis}}. Olete järjekorras {place}. kohal.',
  'mail.waiting.more':
    'Kui koht vabaneb, saab selle järjekorras esimene. Kui järg on Teie käes, anname kirjaga kohe teada. Te ei pea midagi tegema.',
  'mail.waiting.more-offer':
    'Kui koht vabaneb, hoitakse seda järjekorras esimesele. Kui järg on Teie käes, kirjutame, mis ajani: võtke koht oma lehel nupuga õigel ajal vastu, muidu läheb see järgmisele.',
  'mail.waiting.more-group':
    'Teie rühm ootab koos. Kui kohti on kõigile, saate kirja. Te ei pea midagi tegema.',
  'mail.waiting.next.other':
    'Kas Teile sobiks ka osalemine {mode, select, online {kohapeal} other {veebis}}? Selle saate valida oma lehel.',
  'mail.waiting.next.cancel':
    'Kui Te enam osaleda ei soovi, loobuge oma lehel ootekohast; järgmisel on hea meel.',

  'mail.promoted.subject': 'Teie jaoks vabanes koht: {event}',
  'mail.promoted.heading': 'Teil on koht olemas',
  'mail.promoted.text':
    '{name}, vabanes koht ja see on nüüd Teie: ootame Teid {mode, select, online {veebis} other {kohapeal}}.',
  'mail.promoted.more':
    '{mode, select, online {Ürituse päeval saate liituda selles kirjas oleva nupuga. Link on ainult Teie jaoks, palun ärge seda edasi saatke.} other {Näidake selles kirjas olevat koodi sissepääsul kas telefonist või paberilt.}}',
  'mail.promoted.next.cancel':
    'Kui Te siiski tulla ei saa, loobuge kohast oma lehel, et keegi teine saaks selle endale.',

  'mail.offered.subject': 'Hoiame Teile kohta: {event}',
  'mail.offered.heading': 'Hoiame Teile kohta',
  'mail.offered.text':
    '{name}, järg on Teie käes: hoiame Teile {mode, select, online {veebikohta} other {kohta saalis}}. Vastake hiljemalt {until}.',
  'mail.offered.more': 'Koht ei saa Teie omaks iseenesest: võtke see oma lehel vastu või loobuge.',
  'mail.offered.next.ends':
    'Kui Te tähtajaks ei vasta, pakume kohta järgmisele ja Teie lahkute järjekorrast. Uuesti registreerudes alustate selle lõpust.',
  'mail.offered.next.keeps':
    'Kui Te tähtajaks ei vasta, pakume kohta järgmisele. Koht, mis Teil juba on, jääb Teile.',
  'mail.offered.next.decline':
    'Kui Te kohta enam ei vaja, loobuge sellest: järgmine saab sellest kohe teada.',

  'mail.offer-ended.subject': 'Koht jäi õigeks ajaks vastu võtmata: {event}',
  'mail.offer-ended.heading': 'Vastamise tähtaeg sai läbi',
  'mail.offer-ended.text': '{name}, Teile hoitud koha vastuvõtmise aeg on läbi.',
  'mail.offer-ended.again':
    'Te ei ole enam ootejärjekorras. Kui soovite siiski tulla, registreeruge uuesti: vaba koha korral saate selle kohe, muidu asute järjekorra lõppu.',
  'mail.offer-ended.keeps':
    'Koht, mis Teil juba on, jääb Teile. Kui soovite endiselt teist kohta, asuge oma lehel uuesti järjekorda.',

  'mail.session-seat.subject': 'Teil on koht: {session}',
  'mail.session-seat.heading': 'Teil on sessioonil koht olemas',
  'mail.session-seat.text': '{name}, sessioonil „{session}“ vabanes koht ja see on nüüd Teie.',
  'mail.session-seat.more':
    'Kui Te siiski tulla ei saa, loobuge kohast oma lehel, et keegi teine saaks selle endale.',

  'mail.session-offered.subject': 'Hoiame Teile kohta: {session}',
  'mail.session-offered.heading': 'Hoiame Teile sessioonil kohta',
  'mail.session-offered.text':
    '{name}, järg on Teie käes: hoiame Teile kohta sessioonil „{session}“. Vastake hiljemalt {until}.',
  'mail.session-offered.more': 'Koht ei saa Teie omaks iseenesest: võtke see oma lehel vastu või loobuge.',
  'mail.session-offered.next.ends':
    'Kui Te tähtajaks ei vasta, pakume kohta järgmisele. Teie koht üritusel jääb alles.',

  'mail.session-offer-ended.subject': 'Koht jäi õigeks ajaks vastu võtmata: {session}',
  'mail.session-offer-ended.heading': 'Vastamise tähtaeg sai läbi',
  'mail.session-offer-ended.text':
    '{name}, Teile sessioonil „{session}“ hoitud koha vastuvõtmise aeg on läbi.',
  'mail.session-offer-ended.more':
    'Teie koht üritusel jääb alles. Kui soovite sellel sessioonil siiski osaleda, valige see oma lehel uuesti.',

  'mail.changed.subject':
    '{what, select, sessions {Teie sessioonid on muudetud: {event}} answers {Teie vastused on muudetud: {event}} other {Teie registreering on muudetud: {event}}}',
  'mail.changed.heading':
    '{what, select, sessions {Teie sessioonid on muudetud} answers {Teie vastused on muudetud} other {Teie registreering on muudetud}}',
  'mail.changed.sessions': '{name}, nüüd on Teie valitud need sessioonid.',
  'mail.changed.no-sessions': '{name}, Te ei ole nüüd valinud ühtegi sessiooni.',
  'mail.changed.answers': '{name}, Teie uued vastused on salvestatud. Leiate need oma lehelt.',
  'mail.changed.waits':
    '{name}, olete nüüd järjekorras ja ootate {mode, select, online {veebikohta} other {kohta saalis}}.',
  'mail.changed.waits-and-keeps':
    '{name}, olete nüüd järjekorras ja ootate {mode, select, online {veebikohta. Koht saalis jääb seniks Teile.} other {kohta saalis. Veebikoht jääb seniks Teile.}}',
  'mail.changed.stays':
    '{name}, Te ei oota enam teist kohta. {mode, select, online {Teie veebikoht} other {Teie koht saalis}} jääb alles.',
  'mail.changed.more': 'Kui muudatust ei teinud Teie, avage oma leht ja seadke asi korda.',

  'mail.event-changed.subject':
    '{what, select, time {Uus aeg: {event}} place {Uus koht: {event}} both {Uus aeg ja koht: {event}} other {Muudatus: {event}}}',
  'mail.event-changed.heading':
    '{what, select, time {Ürituse aeg on muutunud} place {Ürituse koht on muutunud} both {Ürituse aeg ja koht on muutunud} other {Üritus on muutunud}}',
  'mail.event-changed.text': '{name}, korraldaja on muutnud üritust, millele Te registreerusite.',
  'mail.event-changed.seated':
    'Teie koht jääb Teile. Kirjaga on kaasas kalendrikutse: võtke see vastu ja muudatus jõuab ka Teie kalendrisse.',
  'mail.event-changed.waiting': 'Teie koht järjekorras jääb samaks.',
  'mail.event-changed.next.cancel':
    'Kui Te enam tulla ei saa, andke sellest oma lehel teada, et koha saaks keegi teine.',

  'mail.already-registered.subject': 'Olete juba registreeritud: {event}',
  'mail.already-registered.heading': 'Olete juba registreeritud',
  'mail.already-registered.text':
    'Keegi, tõenäoliselt Teie ise, täitis just selle aadressiga ürituse „{event}“ registreerimisvormi. Olite juba varem registreeritud, nii et midagi ei muutunud.',
  'mail.already-registered.more': 'Oma registreeringut näete ja muudate oma lehel.',

  'mail.mode-changed.subject':
    '{mode, select, online {Osalete nüüd veebis: {event}} other {Osalete nüüd kohapeal: {event}}}',
  'mail.mode-changed.heading': '{mode, select, online {Osalete nüüd veebis} other {Osalete nüüd kohapeal}}',
  'mail.mode-changed.text':
    '{mode, select, online {{name}, nagu soovisite, osalete nüüd veebis.} other {{name}, nagu soovisite, hoiame Teile nüüd kohta saalis.}}',
  'mail.mode-changed.more':
    '{mode, select, online {Ürituse päeval saate liituda selles kirjas oleva nupuga. Link on ainult Teie jaoks, palun ärge seda edasi saatke.} other {Näidake selles kirjas olevat koodi sissepääsul kas telefonist või paberilt.}}',

  'mail.name-corrected.subject': 'Teie nimi on parandatud: {event}',
  'mail.name-corrected.heading': 'Teie nimi on parandatud',
  'mail.name-corrected.text':
    'Teie registreeringus on nüüd nimi {name}. Sama nimi tuleb piletile ja osalustõendile.',
  'mail.name-corrected.more': 'Kui nimi pole ikka õige, parandage seda oma lehel veel kord.',

  'mail.cancelled.subject': 'Teie registreering on tühistatud: {event}',
  'mail.cancelled.heading': 'Teie registreering on tühistatud',
  'mail.cancelled.text':
    '{name}, Te ei ole enam üritusele „{event}“ ({date}) registreeritud. Aitäh, et andsite teada: nii saab tulla keegi teine.',
  'mail.cancelled.text-by-contact':
    '{name}, see, kes Teid üritusele „{event}“ ({date}) registreeris, on registreeringu tühistanud.',
  'mail.cancelled.text-group-ended':
    '{name}, Teie rühm ei oota enam kohti üritusele „{event}“ ({date}): rühmale hoitud kohti ei võetud vastu.',
  'mail.cancelled.more':
    'Kui mõtlete ümber või kui registreeringut ei tühistanud Teie, registreeruge ürituse lehel uuesti, kuni kohti on.',

  'mail.new-link.subject': 'Teie isiklik link: {event}',
  'mail.new-link.heading': 'Siin on Teie uus link',
  'mail.new-link.text':
    'Keegi, tõenäoliselt Teie ise, küsis uut linki ürituse „{event}“ registreeringu juurde. Allolev nupp viib Teie lehele.',
  'mail.new-link.more':
    'Kui see polnud Teie, ei pea Te midagi tegema: link saadeti ainult sellele aadressile.',

  'mail.registration-open.subject': 'Registreerimine on avatud: {event}',
  'mail.registration-open.heading': 'Registreerimine on avatud',
  'mail.registration-open.text':
    'Soovisite teada, millal avaneb registreerimine üritusele „{event}“. Nüüd on see avatud. Registreerumiseks kulub umbes minut ja kontot pole vaja.',
  'mail.registration-open.more': 'See kiri Teile kohta ei hoia: kohad täituvad registreerumise järjekorras.',
  'mail.registration-open.why':
    'Saite selle kirja, sest see aadress jäeti ürituse „{event}“ lehele, et registreerimise avanemisest teada anda. Rohkem kirju ei tule: kustutame aadressi nädala jooksul.',

  'mail.feedback-invitation.subject': 'Kuidas Teile meeldis? {event}',
  'mail.feedback-invitation.heading': 'Kuidas Teile meeldis?',
  'mail.feedback-invitation.text':
    '{name}, aitäh, et osalesite üritusel „{event}“. Ootame Teie tagasisidet: viis lühikest küsimust ja ruum oma sõnadele, kokku umbes kaks minutit.',
  'mail.feedback-invitation.more':
    'Korraldajad loevad kõik vastused läbi. Teie mõtted aitavad järgmise ürituse paremaks teha.',

  'mail.sign-in.subject': 'Teie sisselogimislink: Foyer',
  'mail.sign-in.heading': 'Foyerisse sisselogimine',
  'mail.sign-in.text': 'Allolev nupp logib Teid sisse. See toimib ühe korra ja {minutes} minuti jooksul.',
  'mail.sign-in.more':
    'Kui seda ei küsinud Teie, ei pea Te midagi tegema. Ilma selle kirjata keegi sisse ei pääse.',

  'mail.heading.next': 'Mis saab edasi',
  'mail.button.my': 'Ava minu leht',
  'mail.button.offer': 'Võta koht vastu või loobu',
  'mail.button.join': 'Liitu veebis',
  'mail.button.register-first': 'Registreeru',
  'mail.button.register': 'Registreeru uuesti',
  'mail.button.feedback': 'Anna tagasisidet',
  'mail.button.sign-in': 'Logi sisse',
  'mail.link.my': 'Teie leht: muutmine, parandamine, tühistamine',
  'mail.link.event': 'Ürituse leht ja ajakava',

  'mail.fact.when': 'Aeg',
  'mail.fact.time': '{from}–{to} (ajavöönd: {city})',
  'mail.fact.where': 'Koht',
  'mail.fact.name': 'Nimi',
  'mail.fact.place': 'Järjekorras',
  'mail.fact.place-number': '{place}. kohal',
  'mail.fact.until': 'Vastake hiljemalt',
  'mail.fact.session':
    '{title}{state, select, taken {} waiting { (olete järjekorras)} offered { (hoiame Teile kohta)} other { (kui saate koha)}}',
  'mail.fact.when-before': 'Varasem aeg',
  'mail.fact.where-before': 'Varasem koht',
  'mail.fact.title-before': 'Varasem pealkiri',
  'mail.until': '{date} kell {clock} ({city} aeg)',
  'mail.fact.online': 'Veebis, Teie isikliku lingiga',
  'mail.ticket.caption': 'Teie pilet sissepääsuks',
  'mail.ticket.alternative': 'Pileti kood sissepääsuks. Kui pilti pole näha, öelge kohapeal oma nimi.',
  'mail.ticket.text': 'kood on selle kirjaga kaasas oleval pildil. Kohapeal piisab ka nimest.',
  'mail.footer.why': 'Saite selle kirja, sest see aadress registreeriti üritusele „{event}“.',
  'mail.footer.sign-in': 'Saite selle kirja, sest keegi küsis selle aadressiga sisselogimislinki.',
  'mail.footer.reply': 'Korraldajale ({sender}) kirjutamiseks vastake sellele kirjale.',
  'mail.footer.no-reply': 'Sellele aadressile saadetud vastuseid ei loeta.',
  'mail.footer.sender': 'Saatja: {sender}',
  'mail.calendar.online': 'Veebis: {link}',
  'mail.calendar.on-page': 'Veebis, Teie isikliku lingiga',
  'mail.calendar.description': 'Teie leht, kus on kõik Teie registreeringu kohta: {link}',
  'mail.calendar.description-public': 'Ajakava ja registreerumine: {link}',

  'mail.template.sign-in': 'Sisselogimislink',
  'mail.template.confirmed': 'Kinnitus',
  'mail.template.waiting': 'Ootejärjekord',
  'mail.template.promoted': 'Koht vabanes',
  'mail.template.offered': 'Hoitud koht',
  'mail.template.offer-ended': 'Hoitud koha tähtaeg möödas',
  'mail.template.session-seat': 'Koht sessioonil',
  'mail.template.session-offered': 'Hoitud koht sessioonil',
  'mail.template.session-offer-ended': 'Sessioonil hoitud koha tähtaeg möödas',
  'mail.template.changed': 'Muudetud registreering',
  'mail.template.event-changed': 'Muutunud üritus',
  'mail.template.already-registered': 'Juba registreeritud',
  'mail.template.mode-changed': 'Osalemisviisi muutus',
  'mail.template.name-corrected': 'Nime parandus',
  'mail.template.cancelled': 'Tühistamine',
  'mail.template.new-link': 'Uus isiklik link',
  'mail.template.registration-open': 'Registreerimise avanemine',
  'mail.template.feedback-invitation': 'Tagasisidekutse',
  'mail.template.certificate': 'Osalustõend',
  'mail.template.holder-link': 'Link oma tõendite juurde',
  'mail.template.correction-asked': 'Nimeparandus',
  'mail.standing.due': 'Ootab saatmist',
  'mail.standing.delayed': 'Viibib',
  'mail.standing.sending': 'Saatmisel',
  'mail.standing.sent': 'Saadetud',
  'mail.standing.delivered': 'Jõudis kohale',
  'mail.standing.bounced': 'Põrkus tagasi',
  'mail.standing.complained': 'Rämpspost',
  'mail.standing.failed': 'Ebaõnnestus',
  'mail.standing.suppressed': 'Jäi saatmata',
  'mail.reason.provider-busy': 'E-posti teenus ei võtnud kirja veel vastu. Proovime ise uuesti.',
  'mail.reason.broken': 'Kirja koostamine või saatmine ebaõnnestus meie poolel. Proovime ise uuesti.',
  'mail.reason.gave-up': 'Proovisime mitu päeva ja loobusime. Andke inimesele teada muul viisil.',
  'mail.reason.refused': 'E-posti teenus lükkas kirja lõplikult tagasi. Kontrollige aadressi.',
  'mail.reason.address-unsupported':
    'E-posti teenus ei saa saata aadressile, mille @-märgi ees on sellised tähed. Küsige inimeselt teist aadressi.',
  'mail.reason.address-suppressed':
    'Varasem kiri sellele aadressile põrkus lõplikult tagasi või märgiti rämpspostiks, seepärast me sinna enam ei kirjuta. Küsige inimeselt teist aadressi.',
  'mail.reason.no-longer-applies': 'Saatmise hetkeks kirja sisu enam ei kehtinud.',
  'mail.filter.all': 'Kõik',
  'mail.filter.coming': 'Teel',
  'mail.filter.out': 'Saadetud',
  'mail.filter.trouble': 'Ei jõudnud kohale',
  'mail.list.title': 'Kirjad',
  'mail.list.empty': 'Kirju veel pole',
  'mail.list.empty.text':
    'Siia tulevad kõik selle ürituse kinnitused, muudatused ja kutsed koos täpse tekstiga.',
  'mail.list.none-found': 'Sellist kirja ei leidunud',
  'mail.list.all': 'Näita kõiki kirju',
  'mail.list.search': 'Nimi või aadress',
  'mail.list.show': 'Näita',
  'mail.list.find': 'Otsi',
  'mail.list.shown': '{found} / {all, plural, one {# kiri} other {# kirja}}',
  'mail.list.letter': 'Kiri',
  'mail.list.person': 'Inimene',
  'mail.list.state': 'Olek',
  'mail.list.pages': 'Kirjade leheküljed',
  'mail.list.page': 'Lehekülg {page}/{pages}',
  'mail.list.newer': 'Uuemad',
  'mail.list.older': 'Vanemad',
  'mail.one.text': 'Tekst, nagu see saadeti',
  'mail.one.not-yet': 'Kiri koostatakse saatmise hetkel; siis tekib siia selle tekst.',
  'mail.one.never': 'Kirja ei saadetud, seepärast teksti ei ole.',
  'mail.one.back': 'Kõik kirjad',
  'mail.one.to': 'Saaja',
  'mail.one.created': 'Loodud',
  'mail.one.sent': 'Saadetud',
  'mail.one.due': 'Järgmine katse',
  'mail.one.why': 'Põhjus',
  'mail.one.attempts': 'Katseid',
  'mail.one.provider-id': 'Tunnus e-posti teenuses',
} satisfies Record<keyof typeof en, string>;
