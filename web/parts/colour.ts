/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

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
