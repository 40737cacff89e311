import type { sessions as en } from '../en/sessions.ts';

export const sessions = {
  'sessions.sign-up': 'Eelregistreerimine',
  'sessions.sign-up.check': 'Sellele sessioonile tuleb eraldi registreeruda',
  'sessions.sign-up.hint':
    'Osalejad valivad selle registreerudes või hiljem oma isiklikul lehel. Muidu on sessioon avatud kõigile osalejatele.',
  'sessions.seats.hint': 'Tühi: nii palju, kui tuleb. 0: seal ei pakuta.',
  'sessions.seats.on-site': 'Kohti kohapeal',
  'sessions.seats.online': 'Kohti veebis',
  'sessions.kept':
    'See sessioon jääb alles: {taken, plural, =0 {} one {ühel inimesel on selles koht} other {# inimesel on selles koht}}{both, select, yes { ja } other {}}{waiting, plural, =0 {} one {üks ootab kohta} other {# ootab kohta}}. Kirjutage neile enne, et nad valiksid oma isiklikul lehel mõne muu sessiooni; kui rohkem inimesi ei saa tulla, määrake kohtade arvuks juba võetud kohad.',
  'sessions.see-people': 'Vaadake, kes nad on',
  'sessions.count':
    '{capacity, select, none {{taken, plural, one {# koht võetud} other {# kohta võetud}}} other {{taken}/{capacity}}}{waiting, plural, =0 {} other {, # ootab}}',
  'sessions.count-in': '{mode, select, online {Veebis} other {Kohapeal}}: {count}',
  'sessions.overlap': 'Toimub samal ajal kui {sessions}: koos neid valida ei saa',
  'sessions.people.of': 'Selle sessiooni inimesed',
  'sessions.people.back': 'Ajakava',
  'sessions.people.none': 'Keegi pole seda sessiooni veel valinud',
  'sessions.people.none.text':
    'Siin on kirjas kõik, kes valivad selle registreerudes või hiljem oma isiklikul lehel.',
  'sessions.people.csv': 'Laadige alla CSV-failina',
  'sessions.people.besides': 'Valinud ka samal ajal toimuva: {sessions}',
  'sessions.column.place': 'Järjekorras',
  'sessions.column.starts': 'Algab',

  'sessions.choose': 'Valitavad sessioonid',
  'sessions.choose.optional': 'Valige kohe või hiljem: valikut saate muuta oma isiklikul lehel.',
  'sessions.choose.limits':
    '{least, plural, =0 {} one {Valige vähemalt üks sessioon. } other {Valige vähemalt # sessiooni. }}{most, plural, =0 {} one {Valige kõige rohkem üks sessioon. } other {Valige kõige rohkem # sessiooni. }}',
  'sessions.choose.later': 'Hiljem saate valikut muuta oma isiklikul lehel.',
  'sessions.choose.none': 'Mitte ükski neist',
  'sessions.choose.apart': 'Osa neist toimub samal ajal: valige need, mis ei kattu.',
  'sessions.left':
    '{left, plural, =0 {kohad täis, jääksite ootejärjekorda} one {# vaba koht} other {# vaba kohta}}',
  'sessions.left-brief': '{left, plural, =0 {kohad täis} one {# vaba koht} other {# vaba kohta}}',
  'sessions.left-for-all': 'kohti jagub kõigile',
  'sessions.left-in': '{mode, select, online {Veebis} other {Kohapeal}}: {left}',
  'sessions.only-in': '{mode, select, online {Ainult veebis} other {Ainult kohapeal}}: {left}',
  'sessions.agenda': 'Eelregistreerimisega. {left}',
  'sessions.agenda.plain': 'Eelregistreerimisega',

  'sessions.chosen': 'Valitud sessioonid',
  'sessions.mine': 'Teie sessioonid',
  'sessions.mine.none': 'Te pole veel ühtegi sessiooni valinud.',
  'sessions.state.taken': 'Teil on koht',
  'sessions.state.waiting': '{place, plural, =0 {Ootejärjekorras} other {Ootejärjekorras {place}.}}',
  'sessions.state.offered': 'Teile pakutakse kohta kuni {until}',
  'sessions.state.wished': 'Valitud; otsustatakse, kui teil on üritusel koht',
  'sessions.change': 'Sessioonide valimine',
  'sessions.change-do': 'Salvesta minu valik',
  'sessions.change-kept':
    'Kui jätate valiku samaks, jääb alles ka teie koht või koht järjekorras. Koht, millest loobute, läheb kohe järgmisele.',
  'sessions.too-late': 'Sessioonide muutmise aeg on läbi. Kui see on vältimatu, kirjutage korraldajale.',
  'sessions.mode':
    '{mode, select, online {Teie sessioonid lähevad kaasa, kui need toimuvad ka veebis ja seal on kohti; kui kohti ei ole, jääte ootejärjekorda.} other {Teie sessioonid lähevad kaasa, kui need toimuvad ka kohapeal ja seal on kohti; kui kohti ei ole, jääte ootejärjekorda.}}',
  'sessions.back': 'Tagasi minu lehele',
  'my.done.sessions': 'Teie sessioonide valik on salvestatud.',

  'sessions.staff.taken': 'Koht olemas',
  'sessions.staff.waiting': 'Ootab',
  'sessions.staff.offered': 'Pakutakse kohta',
  'sessions.staff.wished': 'Soovib',

  'error.seats-on-site.number': 'Kohti kohapeal: sisestage täisarv alates 0-st või jätke tühjaks',
  'error.seats-online.number': 'Kohti veebis: sisestage täisarv alates 0-st või jätke tühjaks',
  'error.seats-on-site.none':
    'Eelregistreerimisega sessioonil peab olema kohti: sisestage, kui palju, või jätke tühjaks',
  'error.seats-online.none':
    'Eelregistreerimisega sessioonil peab olema kohti: sisestage, kui palju, või jätke tühjaks',
  'error.in-use':
    '{taken, plural, =0 {Kellelgi ei ole siin kohta} one {Ühel inimesel on siin koht} other {# inimesel on siin koht}} ja {waiting, plural, =0 {keegi ei oota} one {üks ootab} other {# ootab}}. Jätke eelregistreerimine alles; kui keegi rohkem ei saa tulla, määrake kohtade arvuks juba võetud kohad',
  'error.signUp.too-many': 'Eelregistreerimisega võib olla kuni {most} sessiooni',
  'error.session.overlap': '„{first}“ ja „{second}“ toimuvad samal ajal. Valige neist üks',
  'error.session.too-few':
    '{least, plural, one {Valige vähemalt üks sessioon} other {Valige vähemalt # sessiooni}}',
  'error.session.too-many':
    '{most, plural, one {Valige kõige rohkem üks sessioon} other {Valige kõige rohkem # sessiooni}}',
  'error.session.unknown': 'Üht valitud sessioonidest ei saa enam valida. Vaadake oma valik üle',
  'error.session.not-in-mode':
    '{mode, select, online {Sessiooni „{session}“ veebis ei toimu. Valige mõni teine} other {Sessiooni „{session}“ kohapeal ei toimu. Valige mõni teine}}',
  'error.session.not-now': 'Praegu ei saa valikut muuta',
} as const satisfies Record<keyof typeof en, string>;
