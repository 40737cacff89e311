import type { EventInput, SessionInput } from '../events/event.ts';
import { addDays, addMinutes } from '../shared/time.ts';

const zone = 'Europe/Tallinn';

type Part = Pick<SessionInput, 'kind' | 'title' | 'speakers' | 'signUp' | 'competences'> & {
  from: string;
  to: string;
  room?: string;
};

/** People choose it: so many seats in its room, and none online unless it is streamed. */
const seats = (room: number, streamed = false): Pick<Part, 'signUp'> => ({
  signUp: { capacity: { 'on-site': room, online: streamed ? null : 0 } },
});

const hall = 'A-002';

/** One day of a bilingual hybrid conference; local times. Everybody named in it is invented. */
const parts: Part[] = [
  {
    from: '09:15',
    to: '10:00',
    kind: 'registration',
    title: { en: 'Registration and welcome', et: 'Registreerimine ja tervituskohv' },
    speakers: [],
  },
  {
    from: '10:00',
    to: '10:30',
    kind: 'plenary',
    room: hall,
    title: { en: 'Opening', et: 'Avamine' },
    speakers: [{ name: 'Maarja Näidis', affiliation: 'Tallinn University' }],
  },
  {
    from: '10:30',
    to: '11:30',
    kind: 'plenary',
    room: hall,
    title: {
      en: 'Mentoring schools to drive innovation',
      et: 'Mentorlus, mis paneb kooli uuenema',
    },
    competences: ['1.2', '1.3'],
    speakers: [{ name: 'Kai Eeskuju', affiliation: 'Tallinn University' }],
  },
  {
    from: '11:30',
    to: '12:15',
    kind: 'keynote',
    room: hall,
    title: {
      en: 'AI goes to school: implications for education and educators',
      et: 'Tehisaru läheb kooli: mida see tähendab haridusele ja õpetajale',
    },
    competences: ['6.4'],
    speakers: [{ name: 'Robin Sample', affiliation: 'University College London' }],
  },
  {
    from: '12:15',
    to: '13:00',
    kind: 'break',
    title: { en: 'Lunch break', et: 'Lõunapaus' },
    speakers: [],
  },
  {
    from: '13:00',
    to: '14:00',
    kind: 'parallel',
    ...seats(6),
    room: 'A-121',
    title: {
      en: 'Students’ interaction with e-books: what process mining shows and how it supports learning',
      et: 'Õpilane ja e-õpik: mida näitab protsessikaeve ja kuidas see õppimist toetab',
    },
    competences: ['2.1', '4.2'],
    speakers: [{ name: 'Piret Proov', affiliation: 'Tallinn University' }],
  },
  {
    from: '13:00',
    to: '14:00',
    kind: 'parallel',
    ...seats(12, true),
    room: 'A-122',
    title: {
      en: 'Towards digitally innovative schools in Finland, Georgia and Lithuania',
      et: 'Digiuuenduslik kool Soomes, Gruusias ja Leedus',
    },
    speakers: [
      { name: 'Aino Esimerkki', affiliation: 'University of Helsinki' },
      { name: 'Nino Magaliti', affiliation: 'Ilia State University' },
    ],
  },
  {
    from: '13:00',
    to: '14:00',
    kind: 'parallel',
    ...seats(10),
    room: 'A-123',
    title: {
      en: 'Are schools ready for the age of AI? Policy recommendations',
      et: 'Kas koolid on tehisaru ajaks valmis? Poliitikasoovitused',
    },
    competences: ['6.4'],
    speakers: [
      { name: 'Heli Katse', affiliation: 'Education and Youth Board' },
      { name: 'Ingrid Eksempel', affiliation: 'University of Bergen' },
      { name: 'Luc Exemple', affiliation: 'École Polytechnique Fédérale de Lausanne' },
    ],
  },
  {
    from: '14:00',
    to: '15:00',
    kind: 'parallel',
    ...seats(10),
    room: 'A-121',
    title: {
      en: 'What predicts good use of digital tools in the classroom, and what comes of it',
      et: 'Mis ennustab digivahendite head kasutust tunnis ja mis sellest sünnib',
    },
    competences: ['3.1'],
    speakers: [{ name: 'Juhan Testija', affiliation: 'Tallinn University' }],
  },
  {
    from: '14:00',
    to: '15:00',
    kind: 'parallel',
    ...seats(16, true),
    room: 'A-122',
    title: {
      en: 'Sustaining regional innovation hubs: examples from four countries',
      et: 'Kuidas piirkondlik innovatsioonikeskus kestma jääb: näiteid neljast riigist',
    },
    competences: ['1.2'],
    speakers: [
      { name: 'Rūta Pavyzdė', affiliation: 'Vilnius University' },
      { name: 'Kai Eeskuju', affiliation: 'Tallinn University' },
    ],
  },
  {
    from: '15:15',
    to: '16:00',
    kind: 'plenary',
    room: hall,
    title: { en: 'Looking into the future', et: 'Pilk tulevikku' },
    speakers: [
      { name: 'Heli Katse', affiliation: 'Education and Youth Board' },
      { name: 'Robin Sample', affiliation: 'University College London' },
      { name: 'Liis Harjutus', affiliation: 'University of Tartu' },
    ],
  },
  {
    from: '16:00',
    to: '16:15',
    kind: 'plenary',
    room: hall,
    title: { en: 'Closing', et: 'Lõpetamine' },
    speakers: [],
  },
  {
    from: '16:15',
    to: '19:00',
    kind: 'networking',
    title: { en: 'Refreshments and networking', et: 'Suupisted ja vabad vestlused' },
    speakers: [],
  },
];

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const first = minutesOf('09:15');
const after = (startsAt: string, clock: string) => addMinutes(startsAt, minutesOf(clock) - first);

