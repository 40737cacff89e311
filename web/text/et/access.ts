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

  'console.access': 'Kes ja kuidas pääseb',
  'console.access.kind': 'Sissepääs',
  'console.access.open': 'Avatud',
  'console.access.open.hint': 'Igaüks, kes registreerub, saab koha või järjekorranumbri.',
  'console.access.approval': 'Kinnitamisega',
  'console.access.approval.hint': 'Kinnitate iga registreeringu ise.',
  'console.access.domain': 'E-posti domeeni järgi',
  'console.access.domain.hint': 'Kooli või asutuse aadressiga.',
  'console.access.invitation': 'Kutsega',
  'console.access.invitation.hint': 'Ainult need, kellele saadate kutse.',
  'console.access.closed': 'Suletud',
  'console.access.closed.hint': 'Uusi registreeringuid ei tule, välja arvatud kutsega.',
  'console.domains': 'Domeenid',
  'console.domains.hint': 'Igaüks eraldi real, näiteks tlu.ee. Ka alamdomeenid sobivad.',
  'console.offer-hours': 'Mitu tundi vabanenud kohta pakutakse',
  'console.offer-hours.hint':
    'Nii kaua saab järjekorras esimene selle vastu võtta, ürituse lähenedes vähem. 0: koht antakse kohe.',
  'console.cancel-by': 'Ise saab loobuda kuni',
  'console.cancel-by.hint': 'Tühi: kuni ürituse lõpuni.',
  'console.change-by': 'Valikuid saab muuta kuni',
  'console.change-by.hint': 'Tühi: kuni ürituse lõpuni.',
  'console.choice': 'Valitavad sessioonid',
  'console.choice.hint': 'Nende hulgast, kuhu tuleb end kirja panna. Tühi: igaüks otsustab ise.',
  'console.choice.least': 'Vähemalt',
  'console.choice.most': 'Kõige rohkem',
  'error.domains.missing': 'Sisestage domeenid, mille aadressiga saab registreeruda, igaüks eraldi real',
  'error.domains.domain': '„{typed}“ ei ole domeen, näiteks tlu.ee',
  'error.domains.too-many': 'Sisestage kuni 200 domeeni',
  'error.offerHours.count': 'Sisestage tundide arv täisarvuna 0 kuni 336',
  'error.choiceLeast.count': 'Sisestage täisarv 0 kuni 50',
  'error.choiceMost.count': 'Sisestage täisarv 1 kuni 50',
  'error.choiceMost.less-than-least': 'Ülempiir ei saa olla alampiirist väiksem',
  'error.cancelBy.after-end': 'Loobuda saab kuni ürituse lõpuni, mitte hiljem',
  'error.changeBy.after-end': 'Valikuid saab muuta kuni ürituse lõpuni, mitte hiljem',
  'error.format.rush': 'Praegu registreerutakse; proovige minuti pärast uuesti',

  'mail.applied.subject': 'Teie taotlus on kohal: {event}',
  'mail.applied.heading': 'Teie taotlus on kohal',
  'mail.applied.text':
    '{name}, aitäh soovi eest tulla. Korraldajad vaatavad ürituse „{event}“ registreeringud ükshaaval läbi, nii et kohta teil veel ei ole.',
  'mail.applied.more':
    'Ise ei pea te midagi tegema. Kuidas taotlusega lood on ja mida kirjutasite, näete oma lehelt.',
  'mail.applied.next.answer': 'Korraldajate vastus tuleb e-postiga.',
  'mail.applied.next.withdraw': 'Kui te enam tulla ei soovi, võtke taotlus oma lehel tagasi.',
  'mail.declined.subject': 'Teie taotlusest: {event}',
  'mail.declined.heading': 'Seekord me teile kohta anda ei saa',
  'mail.declined.text':
    '{name}, aitäh soovi eest tulla üritusele „{event}“. Korraldajad ei saanud teile kohta anda.',
  'mail.declined.said': 'Nad kirjutasid:',
  'mail.declined.more':
    'Kui teil on selle kohta küsimusi, vastake sellele kirjale või kirjutage aadressil {contact}.',
  'mail.invited.subject': 'Kutse: {event}',
  'mail.invited.heading': 'Olete kutsutud',
  'mail.invited.text': '{hub} kutsub teid üritusele „{event}“.',
  'mail.invited.text-named': '{name}, {hub} kutsub teid üritusele „{event}“.',
  'mail.invited.opens': 'Registreerimine avaneb {date}; siis hakkab tööle ka nupp.',
  'mail.invited.more':
    'Registreeruge selle kirja nupust. Kutse on isiklik ja kehtib ühe korra, seega ärge saatke seda edasi.',
  'mail.invited.why': 'Saite selle kirja, sest {hub} kutsus selle aadressi üritusele „{event}“.',
  'mail.template.applied': 'Taotlus on kohal',
  'mail.template.declined': 'Taotlus tagasi lükatud',
  'mail.template.invited': 'Kutse',

  'registration.way.approval': 'Korraldajad kinnitavad iga registreeringu.',
  'registration.way.domain': 'Registreeruda saab ainult e-posti aadressiga, mille domeen on {domains}.',
  'registration.way.more-domains': '{more, plural, one {veel # domeen} other {veel # domeeni}}',
  'registration.way.invitation': 'Kutsega: registreeruge kutsekirja nupust.',
  'registration.way.invited': 'Olete kutsutud: see vorm on teile avatud.',
  'registration.title-approval': 'Koha taotlemine',
  'registration.send-approval': 'Saada taotlus',
  'registration.next-approval': 'Korraldajad vaatavad iga registreeringu läbi. Vastus tuleb e-postiga.',
  'registration.refused.invitation': 'See üritus on kutsetega',
  'registration.refused.invitation-more':
    'Kui saite kutse, avage vorm selle kirja nupust: link on ainult teie oma.',
  'registration.refused.used': 'See kutse on kasutatud',
  'registration.refused.used-more':
    'Sellega sai registreeruda üks inimene. Kui see olite teie, on teie isiklik link tollases kirjas ja saame selle uuesti saata.',
  'registration.refused.ended': 'See kutse ei kehti',
  'registration.refused.ended-more':
    'Kutse on tagasi võetud või pole link terve. Avage see kirja nupust, mitte kopeerides.',
  'registration.refused.ask': 'Küsimuste korral kirjutage. {hub}:',
  'error.email.domain': 'Registreeruda saab aadressiga, mille domeen on {domains}. Sisestage selline aadress',
  'event.register-approval': 'Taotle kohta',
  'event.by-invitation': 'Kutsega',
  'event.by-invitation-more': 'Registreeruge kutsekirja nupust.',
} satisfies Record<keyof typeof en, string>;
