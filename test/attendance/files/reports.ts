/**
 * Reports as Zoom and Teams save them, of people who do not exist. Line ends, blanks and trailing commas are as in
 * theirs.
 */

export type Stay = { name: string; email?: string; from: string; to: string; waiting?: boolean };

/** `2026-11-23 10:00:00` → `11/23/2026 10:00:00 AM`. */
export function american(local: string): string {
  const [date = '', clock = ''] = local.split(' ');
  const [year, month, day] = date.split('-').map(Number);
  const [hours = 0, minutes, seconds] = clock.split(':');
  const hour = Number(hours);
  const text = `${((hour + 11) % 12) + 1}:${minutes}:${seconds} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${month}/${day}/${year} ${text}`;
}

const minutesOf = ({ from, to }: Stay) => Math.ceil((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000);

/** The participants of a meeting, with or without the lines about the meeting that may stand above. */
export const zoomMeeting = (stays: readonly Stay[], { preamble = true, bom = true } = {}): string =>
  (bom ? '\ufeff' : '') +
  [
    ...(preamble
      ? [
          'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,',
          `812 3456 7890,Conference,${american('2026-11-23 09:50:00')},${american('2026-11-23 13:10:00')},host@example.org,200,${stays.length},`,
          '',
        ]
      : []),
    'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
    ...stays.map(stay =>
      [
        quoted(stay.name),
        stay.email ?? '',
        american(stay.from),
        american(stay.to),
        minutesOf(stay),
        stay.email ? 'No' : 'Yes',
        '',
        stay.waiting ? 'Yes' : 'No',
      ].join(','),
    ),
    '',
  ].join('\r\n');

/** The same with "Show unique users" ticked: totals and no times. */
export const zoomUnique = (stays: readonly Stay[]): string =>
  [
    'Name (Original Name),User Email,Total Duration (Minutes),Guest',
    ...stays.map(stay => `${quoted(stay.name)},${stay.email ?? ''},${minutesOf(stay)},Yes`),
  ].join('\r\n');

type Webinar = {
  host: Stay;
  panelists: Stay[];
  attendees: Stay[];
  absent: { name: string; email: string }[];
};

/** The attendee report of a webinar: its lines of data end in a comma, those of headings do not. */
export function zoomWebinar({ host, panelists, attendees, absent }: Webinar): string {
  const heading =
    'Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name';
  const staff =
    'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name';
  const times = (stay: Stay) => `${american(stay.from)},${american(stay.to)},${minutesOf(stay)}`;
  const registered = american('2026-11-01 09:00:00');
  const [first, last] = [
    (name: string) => name.split(' ')[0],
    (name: string) => name.split(' ').slice(1).join(' '),
  ];
  return [
    'Attendee Report',
    `Report Generated:,${american('2026-11-23 20:00:00')}`,
    'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views',
    `Conference,812 3456 7890,${american('2026-11-23 09:50:00')},200,4,0,3,5,4,`,
    'Host Details,',
    staff,
    `Yes,${quoted(host.name)},${host.email},${times(host)},No,Estonia,`,
    'Panelist Details,',
    staff,
    ...panelists.map(stay => `Yes,${quoted(stay.name)},${stay.email},${times(stay)},Yes,Estonia,`),
    'Attendee Details,',
    heading,
    ...attendees.map(
      stay =>
        `Yes,${quoted(stay.name)},${first(stay.name)},${last(stay.name)},${stay.email},${registered},approved,${times(stay)},Yes,Estonia,`,
    ),
    ...absent.map(
      ({ name, email }) =>
        `No,${quoted(name)},${first(name)},${last(name)},${email},${registered},approved,--,--,--,--,`,
    ),
    'Other Attended',
    'User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name',
    `3725551234,${american('2026-11-23 10:00:00')},${american('2026-11-23 10:30:00')},30,Estonia,`,
    '',
  ].join('\r\n');
}

const words = {
  en: {
    parts: ['1. Summary', '2. Participants', '3. In-Meeting Activities'],
    participants: 'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    activities: 'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
    role: 'Presenter',
  },
  et: {
    parts: ['1. Kokkuvõte', '2. Osalejad', '3. Koosolekusisesed tegevused'],
    participants:
      'Nimi\tEsimene liitumine\tViimane lahkumine\tKoosolekul viibimise kestus\tMeiliaadress\tOsaleja ID (UPN)\tRoll',
    activities: 'Nimi\tLiitumise aeg\tLahkumise aeg\tKestus\tMeiliaadress\tRoll',
    role: 'Esineja',
  },
};

/** `2026-11-23 10:00:00` → `11/23/26, 10:00:00 AM` with a narrow space, or `23.11.26, 10:00:00`. */
function teamsTime(local: string, language: keyof typeof words): string {
  const [date = '', clock = ''] = local.split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'et') return `${day}.${month}.${year.slice(2)}, ${clock}`;
  const [, , time, half] = /^(\S+) (\S+) (\S+)$/.exec(american(local)) ?? [];
  return `${Number(month)}/${Number(day)}/${year.slice(2)}, ${time}\u202f${half}`;
}

const durationText = (stay: Stay) => `${Math.floor(minutesOf(stay) / 60)}h ${minutesOf(stay) % 60}m 0s`;

type Report = { language?: keyof typeof words; upn?: Record<string, string>; activities?: boolean };

/** Tabs in a .csv: a summary, the participants, and each coming and going. */
export function teams(
  stays: readonly Stay[],
  { language = 'en', upn = {}, activities = true }: Report = {},
): string {
  const { parts, participants, activities: heading, role } = words[language];
  const time = (local: string) => teamsTime(local, language);
  const people = Map.groupBy(stays, stay => `${stay.name}\t${stay.email ?? ''}`);
  const line = (...cells: (string | undefined)[]) => cells.join('\t');
  return [
    parts[0],
    line('Meeting title', 'Conference'),
    line('Attended participants', String(people.size)),
    line('Start time', time('2026-11-23 09:50:00')),
    line('End time', time('2026-11-23 13:10:00')),
    line('Meeting duration', '3h 20m 0s'),
    '',
    parts[1],
    participants,
    ...[...people.values()].map(own => {
      const [first, last] = [own[0] as Stay, own.at(-1) as Stay];
      const email = first.email ?? '';
      return line(
        first.name,
        time(first.from),
        time(last.to),
        durationText(first),
        email,
        upn[first.name] ?? email,
        role,
      );
    }),
    '',
    ...(activities
      ? [
          parts[2],
          heading,
          ...stays.map(stay =>
            line(stay.name, time(stay.from), time(stay.to), durationText(stay), stay.email ?? '', role),
          ),
        ]
      : []),
    '',
  ].join('\r\n');
}

/** In UTF-16 with its mark, as Teams writes it. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
