import type { joining as en } from '../en/joining.ts';

/** Veebis osalejate isiklike linkide lehed. */
export const joining = {
  'joining.title': 'Liitumine: {event}',
  'joining.open': 'Nüüd saate liituda',
  'joining.open-more': 'Nupp viib teid kohale. Teie nimi lisatakse liitunute nimekirja.',
  'joining.open-speaker': 'Nupp viib teid kohale esinejana.',
  'joining.open-moderator': 'Nupp viib teid kohale moderaatorina.',
  'joining.join': 'Liitu kohe',
  'joining.choose': 'Millise sessiooniga liitute?',
  'joining.join-this': 'Liitu',
  'joining.until': 'Praegu, kuni {time}',
  'joining.begins': 'Algab kell {time}',
  'joining.mine': 'Olete kirja pandud',
  'joining.yours': 'Teie oma',
  'joining.also': 'Samal ajal',
  'joining.soon': 'Juba avatud, algab peagi',
  'joining.before': 'Liituda veel ei saa',
  'joining.break': 'Praegu on vaheaeg',
  'joining.meanwhile': 'Praegu, ilma veebiruumita',
  'joining.opens-in': 'Jäänud on',
  'joining.opens-at': 'Liituda saab',
  'joining.opens-again': 'Uuesti saab liituda kell',
  'joining.first': 'Esimesena kell {time}',
  'joining.next': 'Järgmisena kell {time}',
  'joining.todo': 'Seni',
  'joining.todo-check': 'Proovige kaamera, mikrofon ja heli läbi',
  'joining.todo-calendar': 'Lisage üritus kalendrisse',
  'joining.todo-keep': 'Jätke see leht lahti või tulge sama lingiga tagasi. Nupp ilmub siia.',
  'joining.over': 'Selleks korraks on kõik',
  'joining.over-more': 'Täname, et olite meiega.',
  'joining.feedback': 'Andke tagasisidet',
  'joining.feedback-more': 'Mõned küsimused, vastate nimeta.',
  'joining.certificate': 'Avage oma osalustõend',
  'joining.certificate-later': 'Osalustõend tuleb osalenutele kirjaga.',
  'joining.waiting': 'Teil ei ole veel veebikohta',
  'joining.waiting-more':
    'Olete järjekorras. Kui koht jõuab teieni, saate kirja ja selle lingiga saab siis liituda.',
  'joining.cancelled': 'Teie registreering on tühistatud',
  'joining.cancelled-more':
    'See link ei ava enam midagi. Kui plaanid on muutunud, saate uuesti registreeruda.',
  'joining.on-site': 'Teie koht on saalis',
  'joining.on-site-more':
    'Seepärast see link veebi ei vii. Oma lehel saate valida, et osalete hoopis veebis.',
  'joining.no-room': 'Liituda saab hetke pärast',
  'joining.no-room-more':
    'Korraldaja ei ole veebiruumi veel valmis seadnud. See leht vaatab iga poole minuti järel ise uuesti.',
  'joining.look-again': 'Vaata kohe uuesti',
  'joining.none': 'Teil ei ole ühelgi veebisessioonil kohta',
  'joining.none-more':
    'Kõigile veebisessioonidele tuleb end eraldi kirja panna. Seda saate teha oma lehel, mille link on meie saadetud kirjas.',
  'joining.none-crew': 'Teie sessioonid toimuvad ainult saalis, veebis ei ole millegagi liituda.',
  'joining.unreachable': 'Veebiruum ei vasta',
  'joining.unreachable-more':
    'Vajutage nuppu hetke pärast uuesti. Kui sellest abi ei ole, aitab korraldaja: vaadake allpoolt.',
  'joining.changed': 'See ei ole enam avatud. Praegu on avatud järgmine.',
  'joining.as': 'Isiklik link: {name}',
  'joining.as-speaker': 'Esineja link: {name}',
  'joining.as-moderator': 'Moderaatori link: {name}',
  'joining.not-me': 'See ei ole minu nimi',
  'joining.not-me-more':
    'Siis on keegi oma lingi teile edasi saatnud. Kes selle lingiga liitub, teeb seda nimega {name} ja võtab selle koha.',
  'joining.not-me-register': 'Registreeruge ise: see võtab minuti ja saate oma lingi',
  'joining.not-me-link': 'Laske oma link endale uuesti saata',
  'joining.not-me-crew': 'Küsige korraldajalt oma linki: {contact}',
  'joining.help': 'Ma ei saa sisse',
  'joining.help-usual':
    'Proovige teist brauserit või telefoni: see link töötab igas seadmes. Sulgege teised programmid, mis kaamerat kasutavad.',
  'joining.help-check': 'Kontrollige kaamerat, mikrofoni, heli ja ühendust',
  'joining.help-write': 'Kirjutage korraldajale: {contact}',

  'joining.watch': 'Olete kohal',
  'joining.watch-beside':
    'Kohtumine on lahti teisel vahelehel. Hoidke seda lehte selle kõrval avatuna: siit jõuate edasi järgmise juurde.',
  'joining.watch-again': 'Ava kohtumine uuesti',
  'joining.watch-player': 'Ülekanne: {title}',
  'joining.watch-back': 'Mis veel toimub',

  'joining.check': 'Kas teie seadmed on valmis?',
  'joining.check-more':
    'Neli lühikest katset siinsamas brauseris. Midagi ei salvestata ja miski ei lahku teie seadmest.',
  'joining.check-back': 'Tagasi liitumise lehele',
  'joining.check.connection': 'Ühendus',
  'joining.check.connection-testing': 'Vaatame, kui kiiresti vastus tuleb …',
  'joining.check.connection-good': 'Hea: vastus tuleb {ms} ms pärast.',
  'joining.check.connection-slow':
    'Aeglane: vastus tuleb {ms} ms pärast. Istuge ruuterile lähemale, kasutage kaablit või lülitage oma pilt välja.',
  'joining.check.connection-bad':
    'Kõikuv: {all} päringust jäi vastuseta {lost}. Proovige mõnda teist võrku; sobib ka telefoni oma.',
  'joining.check.sound': 'Heli',
  'joining.check.sound-more': 'Mängige lühike viis ette. Kas kuulete seda?',
  'joining.check.sound-play': 'Mängi viis',
  'joining.check.sound-heard': 'Kuulen',
  'joining.check.sound-not': 'Ei kuule midagi',
  'joining.check.sound-good': 'Heli töötab.',
  'joining.check.sound-bad':
    'Keerake heli valjemaks, vaadake seadme seadetest, milline kõlar või kõrvaklapid on valitud, ja mängige uuesti.',
  'joining.check.camera': 'Kaamera',
  'joining.check.camera-more': 'Brauser küsib, kas see leht tohib kaamerat kasutada: lubage.',
  'joining.check.camera-start': 'Näita minu pilti',
  'joining.check.camera-good': 'Kaamera töötab. Seda pilti näete ainult teie.',
  'joining.check.camera-picture': 'Teie kaamera pilt',
  'joining.check.microphone': 'Mikrofon',
  'joining.check.microphone-more': 'Öelge paar sõna: riba liigub, kui teid on kuulda.',
  'joining.check.microphone-start': 'Kontrolli mikrofoni',
  'joining.check.microphone-listening': 'Öelge midagi …',
  'joining.check.microphone-good': 'Mikrofon kuuleb teid.',
  'joining.check.microphone-level': 'Kui valjult teid on kuulda',
  'joining.check.denied':
    'Brauser ei tohi seda kasutada. Vajutage aadressi kõrval lukule, andke seal luba ja proovige uuesti.',
  'joining.check.missing': 'Seadet ei leitud. Ühendage see või valige seadme seadetest.',
  'joining.check.busy': 'Seda kasutab mõni teine programm. Sulgege see ja proovige uuesti.',
  'joining.check.by-hand': 'Kontrollige ise',
  'joining.check.by-hand-more':
    'Katsed vajavad JavaScripti, mis on teie brauseris välja lülitatud. Käsitsi:',
  'joining.check.by-hand-connection':
    'Vaadake mõnda filmi hea kvaliteediga: kui see ei katke, on ühendus piisav.',
  'joining.check.by-hand-sound': 'Kui kuulete seda filmi, töötab heli.',
  'joining.check.by-hand-camera': 'Avage oma seadme kaameraprogramm: kui näete end, töötab kaamera.',
  'joining.check.by-hand-microphone':
    'Salvestage helisalvestiga paar sõna ja kuulake üle: kui kuulete end, töötab mikrofon.',
} satisfies Record<keyof typeof en, string>;
