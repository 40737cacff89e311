import type { line as en } from '../en/line.ts';

export const line = {
  'offer.headline': 'Järg on teie käes',
  'offer.of-mode': '{mode, select, online {Hoiame teile veebikohta} other {Hoiame teile kohta saalis}}',
  'offer.of-session': 'Hoiame teile kohta sessioonil „{session}“',
  'offer.until': 'Vastake hiljemalt',
  'offer.left': '(jäänud on {left})',
  'offer.then-ends':
    'Kui te tähtajaks ei vasta, pakume kohta järgmisele ja teie lahkute järjekorrast. Uuesti registreerudes alustate selle lõpust.',
  'offer.then-keeps': 'Kui te tähtajaks ei vasta, pakume kohta järgmisele. Mis teil juba on, jääb teile.',
  'offer.take': 'Võtan koha vastu',
  'offer.decline': 'Loobun',
  'offer.ran-out': 'Hoidsime teile kohta, kuid vastamise tähtaeg sai läbi. Pakume kohta järgmisele.',
  'offer.ended': 'Vastamise tähtaeg sai läbi',
  'offer.ended-more':
    'Teile hoitud kohta pakuti järgmisele. Kui soovite siiski tulla, registreeruge uuesti: vaba koha korral saate selle kohe, muidu asute järjekorra lõppu.',
  'my.done.offer-taken': 'Koht on teie. Kiri kõige vajalikuga on teel.',
  'my.done.offer-declined': 'Loobusite kohast: pakume seda järgmisele.',
  'my.done.offer-ran-out': 'Vastamise tähtaeg sai just läbi. Pakume kohta järgmisele.',
  'my.done.too-late': 'Ise enam muuta ei saa. Kirjutage korraldajale.',
  'my.until-change': 'Oma valikuid saate muuta kuni:',
  'my.until-cancel': 'Kohast saate loobuda kuni:',
  'my.late-change':
    'Oma valikute muutmise aeg on läbi. Kui midagi on siiski vaja muuta, kirjutage aadressile',
  'my.late-cancel':
    'Ise enam kohast loobuda ei saa. Kui te tulla ei saa, andke sellest korraldajale siiski teada: kirjutage aadressile',
} satisfies Record<keyof typeof en, string>;
