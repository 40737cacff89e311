/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How a hub's own colour stands out on white: in oklch, beside its hue. */
export const standingOut = { lightness: 0.42, chroma: 0.13 };

/**
 * oklch (lightness 0–1, chroma, hue in degrees) in sRGB. What sRGB cannot show loses chroma and keeps its
 * lightness, so that contrast stays. Matrices of Björn Ottosson, "A perceptual color space" (2020).
 */
export function rgb(lightness: number, chroma: number, hue: number): Rgb {
  for (let c = chroma; c > 0.004; c -= 0.004) {
    const linear = linearRgb(lightness, c, hue);
    if (linear.every(channel => channel > -0.0005 && channel < 1.0005)) return encoded(linear);
  }
  return encoded(linearRgb(lightness, 0, hue));
}

/** `#rrggbb`. */
export const hex = (colour: Rgb): string =>
  `#${colour.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;

/** Lightness from 0 to 1, chroma, and the hue in degrees, of `#rrggbb`: the way back from `rgb`, by the same source. */
export function oklch(colour: string): { lightness: number; chroma: number; hue: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => linearOf(colour.slice(at, at + 2)));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function linearOf(channel: string): number {
  const gamma = Number.parseInt(channel, 16) / 255;
  return gamma <= 0.04045 ? gamma / 12.92 : ((gamma + 0.055) / 1.055) ** 2.4;
}

function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function encoded([red, green, blue]: [number, number, number]): Rgb {
  const channel = (linear: number) => {
    const bounded = Math.min(1, Math.max(0, linear));
    const gamma = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(gamma * 255);
  };
  return [channel(red), channel(green), channel(blue)];
}
