import type { Light, Shot } from "./camera.ts";
import { clamp, fractal, hash3, mix, noise3, ramp } from "./noise.ts";

// A vaulted market hall early in the day: two rows of piers, aisles, and low sun through the windows on the right.

const bay = 5;
const length = 62;
const [sunX, sunY, sunZ] = [0.83, 0.45, 0.33];

const inBay = (z: number) => z - bay * Math.floor(z / bay) - bay / 2;

function box(x: number, y: number, z: number, w: number, h: number, d: number): number {
  const [qx, qy, qz] = [Math.abs(x) - w, Math.abs(y) - h, Math.abs(z) - d];
  const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0));
  return outside + Math.min(Math.max(qx, qy, qz), 0);
}

/** A round slab: `round` is the distance from its axis, `middle` and `half` its height. */
function disc(round: number, y: number, radius: number, middle: number, half: number): number {
  const [out, up] = [round - radius + 0.04, Math.abs(y - middle) - half + 0.04];
  return Math.min(Math.max(out, up), 0) + Math.hypot(Math.max(out, 0), Math.max(up, 0)) - 0.04;
}

/** A doorway shape seen along one axis: straight to `spring`, then half a circle. */
function arch(across: number, y: number, half: number, spring: number): number {
  return y > spring ? Math.hypot(across, y - spring) - half : Math.abs(across) - half;
}

/** People standing and walking, far enough to be only figures: x, z, height, lean. */
const people = [
  [-0.6, 21, 1.72, 0.06],
  [0.25, 21.4, 1.64, -0.04],
  [2.1, 30, 1.8, 0.05],
  [-2.4, 36, 1.7, 0],
  [0.9, 43, 1.75, 0.03],
  [-1.7, 13.5, 1.78, 0.08],
] as const;

function person(x: number, y: number, z: number, [px, pz, tall, lean]: (typeof people)[number]): number {
  const s = tall / 1.75;
  const [lx, ly, lz] = [(x - px) / s - lean * (y / s - 0.8), y / s, (z - pz) / s];
  if (Math.abs(lx) > 1.2 || Math.abs(lz) > 1.2 || ly > 2.6) return Math.max(Math.hypot(lx, lz) - 0.6, ly - 1.8) * s;
  const head = Math.hypot(lx, ly - 1.62, lz) - 0.115;
  const wide = ly > 1.35 ? mix(0.2, 0.07, clamp((ly - 1.35) / 0.17)) : mix(0.27, 0.2, clamp((ly - 0.55) / 0.8));
  const coat = Math.max(Math.hypot(lx, lz * 1.5) - wide, ly - 1.5, 0.55 - ly) * 0.6;
  const legs = Math.max(Math.min(Math.hypot(lx - 0.1, lz - 0.12), Math.hypot(lx + 0.1, lz + 0.12)) - 0.085, ly - 0.7);
  return Math.min(head, coat, legs) * s;
}

/** Stalls under awnings in the aisles, one in most bays. */
function stalls(x: number, y: number, z: number): number {
  const side = Math.sign(x);
  const index = Math.floor(z / bay);
  if (hash3(index, side, 5) < 0.25) return 9;
  const [lx, lz] = [x - side * 6.1, inBay(z)];
  const table = box(lx, y - 0.45, lz, 0.75, 0.45, 1.3) - 0.03;
  const slope = y - 2.45 + (lx * side + 0.7) * -0.28;
  const awning = Math.max(box(lx, y - 2.4, lz, 1.1, 0.6, 1.6), Math.abs(slope) - 0.035) * 0.8;
  const poles = Math.max(Math.hypot(lx + side * 0.95, Math.abs(lz) - 1.5) - 0.03, y - 2.4);
  return Math.min(table, awning, poles, goods(lx, y, lz));
}

function goods(x: number, y: number, z: number): number {
  if (Math.abs(x) > 0.8 || Math.abs(z) > 1.4 || y > 1.5) return 0.3 + Math.max(0, y - 1.5);
  const cell = 0.26;
  const [cx, cz] = [Math.round(x / cell), Math.round(z / cell)];
  return (Math.hypot(x - cx * cell, (y - 0.95) * 0.8, z - cz * cell) - 0.11 - 0.05 * hash3(cx, cz, 3)) * 0.8;
}

