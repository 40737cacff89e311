/**
 * A QR code of `text` as an SVG that fills its box: one path, black on white. `margin` is in modules: four are the
 * quiet zone that readers want, none is right where the page around it is as wide and white.
 */
export async function qrSvg(text: string, margin = 4): Promise<string> {
  // Whoever starts needs none yet.
  const { default: QRCode } = await import('qrcode');
  return QRCode.toString(text, { type: 'svg', margin, errorCorrectionLevel: 'M' });
}
