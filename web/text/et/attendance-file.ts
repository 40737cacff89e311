import type { attendanceFile as en } from '../en/attendance-file.ts';

export const attendanceFile = {
  'attendance.file': 'Too failist',
  'attendance.file.title': 'Osalemine failist',
  'attendance.file.report': 'Kohtumise aruanne',
  'attendance.file.report.hint':
    'Nii, nagu Zoom või Teams selle salvestab, kuni 4 MB. Fail loetakse läbi ja seda ei säilitata.',
  'attendance.file.target': 'Mille kohta see käib',
  'attendance.file.target.hint':
    'Kui üks kohtumine kestis terve päeva, valige kogu üritus: aeg läheb siis arvesse selle sessiooni juures, mis parajasti käis.',
  'attendance.file.zone': 'Aruande ajavöönd',
  'attendance.file.zone.hint':
    'Kelle kella järgi see on salvestatud, näiteks Europe/Tallinn. Aruandes endas seda enamasti kirjas ei ole.',
  'attendance.file.check': 'Vaata, mis muutuks',
  'attendance.file.check.hint': 'Praegu ei märgita veel midagi: enne näete iga inimest.',
  'attendance.file.which': 'Milline fail',
  'attendance.file.which.zoom-meeting':
    'Zoomi koosolek: Reports, Usage, osalejate arv, Export. Jätke „Show unique users“ märkimata: muidu on failis ainult kogusummad.',
  'attendance.file.which.zoom-webinar': 'Zoomi veebiseminar: Reports, Webinar, Attendee Report.',
  'attendance.file.which.teams':
    'Teams: koosoleku osaluse (Attendance) vaheleht, sealt allalaadimine. Keel võib olla ükskõik milline; ärge avage faili enne tabelarvutuses.',
  'attendance.file.which.same':
    'Sama fail teist korda ei muuda midagi ja ühe kohtumise mitu faili liidetakse: aeg, mis on kahes failis, läheb arvesse üks kord.',
  'attendance.file.back': 'Tagasi osalemise juurde',
  'attendance.file.noted':
    '{count, plural, =0 {Midagi ei muutunud} one {# inimese aeg on märgitud} other {# inimese aeg on märgitud}}',
  'attendance.file.see': 'Vaata osalemist',

  'attendance.file.preview': 'Mida see fail märgiks',
  'attendance.file.nothing-yet':
    'Midagi pole veel märgitud. Vaadake kõik üle, öelge, kes on kes, ja vajutage siis lõpus olevat nuppu.',
  'attendance.file.none': 'Kõik, mida fail siin registreerunute kohta ütleb, on juba märgitud.',
  'attendance.file.changed-meanwhile':
    'Registreeringud on vahepeal muutunud, seepärast ei märgitud midagi. Vaadake uuesti üle ja vajutage siis nuppu.',
  'attendance.file.about.report': 'Aruanne',
  'attendance.file.about.time': 'Aeg',
  'attendance.file.about.people': 'Inimesed',
  'attendance.file.about.count': 'ära tuntud {known}, kokku {all}',
  'attendance.file.source.zoom-meeting': 'Zoom, koosoleku osalejad',
  'attendance.file.source.zoom-webinar': 'Zoom, veebiseminari osalejad',
  'attendance.file.source.teams': 'Teams, osaluse aruanne',

  'attendance.file.asked': 'Kes on kes ({count})',
  'attendance.file.asked.text':
    'Nende aadressidega ei ole kellelgi kohta. Nimi üksi tõendab vähe: öelge, kes nad on, või jätke nad kõrvale.',
  'attendance.file.likely':
    '{count, plural, one {See, kelle nimi on sama mis ühel registreerunul, ongi tema} other {Need #, kelle nimi on sama mis ühel registreerunul, ongi nemad}}',
  'attendance.file.who': 'Kes see on?',
  'attendance.file.who.nobody': 'Jäta kõrvale',
  'attendance.file.who.likely': 'Sama nimi: {name}, {email}',
  'attendance.file.who.some': 'Nime või aadressi poolest sarnaseid: {count}',
  'attendance.file.who.others': 'Teised, keda failis pole nähtud',
  'attendance.file.who.same-name': 'sama nimi',
  'attendance.file.who.no-seat': 'ilma kohata',
  'attendance.file.host': 'Juht või esineja',
  'attendance.file.no-name': 'Nimeta',
  'attendance.file.as': 'failis: {name}',
  'attendance.file.changing': 'Muutuvad ({count})',
  'attendance.file.same': 'Juba märgitud ({count})',
  'attendance.file.column.by': 'Mille järgi ära tuntud',
  'attendance.file.column.minutes': 'Minutid',
  'attendance.file.minutes': '{count, number} min',
  'attendance.file.by.id': 'registreering',
  'attendance.file.by.email': 'e-post',
  'attendance.file.by.name': 'nimi',
  'attendance.file.by.choice': 'teie valik',
  'attendance.file.strangers': 'Siin registreerimata ({count})',
  'attendance.file.strangers.text':
    'Nad jäävad kõrvale, kui te ei ütle, kes nad on. Sageli on nende hulgas kohtumise juhid ja esinejad.',
  'attendance.file.left': 'Kõrvale jäetud read ({count})',
  'attendance.file.left.no-show': 'Ei tulnud',
  'attendance.file.left.waiting-room': 'Ainult ooteruumis',
  'attendance.file.left.times': 'Ilma loetava ajata',
  'attendance.file.left.outside': 'Kohal ainult enne algust või pärast lõppu',
  'attendance.file.row': 'rida {place}',
  'attendance.file.more': 'ja veel {count, number}',
  'attendance.file.do': 'Märgi osalemine',
  'attendance.file.do.hint':
    '{count, plural, =0 {Märgitakse ainult need, kelle te eespool valite.} one {Üks inimene ja need, kelle te eespool valite.} other {# inimest ja need, kelle te eespool valite.}}',
  'attendance.file.other': 'Vali teine fail',

  'error.target.choice': 'Valige, mille kohta fail käib',
  'error.zone.in-future':
    'Selle ajavööndi kella järgi oleksid inimesed kohal veel hiljem kui praegu. Valige aruande ajavöönd',
  'error.report.missing': 'Valige fail',
  'error.report.empty': 'Fail on tühi',
  'error.report.workbook': 'See on töövihik. Valige CSV-fail nii, nagu Zoom või Teams selle salvestas',
  'error.report.unreadable': 'Faili ei saa lugeda tabelina',
  'error.report.too-large': 'Fail on suurem kui 4 MB. Valige teine fail või salvestage aruanne osade kaupa',
  'error.report.other-format':
    'See ei sarnane ühegi siin tuntud Zoomi ega Teamsi aruandega. Faili veerud: {columns}',
  'error.report.totals':
    'Failis on ainult kogusummad. Salvestage see uuesti ilma valikuta „Show unique users“, et oleks näha, millal inimesed tulid ja lahkusid',
  'error.report.no-activities':
    'Aruandes puudub kolmas osa („In-Meeting Activities“) ja seepärast ei ole näha, millal inimesed tulid ja lahkusid. Laadige see uuesti alla',
  'error.report.nobody': 'Selle faili järgi ei olnud kohtumisel kedagi',
  'error.report.no-times': '„{typed}“ ei ole loetav kuupäeva ja kellaajana',
  'error.report.date-order':
    'Kirjapildis „{typed}“ ei selgu, kumb on päev ja kumb kuu. Valige, mille kohta fail käib, või salvestage see teise kuupäevakujuga',
  'error.report.clock-change':
    'Aeg „{typed}“ ei ole üheselt selge: siis keeratakse kella. Salvestage aruanne UTC ajas ja valige allpool UTC',
  'error.report.too-many':
    'Failis on {count} rida; neid võib olla kuni {most}. Salvestage aruanne osade kaupa',
  'error.report.elsewhen':
    'Sel ajal ei olnud failis kedagi kohal: see algab {day}. Vaadake, kas fail, ajavöönd ja sessioon on õiged',
} as const satisfies Record<keyof typeof en, string>;
