import type { joining as en } from '../en/joining.ts';

/** Isikliku liitumislingi lehed. */
export const joining = {
  'joining.title': 'Liitumine: {event}',
  'joining.open': 'Uks on avatud',
  'joining.open-more': 'Nupp viib teid koosolekule. Teie nimi lisatakse liitunute nimekirja.',
  'joining.join': 'Liitu kohe',
  'joining.running': 'Praegu',
  'joining.coming': 'Järgmisena kell {time}',
  'joining.too-early': 'Uks ei ole veel avatud',
  'joining.opens-in': 'Avamiseni on jäänud',
  'joining.opens-at': 'See avaneb',
  'joining.keep': 'Jätke see leht lahti või tulge sama lingiga tagasi. Nupp ilmub siia.',
  'joining.over': 'Üritus on lõppenud',
  'joining.over-more': 'Täname, et olite meiega. Tagasisidevorm ja osalustõend tulevad kirjaga.',
  'joining.waiting': 'Teil ei ole veel veebikohta',
  'joining.waiting-more': 'Olete järjekorras. Kui koht saab teile, tuleb kiri ja see link avab ukse.',
  'joining.cancelled': 'Teie registreering on tühistatud',
  'joining.cancelled-more':
    'See link ei ava enam midagi. Kui plaanid on muutunud, saate uuesti registreeruda.',
  'joining.on-site': 'Teie tulete saali',
  'joining.on-site-more':
    'Teie koht on saalis, seega see link veebi ei vii. Oma lehel saate valida, et osalete hoopis veebis.',
  'joining.no-address': 'Uks avaneb hetke pärast',
  'joining.no-address-more':
    'Korraldaja ei ole koosoleku aadressi veel lisanud. See leht vaatab iga poole minuti järel ise uuesti.',
  'joining.look-again': 'Vaata kohe uuesti',
  'joining.as': 'Isiklik link: {name}. Teie leht muude võimalustega on meie saadetud kirjas.',
} satisfies Record<keyof typeof en, string>;
