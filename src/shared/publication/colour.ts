/** A colour as style sheets write it, `#rrggbb` in lower case. */
const written = /^#[0-9a-f]{6}$/;

export function isColour(text: string): boolean {
  return written.test(text);
}

type Channels = readonly [number, number, number];

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** sRGB relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). Both must be `isColour`. */
export function contrastRatio(one: string, other: string): number {
  const [left, right] = [luminance(channelsOf(one)), luminance(channelsOf(other))];
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}

/** What small text needs against its ground (WCAG 2.2, 1.4.3, level AA). */
export const readableContrast = 4.5;

const mixed = (from: Channels, to: Channels, share: number): string =>
  `#${from
    .map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")}`;

const steps = 64;

/**
 * The colour itself where small text in it can be read on every one of `papers`; else the nearest shade of it that can be: mixed with black
 * on light papers, with white on dark ones. Every argument must be `isColour`.
 */
export function readableShade(colour: string, papers: readonly string[]): string {
  const from = channelsOf(colour);
  const isDark = papers.every((paper) => luminance(channelsOf(paper)) < 0.18);
  const to: Channels = isDark ? [255, 255, 255] : [0, 0, 0];
  for (let step = 0; step < steps; step += 1) {
    const shade = mixed(from, to, step / steps);
    if (papers.every((paper) => contrastRatio(shade, paper) >= readableContrast)) return shade;
  }
  return mixed(to, to, 0);
}
