/** Attendance by the report of a meeting. */
export const attendanceFile = {
  'attendance.file': 'Bring in from a file',
  'attendance.file.title': 'Attendance from a file',
  'attendance.file.report': 'The report of the meeting',
  'attendance.file.report.hint': 'As Zoom or Teams saves it, up to 4 MB. It is read and not kept.',
  'attendance.file.target': 'What it tells of',
  'attendance.file.target.hint':
    'Choose the whole event when one meeting ran all day: its time then counts for whatever session ran.',
  'attendance.file.zone': 'Time zone of the report',
  'attendance.file.zone.hint': 'Whose clock it was saved by, such as Europe/Tallinn. Reports seldom say so.',
  'attendance.file.check': 'See what would change',
  'attendance.file.check.hint': 'Nothing is noted yet: you see every person first.',
  'attendance.file.which': 'Which file',
  'attendance.file.which.zoom-meeting':
    'Zoom, a meeting: Reports, Usage, the number of participants, Export. Leave “Show unique users” unticked: with it the file has only totals.',
  'attendance.file.which.zoom-webinar': 'Zoom, a webinar: Reports, Webinar, Attendee Report.',
  'attendance.file.which.teams':
    'Teams: the Attendance tab of the meeting, Download. It can be in any language; do not open it in a spreadsheet first.',
  'attendance.file.which.same':
    'The same file twice changes nothing, and several files of one meeting add up: time that two of them tell counts once.',
  'attendance.file.back': 'Back to the attendance',
  'attendance.file.noted':
    '{count, plural, =0 {Nothing has changed} one {The time of # person is noted} other {The time of # people is noted}}',
  'attendance.file.see': 'See the attendance',

  'attendance.file.preview': 'What the file would note',
  'attendance.file.nothing-yet':
    'Nothing is noted yet. Look through it, say who is who, then press the button at the end.',
  'attendance.file.none': 'All that the file tells of people who are registered here is noted already.',
  'attendance.file.changed-meanwhile':
    'Registrations have changed since you looked, so nothing was noted. Look again, then press the button.',
  'attendance.file.about.report': 'Report',
  'attendance.file.about.time': 'Time',
  'attendance.file.about.people': 'People',
  'attendance.file.about.count': '{known} known of {all}',
  'attendance.file.source.zoom-meeting': 'Zoom, participants of a meeting',
  'attendance.file.source.zoom-webinar': 'Zoom, attendees of a webinar',
  'attendance.file.source.teams': 'Teams, attendance report',

  'attendance.file.asked': 'Who is who ({count})',
  'attendance.file.asked.text':
    'Nobody has a seat under these addresses. A name alone proves little, so say who they are, or leave them aside.',
  'attendance.file.likely':
    '{count, plural, one {The one with the same name as somebody registered is that person} other {The # with the same name as somebody registered are those people}}',
  'attendance.file.who': 'Who is it?',
  'attendance.file.who.nobody': 'Leave aside',
  'attendance.file.who.likely': 'Same name: {name}, {email}',
  'attendance.file.who.some': 'Similar by name or address: {count}',
  'attendance.file.who.others': 'Others not seen in the file',
  'attendance.file.who.same-name': 'same name',
  'attendance.file.who.no-seat': 'without a seat',
  'attendance.file.host': 'Host or speaker',
  'attendance.file.no-name': 'Without a name',
  'attendance.file.as': 'in the file: {name}',
  'attendance.file.changing': 'Would change ({count})',
  'attendance.file.same': 'Noted already ({count})',
  'attendance.file.column.by': 'Known by',
  'attendance.file.column.minutes': 'Minutes',
  'attendance.file.minutes': '{count, number} min',
  'attendance.file.by.id': 'registration',
  'attendance.file.by.email': 'e-mail',
  'attendance.file.by.name': 'name',
  'attendance.file.by.choice': 'your choice',
  'attendance.file.strangers': 'Not registered here ({count})',
  'attendance.file.strangers.text':
    'They are left aside, unless you say who they are. Hosts and speakers are often among them.',
  'attendance.file.left': 'Rows left aside ({count})',
  'attendance.file.left.no-show': 'Did not come',
  'attendance.file.left.waiting-room': 'Only in the waiting room',
  'attendance.file.left.times': 'Without a time that can be read',
  'attendance.file.left.outside': 'There only before it began or after it ended',
  'attendance.file.row': 'row {place}',
  'attendance.file.more': 'and {count, number} more',
  'attendance.file.do': 'Note the attendance',
  'attendance.file.do.hint':
    '{count, plural, =0 {Only those whom you choose above would be noted.} one {One person, and whom you choose above.} other {# people, and whom you choose above.}}',
  'attendance.file.other': 'Choose another file',

  'error.target.choice': 'Choose what the file tells of',
  'error.zone.in-future':
    'By the clock of this zone people would still be there later than it is now. Choose the zone of the report',
  'error.report.missing': 'Choose a file',
  'error.report.empty': 'The file is empty',
  'error.report.workbook': 'This is a workbook. Choose the CSV file as Zoom or Teams saved it',
  'error.report.unreadable': 'The file cannot be read as a table',
  'error.report.too-large': 'The file is larger than 4 MB. Choose another one, or save the report in parts',
  'error.report.other-format':
    'This is no attendance report of Zoom or Teams that is known here. Its columns: {columns}',
  'error.report.totals':
    'The file has only totals. Save it again without “Show unique users”, so that it says when people came and left',
  'error.report.no-activities':
    'The report has no third part, “In-Meeting Activities”, so it does not say when people came and left. Download it again',
  'error.report.nobody': 'Nobody was in the meeting by this file',
  'error.report.no-times': '“{typed}” cannot be read as a date and a time',
  'error.report.date-order':
    'In “{typed}” day and month can be either. Choose what the file tells of, or save it with another date format',
  'error.report.clock-change':
    '“{typed}” cannot be told: the clocks change at that time. Save the report in UTC, and choose UTC below',
  'error.report.too-many': 'The file has {count} rows; {most} are the most. Save the report in parts',
  'error.report.elsewhen':
    'Nobody in the file was there at that time: it begins on {day}. Look whether it is the right file, time zone and session',
} as const;