function distance(x: number, y: number, z: number): number {
  const ax = Math.abs(x);
  const b = inBay(z);
  const nave = y > 6.6 ? Math.hypot(ax, y - 6.6) - 3.9 : ax - 3.9;
  const aisle = y > 4.4 ? Math.hypot(ax - 6.35, y - 4.4) - 1.9 : Math.abs(ax - 6.35) - 1.9;
  const arcade = Math.max(arch(b, y, 1.98, 3.6), Math.abs(ax - 4.15) - 0.6);
  const window = Math.max(arch(b, y, 1.15, 4), 1.3 - y, Math.abs(ax - 9) - 2);
  const room = Math.max(Math.min(nave, aisle, arcade, window), -y, z - length);
  const end = Math.max(arch(x, y, 1.7, 4.4), Math.abs(z - length) - 3, -y);
  const round = Math.hypot(ax - 4.15, Math.abs(b) - bay / 2);
  const pier = Math.min(round - 0.5, disc(round, y, 0.64, 0.15, 0.15), disc(round, y, 0.64, 3.52, 0.12));
  const ribs = Math.max(Math.abs(Math.abs(b) - bay / 2) - 0.28, 3.72 - Math.hypot(ax, Math.max(y - 6.6, 0)), ax - 4.3);
  let nearest = Math.min(-Math.min(room, end), pier * 0.9, ribs);
  if (ax > 4.4 && y < 3.5) nearest = Math.min(nearest, stalls(x, y, z));
  else if (ax > 4.4) nearest = Math.min(nearest, y - 3.2);
  if (y < 2.2) for (const figure of people) nearest = Math.min(nearest, person(x, y, z, figure));
  return nearest;
}

/** Whether the sun, through a window and an arch of the right-hand arcade, reaches this point. */
function sunlit(x: number, y: number, z: number): number {
  const through = (plane: number) => [y + ((plane - x) / sunX) * sunY, z + ((plane - x) / sunX) * sunZ] as const;
  if (x < 3.2) {
    for (const plane of [3.7, 4.6]) {
      const [py, pz] = through(plane);
      if (arch(inBay(pz), py, 1.98, 3.6) > 0) return 0;
    }
    const [py, pz] = through(4.15);
    if (Math.abs(Math.abs(inBay(pz)) - bay / 2) < 0.5 && py < 5.3) return 0;
  }
  const [iy, iz] = through(8.2);
  const [wy, wz] = through(8.8);
  const b = inBay(wz);
  if (arch(inBay(iz), iy, 1.15, 4) > 0 || arch(b, wy, 1.15, 4) > 0 || iy < 1.3 || wy < 1.3) return 0;
  // Glazing bars.
  return Math.abs(b) < 0.05 || Math.abs(((wy + 0.1) % 0.9) - 0.45) < 0.035 ? 0 : 1;
}

function march(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
  let t = 0.02;
  for (let step = 0; step < 150 && t < 90; step += 1) {
    const d = distance(ox + dx * t, oy + dy * t, oz + dz * t);
    if (d < 0.0008 * t + 0.0005) return t;
    t += d * 0.92;
  }
  return t;
}

function normal(x: number, y: number, z: number): [number, number, number] {
  const e = 0.004;
  const nx = distance(x + e, y, z) - distance(x - e, y, z);
  const ny = distance(x, y + e, z) - distance(x, y - e, z);
  const nz = distance(x, y, z + e) - distance(x, y, z - e);
  const n = Math.hypot(nx, ny, nz) || 1;
  return [nx / n, ny / n, nz / n];
}

function occlusion(x: number, y: number, z: number, [nx, ny, nz]: readonly number[]): number {
  let dark = 0;
  for (let i = 1; i <= 5; i += 1) {
    const h = 0.12 * i * i * 0.6;
    dark += (h - distance(x + (nx ?? 0) * h, y + (ny ?? 0) * h, z + (nz ?? 0) * h)) / 2 ** i / h;
  }
  return clamp(1 - dark * 0.9);
}

const fruit: Light[] = [
  [0.72, 0.22, 0.06],
  [0.62, 0.06, 0.05],
  [0.3, 0.42, 0.08],
  [0.78, 0.55, 0.1],
  [0.24, 0.08, 0.2],
];
const cloth: Light[] = [
  [0.5, 0.1, 0.08],
  [0.12, 0.2, 0.34],
  [0.55, 0.5, 0.4],
  [0.1, 0.26, 0.18],
];

function stone(x: number, y: number, z: number): Light {
  const grain = fractal(x * 1.3, y * 1.3, z * 1.3, 5);
  const course = Math.floor(y / 0.55);
  const along = (z + x) / 1.1 + (course % 2) / 2;
  const joint = Math.min(Math.abs(y / 0.55 - course - 0.5), Math.abs(along - Math.floor(along) - 0.5));
  const line = Math.abs(joint) > 0.478 ? 0.8 : 1;
  const block = 0.88 + 0.2 * hash3(course, Math.floor(along), 11);
  const tone = (0.34 + grain * 0.3) * block * (y > 6 ? 1 : line);
  return [tone, tone * 0.88, tone * 0.72];
}

