import jsQR from 'jsqr';

/** What the QR code in a picture (RGBA, 8 bits each) says; fails when there is none. */
export function readQr({ data, width, height }: { data: Uint8Array; width: number; height: number }): string {
  // The package's default export arrives as a namespace under one of the two module loaders.
  const decode = (
    typeof jsQR === 'function' ? jsQR : (jsQR as { default: typeof jsQR }).default
  ) as typeof jsQR;
  const found = decode(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('There is no QR code in the picture');
  return found.data;
}
