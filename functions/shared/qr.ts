import QRCode from 'qrcode';

/**
 * A QR code of `text` as an SVG that fills its box: one path, black on white. `margin` is in modules: four are the
 * quiet zone that readers want, none is right where the page around it is as wide and white.
 */
export const qrSvg = (text: string, margin = 4): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin, errorCorrectionLevel: 'M' });
