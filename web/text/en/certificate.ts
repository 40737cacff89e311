export const certificate = {
  'certificate.pdf.title': 'Certificate of attendance',
  'certificate.pdf.document': '{title}: {name}, {event}',
  'certificate.pdf.certifies': 'This certifies that',
  'certificate.pdf.on-site': 'took part on site in',
  'certificate.pdf.online': 'took part online in',
  'certificate.pdf.both': 'took part on site and online in',
  'certificate.pdf.issuer': 'Issued by',
  'certificate.pdf.issued': 'Date of issue',
  'certificate.pdf.check': 'Anyone can check this certificate at',
  'certificate.pdf.qr': 'QR code with the address {address}',
  'certificate.pdf.link': 'Check this certificate at {address}',
} as const;