function surface(x: number, y: number, z: number): Light {
  const index = Math.floor(z / bay);
  if (y < 2.2) {
    for (const [at, figure] of people.entries()) {
      if (person(x, y, z, figure) > 0.02) continue;
      if (y > 1.5 * (figure[2] / 1.75)) return [0.12, 0.08, 0.06];
      return (
        (
          [
            [0.13, 0.05, 0.035],
            [0.05, 0.06, 0.09],
            [0.17, 0.14, 0.1],
            [0.07, 0.09, 0.07],
          ] as Light[]
        )[at % 4] ?? [0, 0, 0]
      );
    }
  }
  if (Math.abs(x) > 4.4 && y > 0.02 && stalls(x, y, z) < 0.02) {
    const side = Math.sign(x);
    const lx = x - side * 6.1;
    if (y > 1.95) {
      const stripe = Math.floor(inBay(z) / 0.36) % 2 === 0;
      return stripe ? (cloth[Math.floor(hash3(index, side, 8) * 4)] ?? [0, 0, 0]) : [0.62, 0.58, 0.5];
    }
    if (y > 0.93 && Math.abs(lx) < 0.85 && Math.abs(inBay(z)) < 1.42)
      return (
        fruit[Math.floor(hash3(Math.floor(inBay(z) / 0.55) + index * 9, Math.round(lx / 0.5), side) * 5)] ?? [0, 0, 0]
      );
    return [0.16, 0.1, 0.06];
  }
  if (y < 0.02) {
    const tile = hash3(Math.floor(x / 0.8), Math.floor(z / 0.8), 4);
    const joint = Math.min(Math.abs((x / 0.8) % 1), Math.abs((z / 0.8) % 1)) < 0.018 ? 0.6 : 1;
    const tone = (0.2 + tile * 0.09 + fractal(x * 2, 0, z * 2, 4) * 0.14) * joint;
    return [tone, tone * 0.93, tone * 0.83];
  }
  return stone(x, y, z);
}

function shade(x: number, y: number, z: number, n: readonly [number, number, number]): Light {
  const [r, g, b] = surface(x, y, z);
  const ao = occlusion(x, y, z, n);
  const facing = Math.max(0, n[0] * sunX + n[1] * sunY + n[2] * sunZ);
  const sun = facing > 0 ? facing * sunlit(x + n[0] * 0.02, y + n[1] * 0.02, z + n[2] * 0.02) * 13 : 0;
  // Sky through the windows on both sides, and warm light thrown back by the sunlit floor.
  const sky = ao * ao * (0.1 + 0.13 * Math.abs(n[0])) * mix(1, 0.45, ramp(3, 10, y));
  const bounce = ao * 0.24 * clamp(0.55 - n[1] * 0.6) * Math.exp(-y * 0.13);
  return [
    r * (sun + sky * 0.86 + bounce * 1.3),
    g * (sun * 0.8 + sky * 0.95 + bounce),
    b * (sun * 0.54 + sky * 1.12 + bounce * 0.66),
  ];
}

/** Sunlight caught by dust along the ray. */
function dust(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, t: number, seed: number): number {
  const steps = 26;
  const far = Math.min(t, 60);
  let caught = 0;
  for (let i = 0; i < steps; i += 1) {
    const s = ((i + seed) / steps) * far;
    const [x, y, z] = [ox + dx * s, oy + dy * s, oz + dz * s];
    if (Math.abs(x) < 8.2 && z < length && sunlit(x, y, z) > 0) {
      caught += Math.exp(-s * 0.02) * (0.55 + 0.9 * noise3(x * 0.6, y * 0.6, z * 0.6));
    }
  }
  return (caught / steps) * far * 0.042;
}

function outside(dy: number): Light {
  return [2.6 - dy, 2.7 - dy * 0.6, 2.9];
}

function look(
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  seed: number,
  mirror: boolean,
): Light {
  const t = march(ox, oy, oz, dx, dy, dz);
  const [x, y, z] = [ox + dx * t, oy + dy * t, oz + dz * t];
  const beams = dust(ox, oy, oz, dx, dy, dz, t, seed);
  const haze = 1 - Math.exp(-t * 0.008);
  let light: Light;
  if (t > 85 || Math.abs(x) > 8.9 || z > length + 0.5) light = outside(dy);
  else {
    const n = normal(x, y, z);
    light = shade(x, y, z, n);
    if (mirror && y < 0.02 && n[1] > 0.9) {
      const fresnel = 0.03 + 0.5 * (1 - Math.max(0, -dy)) ** 5;
      const [wx, wz] = [(fractal(x * 3, 1, z * 3, 3) - 0.5) * 0.05, (fractal(x * 3, 9, z * 3, 3) - 0.5) * 0.05];
      const back = look(x, y + 0.01, z, dx + wx, -dy, dz + wz, seed, false);
      light = [light[0] + back[0] * fresnel, light[1] + back[1] * fresnel, light[2] + back[2] * fresnel];
    }
  }
  return [
    mix(light[0], 0.34, haze) + beams * 1.0,
    mix(light[1], 0.3, haze) + beams * 0.82,
    mix(light[2], 0.25, haze) + beams * 0.56,
  ];
}

export const marketHall: Shot = {
  scene: (ox, oy, oz, dx, dy, dz, seed) => look(ox, oy, oz, dx, dy, dz, seed, true),
  from: [-0.7, 1.7, -0.4],
  at: [0.2, 3.2, 22],
  field: 0.95,
  exposure: 1.0,
};
