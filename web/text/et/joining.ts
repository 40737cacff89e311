import type { joining as en } from '../en/joining.ts';

/** Isikliku liitumislingi lehed. */
export const joining = {
  'joining.title': 'Liitumine: {event}',
  'joining.open': 'Nüüd saate liituda',
  'joining.open-more': 'Nupp viib teid veebikohtumisele. Teie nimi lisatakse liitunute nimekirja.',
  'joining.join': 'Liitu kohe',
  'joining.running': 'Praegu',
  'joining.coming': 'Järgmisena kell {time}',
  'joining.too-early': 'Liituda veel ei saa',
  'joining.opens-in': 'Jäänud on',
  'joining.opens-at': 'Liituda saab',
  'joining.keep': 'Jätke see leht lahti või tulge sama lingiga tagasi. Nupp ilmub siia.',
  'joining.over': 'Üritus on lõppenud',
  'joining.over-more': 'Täname, et olite meiega. Tagasisidevorm ja osalustõend tulevad kirjaga.',
  'joining.waiting': 'Teil ei ole veel veebikohta',
  'joining.waiting-more':
    'Olete järjekorras. Kui koht jõuab teieni, saate kirja ja selle lingiga saab siis liituda.',
  'joining.cancelled': 'Teie registreering on tühistatud',
  'joining.cancelled-more':
    'See link ei ava enam midagi. Kui plaanid on muutunud, saate uuesti registreeruda.',
  'joining.on-site': 'Teie koht on saalis',
  'joining.on-site-more':
    'Seepärast see link veebikohtumisele ei vii. Oma lehel saate valida, et osalete hoopis veebis.',
  'joining.no-address': 'Liituda saab hetke pärast',
  'joining.no-address-more':
    'Korraldaja ei ole veebikohtumise aadressi veel lisanud. See leht vaatab iga poole minuti järel ise uuesti.',
  'joining.look-again': 'Vaata kohe uuesti',
  'joining.as': 'Isiklik link: {name}. Teie leht muude võimalustega on meie saadetud kirjas.',
} satisfies Record<keyof typeof en, string>;
