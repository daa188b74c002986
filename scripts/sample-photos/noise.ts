// Value noise and what is built of it: the same numbers on every machine, no randomness.

/** A number from 0 to 1 for a point of the integer lattice. */
export function hash3(x: number, y: number, z: number): number {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(z | 0, 2147483647 - 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

const smooth = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

/** Smooth noise from 0 to 1 with features one unit wide. */
export function noise3(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const u = smooth(x - ix);
  const v = smooth(y - iy);
  const w = smooth(z - iz);
  const row = (dy: number, dz: number) => {
    const a = hash3(ix, iy + dy, iz + dz);
    return a + (hash3(ix + 1, iy + dy, iz + dz) - a) * u;
  };
  const near = row(0, 0) + (row(1, 0) - row(0, 0)) * v;
  const far = row(0, 1) + (row(1, 1) - row(0, 1)) * v;
  return near + (far - near) * w;
}

/** Noise summed over octaves, each half as wide and half as strong; from 0 to 1, around a half. */
export function fractal(x: number, y: number, z: number, octaves: number): number {
  let sum = 0;
  let strength = 0.5;
  let total = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += strength * noise3(x, y, z);
    total += strength;
    strength *= 0.5;
    // Turned a little each time, so that the lattice does not show.
    const turned = 1.62 * x + 1.18 * z;
    z = 1.62 * z - 1.18 * x + 17.3;
    x = turned + 31.7;
    y = y * 2.01 + 5.1;
  }
  return sum / total;
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function ramp(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
