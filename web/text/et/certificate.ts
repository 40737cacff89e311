import type { certificate as en } from '../en/certificate.ts';

export const certificate = {
  'certificate.pdf.title': 'Osalustõend',
  'certificate.pdf.document': '{title}: {name}, {event}',
  'certificate.pdf.certifies': 'Kinnitame, et',
  'certificate.pdf.on-site': 'osales kohapeal üritusel',
  'certificate.pdf.online': 'osales veebis üritusel',
  'certificate.pdf.both': 'osales kohapeal ja veebis üritusel',
  'certificate.pdf.issuer': 'Väljaandja',
  'certificate.pdf.issued': 'Välja antud',
  'certificate.pdf.check': 'Tõendi ehtsust saab kontrollida aadressil',
  'certificate.pdf.qr': 'QR-kood aadressiga {address}',
  'certificate.pdf.link': 'Kontrollige tõendit aadressil {address}',
} satisfies Record<keyof typeof en, string>;
