import sharp from "sharp";
import { hash3 } from "./noise.ts";

/** Linear light, red green blue; 1 is white paper in the sun. */
export type Light = [number, number, number];

/** What a scene answers: the light that comes along a ray. `seed` differs for every ray, for soft things. */
export type Scene = (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, seed: number) => Light;

export interface Shot {
  scene: Scene;
  from: [number, number, number];
  at: [number, number, number];
  /** Height of the picture plane at distance 1; smaller is a longer lens. */
  field: number;
  exposure: number;
}

/** The filmic curve of Narkowicz (2015) for ACES: bright lights roll off as they do on film. */
function film(value: number): number {
  const curve = (value * (2.51 * value + 0.03)) / (value * (2.43 * value + 0.59) + 0.14);
  return Math.min(1, Math.max(0, curve));
}

const encoded = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** The picture's axes in the scene: forward, right and up, with the horizon level. */
function basis({ from, at }: Shot) {
  const along = [at[0] - from[0], at[1] - from[1], at[2] - from[2]] as const;
  const length = Math.hypot(...along);
  const [fx, fy, fz] = [along[0] / length, along[1] / length, along[2] / length];
  const level = Math.hypot(fx, fz);
  return { fx, fy, fz, rx: fz / level, rz: -fx / level, ux: (-fy * fx) / level, uy: level, uz: (-fy * fz) / level };
}

/** The bright parts blurred wide, as a lens spreads them. */
async function glow(pixels: Float32Array, width: number, height: number): Promise<Float32Array> {
  const bright = new Uint8Array(width * height * 3);
  for (let i = 0; i < bright.length; i += 1) bright[i] = Math.min(255, Math.max(0, (pixels[i] ?? 0) - 0.9) * 40);
  const raw = { width, height, channels: 3 } as const;
  const blurred = await sharp(bright, { raw })
    .blur(width / 90)
    .raw()
    .toBuffer();
  return Float32Array.from(blurred, (value) => value / 40);
}

/** Takes the picture: every ray, the lens's glow, vignette, film curve and grain; 8-bit sRGB at the final size. */
export async function expose(shot: Shot, width: number, height: number, oversample: number) {
  const [w, h] = [Math.round(width * oversample), Math.round(height * oversample)];
  const { fx, fy, fz, rx, rz, ux, uy, uz } = basis(shot);
  const pixels = new Float32Array(w * h * 3);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const px = ((x + 0.5) / h - w / h / 2) * shot.field;
      const py = (0.5 - (y + 0.5) / h) * shot.field;
      const [dx, dy, dz] = [fx + rx * px + ux * py, fy + uy * py, fz + rz * px + uz * py];
      const length = Math.hypot(dx, dy, dz);
      const light = shot.scene(...shot.from, dx / length, dy / length, dz / length, hash3(x, y, 7));
      pixels.set(
        light.map((value) => value * shot.exposure),
        (y * w + x) * 3,
      );
    }
  }
  return develop(pixels, w, h, width, height);
}

async function develop(pixels: Float32Array, w: number, h: number, width: number, height: number) {
  const spread = await glow(pixels, w, h);
  const bytes = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const edge = Math.hypot((x / w - 0.5) * 1.1, y / h - 0.5);
      const vignette = 1 - 0.55 * edge ** 2.2;
      const grain = (hash3(x, y, 1) + hash3(x, y, 2) - 1) * 0.022;
      for (let c = 0; c < 3; c += 1) {
        const i = (y * w + x) * 3 + c;
        const light = ((pixels[i] ?? 0) + (spread[i] ?? 0) * 0.35) * vignette;
        const value = encoded(film(light));
        bytes[i] = Math.min(255, Math.max(0, (value + grain * (0.4 + value * (1 - value) * 2.4)) * 255));
      }
    }
  }
  return sharp(bytes, { raw: { width: w, height: h, channels: 3 } }).resize(width, height, { kernel: "lanczos3" });
}
