import type { crew as en } from '../en/crew.ts';

/** Esinejad ja moderaatorid, meeldetuletused ja see, mida korraldaja liitumise kohta ütleb. */
export const crew = {
  'crew.title': 'Esinejad ja moderaatorid',
  'crew.of-programme': 'Esinejate ja moderaatorite lingid',
  'crew.about':
    'Kes veebis esineb või modereerib, saab kirjaga oma lingi. Sellega pääseb sisse tund aega varem ja oma rolli õigustega. Registreeruda ei ole vaja ja osalejate hulka neid ei loeta.',
  'crew.none': 'Veel ei ole kedagi',
  'crew.role.speaker': 'Esineja',
  'crew.role.moderator': 'Moderaator',
  'crew.role.speaker.hint': 'Räägib ja näitab slaide',
  'crew.role.moderator.hint': 'Avab ruumi, vaigistab ja laseb sisse',
  'crew.all-sessions': 'Kogu üritus',
  'crew.gone-sessions': 'Sessioonid, mida ajakavas enam ei ole',
  'crew.add': 'Lisage esineja või moderaator',
  'crew.add-act': 'Lisa ja saada link',
  'crew.name': 'Nimi',
  'crew.name.hint': 'Nii, nagu teised seda ruumis näevad',
  'crew.role': 'Roll',
  'crew.sessions': 'Sessioonid',
  'crew.sessions.hint': 'Kui te ühtki ei vali, siis kogu üritus.',
  'crew.language': 'Kirja keel',
  'crew.remove': 'Eemalda',
  'crew.make.speaker': 'Määra esinejaks',
  'crew.make.moderator': 'Määra moderaatoriks',
  'crew.mail-again': 'Saada link uuesti',
  'crew.said.added': '{name} on lisatud. Link on kirjaga teel.',
  'crew.said.speaker': '{name} on nüüd esineja. Link jääb samaks.',
  'crew.said.moderator': '{name} on nüüd moderaator. Link jääb samaks.',
  'crew.said.mailed': 'Link on uuesti teel: {name}.',
  'crew.said.removed': '{name} on eemaldatud. Link ei ava enam midagi.',
  'crew.said.already-there': 'Selle aadressiga inimesel on see roll juba olemas.',
  'crew.said.too-many': 'Rohkem inimesi ühele üritusele lisada ei saa.',
  'crew.said.gone': 'See inimene eemaldati hetk tagasi.',

  'console.joining': 'Veebis liitumine ja meeldetuletused',
  'console.opens-before': 'Mitu minutit enne sessiooni selle ruum avatakse',
  'console.opens-before.hint': 'Esinejad ja moderaatorid pääsevad sisse tund aega varem.',
  'console.reminders': 'Meeldetuletused kirjaga',
  'console.reminders.hint':
    'Lingi või piletiga kõigile, kellel siis koht on. Need nihkuvad koos üritusega. Kuni {most}.',
  'console.reminder':
    '{unit, select, day {{count, plural, one {Päev varem} other {# päeva varem}}} hour {{count, plural, one {Tund aega varem} other {# tundi varem}}} other {{count, plural, one {Minut varem} other {# minutit varem}}}}',
  'console.join-help': 'Kui keegi sisse ei saa ({language})',
  'console.join-help.hint':
    'Mida teha või kellele helistada. See on iga lingi lehel teie organisatsiooni aadressi kohal.',
  'error.opensBefore.number': 'Sisestage minutid täisarvuna vahemikus 0–120',
  'error.reminders.too-many': 'Valige kuni {most}',

  'mail.template.reminder': 'Meeldetuletus',
  'mail.template.crew': 'Esineja või moderaatori link',
  'mail.seat.join-now':
    'Üritus juba käib: vajutage nuppu ja olete kohal. Link on ainult Teie jaoks, palun ärge seda edasi saatke.',
  'mail.reminder.subject':
    '{when, select, now {Üritus on alanud} soon {Algus kell {time}} today {Täna kell {time}} tomorrow {Homme kell {time}} other {Peagi kohtume}}: {event}',
  'mail.reminder.heading':
    '{when, select, now {Üritus on alanud} soon {Algus kell {time}} today {Täna kell {time}} tomorrow {Homme kell {time}} other {Peagi kohtume}}',
  'mail.reminder.online':
    '{name}, {when, select, now {teised on juba kohal: liituge alloleva nupuga.} soon {kohe läheb lahti: liituge alloleva nupuga.} other {ootame Teid veebis. Siin on veel kord Teie link.}}',
  'mail.reminder.online-more':
    '{open, select, yes {Liituda saab juba praegu.} later {Veebis algab programm hiljem ({date}); liituda saab kella {time}-st.} other {Liituda saab kella {time}-st.}} Link on ainult Teie jaoks ja viib alati selle juurde, mis parajasti toimub. Muud ei ole vaja.',
  'mail.reminder.hall':
    '{name}, {when, select, now {astuge sisse: hoiame Teile kohta saalis.} soon {kohe kohtume: hoiame Teile kohta saalis.} other {hoiame Teile kohta saalis. Siin on veel kord Teie pilet.}}',
  'mail.reminder.hall-more': 'Näidake koodi sissepääsul kas telefonist või paberilt.',
  'mail.reminder.check': 'Proovige kaamera, mikrofon ja heli läbi',
  'mail.reminder.cancel':
    'Kui Te siiski tulla ei saa, loobuge kohast oma lehel, et keegi teine saaks selle endale.',
  'mail.crew.subject':
    '{role, select, moderator {Teie link moderaatorina} other {Teie link esinejana}}: {event}',
  'mail.crew.heading': '{role, select, moderator {Olete moderaator} other {Olete esineja}}',
  'mail.crew.text':
    '{name}, selle lingiga pääsete sisse {role, select, moderator {moderaatorina} other {esinejana}}. Link on ainult Teie jaoks, palun ärge seda edasi saatke.',
  'mail.crew.more':
    'Sisse pääsete {minutes, plural, one {# minut} other {# minutit}} varem, et heli ja slaidid jõuaks läbi proovida. Link viib alati õigesse ruumi, ka siis, kui see muutub.',
  'mail.crew.button': 'Ava minu link',
  'mail.crew.closing': 'Kui midagi ei tööta, vastake sellele kirjale.',
  'mail.crew.why':
    'Saate selle kirja, sest {hub} märkis Teid ürituse „{event}“ {role, select, moderator {moderaatoriks} other {esinejaks}}.',
} satisfies Record<keyof typeof en, string>;
