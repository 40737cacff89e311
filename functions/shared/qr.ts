import QRCode from 'qrcode';

/** A QR code of `text` as an SVG that fills its box: one path, black on white, with the quiet zone of four modules. */
export const qrSvg = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