/** The conference with its first minute at `startsAt` (an instant), open for registration five weeks before. */
export const conference = (startsAt: string, capacity: EventInput['capacity']): EventInput => ({
  kind: 'conference',
  format: 'hybrid',
  languages: ['en', 'et'],
  title: {
    en: 'Conference of Innovative Education: Fostering Sustainable Digital Innovation in Schools',
    et: 'Uueneva hariduse konverents: tehnoloogiaga võimestatud jätkusuutliku hariduse toetamine',
  },
  description: {
    en: 'Two projects end and their findings begin to work. A day about **mentoring schools**, learning with e-books and what artificial intelligence changes for teachers, with time to talk.\n\nThe plenary sessions and one line of parallel sessions are streamed for international participants.',
    et: 'Kaks projekti jõuab lõpule ja nende tulemused hakkavad tööle. Päev **koolide mentorlusest**, e-õpikutega õppimisest ja sellest, mida tehisaru õpetaja töös muudab, ning piisavalt aega vestlusteks.\n\nPlenaaristungid ja üks töötubade rida kantakse rahvusvahelistele osalejatele üle veebis.',
  },
  audience: {
    en: 'Teachers, school principals, researchers, experts in technology-enhanced learning, teacher trainers, members of NGOs and policy makers.',
    et: 'Õpetajad, koolijuhid, teadlased, haridustehnoloogid, õpetajakoolitajad, vabaühenduste esindajad ja hariduspoliitika kujundajad.',
  },
  zone,
  startsAt,
  endsAt: after(startsAt, '19:00'),
  venue: {
    name: 'Tallinn University',
    room: 'Maximum hall A-002',
    address: 'Narva mnt 29',
    city: 'Tallinn',
    country: 'EE',
  },
  capacity,
  onlineRoom: { kind: 'address', url: 'https://meet.example.org/innovative-education' },
  joining: {
    help: {
      en: 'Leave the meeting, close the browser, and press the button again.\nIf that does not help, call the technician: +372 555 0100.',
      et: 'Lahkuge kohtumiselt, sulgege brauser ja vajutage nuppu uuesti.\nKui sellest abi ei ole, helistage tehnikule: +372 555 0100.',
    },
  },
  registration: { opensAt: addDays(startsAt, zone, -35), closesAt: undefined },
});

export const conferenceSessions = (startsAt: string): SessionInput[] =>
  parts.map(({ from, to, ...part }) => ({
    ...part,
    startsAt: after(startsAt, from),
    endsAt: after(startsAt, to),
  }));

/** A webinar that is announced and opens for registration later. */
export const webinar = (startsAt: string, opensAt: string): EventInput => ({
  kind: 'webinar',
  format: 'online',
  languages: ['en', 'et'],
  title: {
    en: 'Developing and sharing excellence in the digitalisation of teaching and learning',
    et: 'Parimad kogemused õpetamise ja õppimise digiüleminekust',
  },
  description: {
    en: 'A synergy event with a partner network. A special session presents the school mentoring model of Finland, Lithuania, Georgia, Estonia and Norway.',
    et: 'Ühisüritus partnervõrgustikuga. Eraldi tutvustame koolide mentorluse mudelit Soome, Leedu, Gruusia, Eesti ja Norra näitel.',
  },
  audience: {
    en: 'Teachers, mentors and everybody who supports schools.',
    et: 'Õpetajad, mentorid ja kõik, kes koole toetavad.',
  },
  zone: 'Europe/Brussels',
  startsAt,
  endsAt: addMinutes(startsAt, 90),
  capacity: { 'on-site': null, online: 500 },
  onlineRoom: { kind: 'address', url: 'https://meet.example.org/synergy-webinar' },
  registration: { opensAt, closesAt: startsAt },
});

export const webinarSessions = (startsAt: string): SessionInput[] => [
  {
    kind: 'plenary',
    title: { en: 'Welcome', et: 'Tervitus' },
    startsAt,
    endsAt: addMinutes(startsAt, 10),
    speakers: [{ name: 'Jan Voorbeeld', affiliation: 'KU Leuven' }],
  },
  {
    kind: 'keynote',
    title: {
      en: 'The school mentoring model in five countries',
      et: 'Koolide mentorluse mudel viies riigis',
    },
    startsAt: addMinutes(startsAt, 10),
    endsAt: addMinutes(startsAt, 60),
    speakers: [
      { name: 'Maarja Näidis', affiliation: 'Tallinn University' },
      { name: 'Ingrid Eksempel', affiliation: 'University of Bergen' },
    ],
  },
  {
    kind: 'plenary',
    title: { en: 'Questions and answers', et: 'Küsimused ja vastused' },
    startsAt: addMinutes(startsAt, 60),
    endsAt: addMinutes(startsAt, 90),
    speakers: [],
  },
];
