import type { attendance as en } from '../en/attendance.ts';

export const attendance = {
  'attendance.title': 'Osalemine',
  'attendance.counts': 'Kui paljud osalesid',
  'attendance.count.hall': 'Saalis',
  'attendance.count.hall.note': 'uksel kohale märgitud',
  'attendance.count.online': 'Liitunud veebis',
  'attendance.count.online.note': 'kinnitatud {count}',
  'attendance.count.expected': 'Koht olemas',
  'attendance.count.expected.note': 'kinnitatud registreeringud',
  'attendance.door': 'Ava ukse vaade',
  'attendance.csv': 'Laadi alla CSV-failina',

  'attendance.to-confirm.title':
    '{count, plural, one {# inimene} other {# inimest}} vajutas „Liitu“, kuid on veel kinnitamata',
  'attendance.to-confirm.text':
    'Ainult nupuvajutus ei ole osalemine. Võrrelge veebikohtumise enda osalejate nimekirjaga ja kinnitage need, kes osalesid: ainult nemad saavad tõendi.',
  'attendance.confirm.all': '{count, plural, one {Kinnita see inimene} other {Kinnita kõik #}}',
  'attendance.confirm.selected': 'Kinnita märgitud',
  'attendance.confirm.one': 'Kinnita: {name}',
  'attendance.confirmed':
    '{count, plural, =0 {Kinnitamist ei oodanud keegi} one {# inimene on kinnitatud} other {# inimest on kinnitatud}}',
  'attendance.confirmed.none': 'Märkige enne inimesed või kinnitage kõik.',

  'attendance.search': 'Nimi või asutus',
  'attendance.show': 'Näita',
  'attendance.show.all': 'Kõik',
  'attendance.show.hall': 'Saalis',
  'attendance.show.online': 'Veebis',
  'attendance.show.to-confirm': 'Kinnitamata',
  'attendance.show.absent': 'Nägemata',
  'attendance.filter': 'Näita nimekirja',
  'attendance.shown': '{shown, plural, one {# inimene} other {# inimest}}, kokku {all}',

  'attendance.column.name': 'Nimi',
  'attendance.column.attended': 'Osales, ja kust me teame',
  'attendance.mode.on-site': 'Saalis',
  'attendance.mode.online': 'Veebis',
  'attendance.yes': 'Jah',
  'attendance.no': 'Ei',
  'attendance.maybe': 'Kinnitamata',
  'attendance.not-seen': 'Pole nähtud',
  'attendance.list.event': 'Kogu üritus',

  'attendance.evidence.scan': 'Pilet skannitud, {time}',
  'attendance.evidence.search': 'Leitud nime järgi, {time}',
  'attendance.evidence.join': 'Vajutas „Liitu“, {time}',
  'attendance.evidence.confirmed': 'Vajutas „Liitu“, {time}; kinnitatud {confirmed}',
  'attendance.evidence.provider': 'Koosolekuserveri andmetel, {time}',
  'attendance.evidence.file': 'Osalejate failis, {time}',
  'attendance.evidence.beat': 'Leht oli avatud, {time} (osaleja enda andmed)',
  'attendance.evidence.correction': 'Korraldaja märgitud, {time}',
  'attendance.evidence.session': '{session}: {evidence}',

  'attendance.empty': 'Kellelgi pole veel kohta',
  'attendance.empty.text': 'Inimesed ilmuvad siia, kui nad on registreerunud ja koha saanud.',
  'attendance.none-found': 'Kedagi ei leitud',
  'attendance.none-found.text': 'Kirjutage nimest vähem või näidake kõiki.',

  'attendance.csv.name': 'Nimi',
  'attendance.csv.email': 'E-post',
  'attendance.csv.organisation': 'Asutus',
  'attendance.csv.registered-for': 'Koht',
  'attendance.csv.attended': 'Osales',
  'attendance.csv.list': 'Nimekiri',
  'attendance.csv.mode': 'Osalusviis',
  'attendance.csv.evidence': 'Kust me teame',
  'attendance.csv.first-seen': 'Esmakordselt nähtud (ürituse aeg)',
  'attendance.csv.by': 'Märkis',
  'attendance.csv.confirmed-at': 'Kinnitatud (ürituse aeg)',
  'attendance.csv.evidence.scan': 'Pilet skannitud',
  'attendance.csv.evidence.search': 'Leitud nime järgi',
  'attendance.csv.evidence.join': 'Vajutas „Liitu“',
  'attendance.csv.evidence.confirmed': 'Vajutas „Liitu“, kinnitatud',
  'attendance.csv.evidence.provider': 'Koosolekuserver',
  'attendance.csv.evidence.file': 'Osalejate fail',
  'attendance.csv.evidence.beat': 'Leht oli avatud (osaleja enda andmed)',
  'attendance.csv.evidence.correction': 'Korraldaja märgitud',

  'attendance.beat.noted':
    'Kuni see leht on avatud, märgitakse üles aeg, mil osalete. Vahepeal võite vaadata ka teisi aknaid.',
  'attendance.beat.lost':
    'Ühendus puudub ja teie aega praegu üles ei märgita. Kui ühendus taastub, läheb see ise edasi.',
  'attendance.beat.over': 'Läbi. Teie aeg on kirjas.',
  'attendance.beat.without':
    'Ilma JavaScriptita ei saa teie aega siin üles märkida. Korraldaja saab kinnitada, et osalesite.',
} satisfies Record<keyof typeof en, string>;
