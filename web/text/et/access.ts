import type { access as en } from '../en/access.ts';

export const access = {
  'people.state.applied': 'kinnitamata',
  'people.state.declined': 'tagasi lükatud',
  'console.registration.state.applied': 'Ootab kinnitust',
  'console.registration.state.declined': 'Tagasi lükatud',
  'door.state.applied': 'Ootab kinnitust',
  'door.state.declined': 'Tagasi lükatud',
  'door.not-approved': 'Kinnitamata',
  'door.not-approved.hint':
    'Korraldajad ei ole seda registreeringut kinnitanud. Enne sisselubamist küsige korraldajalt.',
  'joining.not-approved': 'Korraldajad ei ole teie registreeringut kinnitanud',
  'joining.not-approved-more': 'Oma lehelt näete, kuidas sellega lood on.',

  'registration.applied': 'Teie taotlus on kohal',
  'registration.applied-lead':
    'Korraldajad vaatavad selle ürituse registreeringud ükshaaval läbi. Kohta teil veel ei ole; vastus tuleb e-postiga.',
  'registration.applied-mail':
    'Kirjutame teile: kirjas on teie isiklik link. Sealt näete, kuidas taotlusega lood on.',
  'registration.applied-when': 'Kui korraldajad on otsustanud',
  'registration.applied-next':
    'Vastus tuleb e-postiga. Jaatava vastusega saate koha või, kui kõik kohad on selleks ajaks täis, järjekorranumbri.',

  'my.applied': 'Teie taotlus on korraldajate käes',
  'my.applied-more':
    'Nad vaatavad selle ürituse registreeringud ükshaaval läbi. Vastus tuleb e-postiga ja on ka siin lehel.',
  'my.declined': 'Korraldajad ei saanud teile kohta anda',
  'my.declined-said': 'Nad kirjutasid:',
  'my.declined-more': 'Kui teil on selle kohta küsimusi, kirjutage aadressil {contact}.',
  'my.state-applied': 'Ootab korraldajate vastust',
  'my.state-declined': 'Tagasi lükatud',
  'my.withdraw': 'Võtan taotluse tagasi',
  'my.withdraw-more':
    'Korraldajad seda enam ei vaata. Uuesti saate taotleda seni, kuni registreerimine on avatud.',
} satisfies Record<keyof typeof en, string>;
