import type { Light, Shot } from "./camera.ts";
import { clamp, fractal, hash3, mix, noise3, ramp } from "./noise.ts";

// A fishing harbour just after sunset: still water, fog on the far shore, boats at their moorings, a town lighting up.

const [sunX, sunZ] = [0.32, 0.947];

interface Boat {
  x: number;
  z: number;
  /** Heading in radians; 0 looks along x. */
  heading: number;
  size: number;
  hull: Light;
  lamp: boolean;
}

const boats: Boat[] = [
  { x: -5.4, z: 21, heading: 0.25, size: 1, hull: [0.06, 0.1, 0.13], lamp: true },
  { x: 7.6, z: 31, heading: 2.7, size: 1.15, hull: [0.2, 0.045, 0.035], lamp: true },
  { x: -1.2, z: 52, heading: 0.1, size: 1.1, hull: [0.12, 0.13, 0.12], lamp: false },
  { x: -17, z: 47, heading: -0.35, size: 1.25, hull: [0.04, 0.09, 0.07], lamp: true },
  { x: 21, z: 66, heading: 0.4, size: 1.2, hull: [0.1, 0.1, 0.13], lamp: false },
  { x: 2.6, z: 84, heading: 3, size: 1, hull: [0.09, 0.05, 0.05], lamp: true },
];

/** A layer of hills or roofs: how high the land stands in this direction, as a slope. */
function ridge(azimuth: number, layer: number): number {
  const scale = [2.2, 4.5, 9][layer] ?? 9;
  const height = [0.1, 0.062, 0.026][layer] ?? 0.03;
  return (
    height *
    (0.25 + fractal(azimuth * scale + layer * 9.7, layer * 3.1, 0.5, 5) * 1.25) *
    ramp(-1.2, 0.2, Math.cos(azimuth * 1.4 + layer))
  );
}

function clouds(dx: number, dy: number, dz: number): number {
  const reach = 1 / (dy + 0.09);
  const drift = fractal(dx * reach * 0.9 + 3.1 + dz * reach * 0.25, 0.4, dz * reach * 0.42, 7);
  return ramp(0.43, 0.62, drift) * ramp(0.02, 0.12, dy);
}

function heaven(dx: number, dy: number, dz: number): Light {
  const up = clamp(dy, 0, 1);
  const towards = clamp((dx * sunX + dz * sunZ) / Math.hypot(dx, dz));
  const warm = towards ** 3 * Math.exp(-up * 5.5);
  const ember = towards ** 14 * Math.exp(-up * 12);
  const t = clamp(up * 1.9) ** 0.6;
  const base: Light = [mix(0.3, 0.014, t), mix(0.2, 0.042, t), mix(0.22, 0.125, t)];
  const sky: Light = [
    base[0] + warm * 0.75 + ember * 1.6,
    base[1] + warm * 0.26 + ember * 0.72,
    base[2] + warm * 0.03 + ember * 0.2,
  ];
  const cover = clouds(dx, up, dz);
  const lit = Math.exp(-up * 3.4) * (0.35 + towards ** 2);
  const cloud: Light = [0.05 + lit * 0.82, 0.045 + lit * 0.27, 0.085 + lit * 0.15];
  return [
    mix(sky[0], cloud[0], cover * 0.85),
    mix(sky[1], cloud[1], cover * 0.85),
    mix(sky[2], cloud[2], cover * 0.85),
  ];
}

/** Lit windows and street lamps of the town on the far shore. */
function lamps(azimuth: number, dy: number, top: number): number {
  const [u, v] = [azimuth * 210, dy * 330];
  const [cu, cv] = [Math.floor(u), Math.floor(v)];
  if (hash3(cu, cv, 21) < 0.86 || dy > top * 0.72 || dy < 0.002) return 0;
  const [du, dv] = [u - cu - 0.3 - 0.4 * hash3(cu, cv, 1), v - cv - 0.3 - 0.4 * hash3(cu, cv, 2)];
  return Math.exp(-(du * du + dv * dv) * 42) * (0.4 + hash3(cu, cv, 3) ** 3 * 5);
}

function backdrop(dx: number, dy: number, dz: number): Light {
  const azimuth = Math.atan2(dx, dz);
  let light = heaven(dx, dy, dz);
  const [fogR, fogG, fogB] = heaven(dx, 0.02, dz);
  for (const layer of [0, 1, 2]) {
    const top = ridge(azimuth, layer);
    const inside = ramp(top + 0.0012, top - 0.0012, dy);
    if (inside <= 0) continue;
    const fog =
      0.72 - layer * 0.24 + 0.3 * Math.exp(-dy * 55) * (0.55 + 0.9 * noise3(azimuth * 5 + layer * 7, dy * 60, 2));
    const f = clamp(fog);
    const land: Light = [mix(0.022, fogR, f), mix(0.026, fogG, f), mix(0.042, fogB, f)];
    if (layer === 2) {
      const lamp = lamps(azimuth, dy, top);
      land[0] += lamp * 1.9;
      land[1] += lamp * 1.12;
      land[2] += lamp * 0.42;
    }
    light = [mix(light[0], land[0], inside), mix(light[1], land[1], inside), mix(light[2], land[2], inside)];
  }
  return light;
}

function slab(x: number, y: number, z: number, w: number, h: number, d: number): number {
  const [qx, qy, qz] = [Math.abs(x) - w, Math.abs(y) - h, Math.abs(z) - d];
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)) + Math.min(Math.max(qx, qy, qz), 0);
}

function rod(x: number, y: number, z: number, a: readonly number[], b: readonly number[], r: number): number {
  const [ax = 0, ay = 0, az = 0] = a;
  const [bx, by, bz] = [(b[0] ?? 0) - ax, (b[1] ?? 0) - ay, (b[2] ?? 0) - az];
  const [px, py, pz] = [x - ax, y - ay, z - az];
  const t = clamp((px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz));
  return Math.hypot(px - bx * t, py - by * t, pz - bz * t) - r;
}

const parts = ["hull", "deck", "cabin", "glass", "gear", "lamp"] as const;
type Part = (typeof parts)[number];

/** The parts of a boat in its own axes: bow towards +x, length about 9 m. */
function boatParts(x: number, y: number, z: number): Record<Part, number> {
  const sheer = 0.85 + 0.028 * x * x + (x > 0 ? 0.05 * x : 0);
  const beam =
    1.45 * Math.sqrt(Math.max(0.02, 1 - Math.max(0, (x + 0.8) / 5.6) ** 2.4)) * (0.78 + 0.2 * clamp(y / 1.3));
  const ends = Math.max(x - 4.7 - 0.28 * y, -4.2 - x);
  const hull = Math.max((Math.abs(z) - beam) * 0.62, (y - sheer) * 0.9, ends * 0.7, -0.6 - y);
  const hollow = Math.max((Math.abs(z) - beam + 0.13) * 0.62, sheer - 0.4 - y, ends + 0.2);
  const cabin = slab(x + 1.5, y - 1.45, z, 1, 0.95, 0.85) - 0.06;
  const roof = slab(x + 1.45, y - 2.5, z, 1.2, 0.06, 1);
  const band = slab(x + 1.5, y - 1.86, z, 1.075, 0.24, 0.925);
  const bars = Math.min(Math.abs(Math.abs(x + 1.5) - 0.36), Math.abs(z)) < 0.07;
  return {
    hull: Math.max(hull, -hollow),
    deck: Math.max(hull, y - sheer + 0.42),
    cabin: Math.min(cabin, roof),
    glass: bars ? 9 : band,
    gear: Math.min(
      rod(x, y, z, [-0.4, 1, 0], [-0.4, 6.6, 0], 0.055),
      rod(x, y, z, [-0.4, 2.7, 0], [-3.6, 4.4, 0.3], 0.035),
      rod(x, y, z, [-0.4, 6.3, 0], [4.6, 1.75, 0], 0.011),
      rod(x, y, z, [-0.4, 6.3, 0], [-4.1, 1.4, 0], 0.011),
      rod(x, y, z, [2.6, 1, 0], [2.6, 3.1, 0], 0.03),
      slab(x - 1.3, y - 1, z + 0.1, 0.5, 0.3, 0.55),
    ),
    lamp: Math.hypot(x + 0.4, y - 5.1, z) - 0.11,
  };
}

function inBoat(boat: Boat, x: number, y: number, z: number): [number, number, number] {
  const [px, pz] = [(x - boat.x) / boat.size, (z - boat.z) / boat.size];
  const [c, s] = [Math.cos(boat.heading), Math.sin(boat.heading)];
  return [px * c + pz * s, y / boat.size, pz * c - px * s];
}

function toBoat(boat: Boat, x: number, y: number, z: number): number {
  const [lx, ly, lz] = inBoat(boat, x, y, z);
  const around = Math.hypot(lx, Math.max(0, ly - 3), lz) - 6.2;
  if (around > 1) return around * boat.size;
  return Math.min(...Object.values(boatParts(lx, ly, lz))) * boat.size;
}

/** The quay on the right: stone wall, bollards, and posts in the water. */
function quay(x: number, y: number, z: number): number {
  const wall = slab(x - 19 - z * 0.16, y, z - 28, 7.5, 1.5, 40) * 0.95;
  const b = z - 4 * Math.round(z / 4);
  const bollard = Math.max(Math.hypot(x - 12.1 - z * 0.16, b) - 0.2, y - 2);
  const n = clamp(Math.round((z - 9) / 3.2), 0, 4);
  const [px, pz] = [-9.2 + n * 0.5 + 0.4 * hash3(n, 2, 2), 9 + n * 3.2];
  const post = Math.max(Math.hypot(x - px - y * 0.04, z - pz) - 0.17, y - 1.35 - 0.5 * hash3(n, 1, 1));
  return Math.min(wall, bollard, post);
}

function march(
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): { t: number; boat: Boat | null } {
  let t = 0.05;
  for (let step = 0; step < 150 && t < 130; step += 1) {
    const [x, y, z] = [ox + dx * t, oy + dy * t, oz + dz * t];
    if (dy > 0 && y > 9) break;
    let nearest = quay(x, y, z);
    let boat: Boat | null = null;
    for (const candidate of boats) {
      const d = toBoat(candidate, x, y, z);
      if (d < nearest) [nearest, boat] = [d, candidate];
    }
    if (nearest < 0.0003 * t + 0.001) return { t, boat };
    t += nearest * 0.9;
  }
  return { t: Number.POSITIVE_INFINITY, boat: null };
}

const lampLight: Light = [9, 6, 2.8];

function paint(boat: Boat, x: number, y: number, z: number): { colour: Light; shine: Light } {
  const all = boatParts(...inBoat(boat, x, y, z));
  const part = parts.reduce((best, name) => (all[name] < all[best] ? name : best), "hull" as Part);
  const dark: Light = [0, 0, 0];
  const [lx, ly] = inBoat(boat, x, y, z);
  const wear = 0.7 + 0.6 * fractal(lx * 1.7, ly * 4, 3, 4);
  switch (part) {
    case "lamp":
      return { colour: dark, shine: boat.lamp ? lampLight : dark };
    case "glass":
      return {
        colour: [0.02, 0.02, 0.03],
        shine: boat.lamp ? [0.7 + 0.9 * (ly - 1.5), 0.36 + 0.5 * (ly - 1.5), 0.1 + 0.18 * (ly - 1.5)] : dark,
      };
    case "cabin":
      return { colour: [0.42 * wear, 0.4 * wear, 0.36 * wear], shine: dark };
    case "deck":
      return { colour: [0.2 * wear, 0.14 * wear, 0.09 * wear], shine: dark };
    case "gear":
      return { colour: [0.12, 0.09, 0.07], shine: dark };
    case "hull": {
      const [r, g, b] =
        ly > 0.72 + 0.028 * lx * lx
          ? ([0.5, 0.47, 0.42] as Light)
          : ly < 0.16
            ? ([0.2, 0.06, 0.05] as Light)
            : boat.hull;
      return { colour: [r * wear, g * wear, b * wear], shine: dark };
    }
  }
}

function solid(x: number, y: number, z: number, boat: Boat | null, t: number): Light {
  const e = 0.006 + t * 0.0004;
  const field = (a: number, b: number, c: number) => (boat ? toBoat(boat, a, b, c) : quay(a, b, c));
  const here = field(x, y, z);
  const [gx, gy, gz] = [field(x + e, y, z) - here, field(x, y + e, z) - here, field(x, y, z + e) - here];
  const g = Math.hypot(gx, gy, gz) || 1;
  const [nx, ny, nz] = [gx / g, gy / g, gz / g];
  const wear = 0.6 + 0.8 * fractal(x * 1.1, y * 2.3, z * 1.1, 5);
  const wet = ramp(0.75, 0.3, y);
  const plain: Light = [mix(0.2, 0.06, wet) * wear, mix(0.18, 0.06, wet) * wear, mix(0.16, 0.055, wet) * wear];
  const { colour, shine } = boat ? paint(boat, x, y, z) : { colour: plain, shine: [0, 0, 0] as Light };
  const [zr, zg, zb] = heaven(nx * 0.4, 0.5 + ny * 0.5, nz * 0.4 + 0.01);
  const grey = (zr + zg + zb) / 3;
  const above = [mix(zr, grey, 0.6), mix(zg, grey, 0.6), mix(zb, grey, 0.6)] as const;
  const west = Math.max(0, nx * sunX + nz * sunZ + 0.1) * 0.5;
  const open = 0.22 + 0.5 * clamp(0.5 + 0.5 * ny);
  const light: Light = [
    above[0] * open * 0.8 + west * 0.8 + 0.012,
    above[1] * open + west * 0.32 + 0.016,
    above[2] * open + west * 0.12 + 0.024,
  ];
  if (boat?.lamp) {
    const [lx, ly, lz] = inBoat(boat, x, y, z);
    const near = 1.6 / (0.7 + (lx + 0.4) ** 2 + (ly - 5.1) ** 2 * 0.5 + lz ** 2);
    light[0] += near;
    light[1] += near * 0.66;
    light[2] += near * 0.3;
  }
  const fog = 1 - Math.exp(-t * 0.0034);
  const [fr, fg, fb] = heaven(x, 0.03, z);
  return [
    mix(colour[0] * light[0] + shine[0], fr, fog),
    mix(colour[1] * light[1] + shine[1], fg, fog),
    mix(colour[2] * light[2] + shine[2], fb, fog),
  ];
}

/** The slope of the water: long slow swells, small ripples in patches where a breath of wind touches it. */
function slope(x: number, z: number, t: number): [number, number] {
  const patch = ramp(0.4, 0.68, fractal(x * 0.05, 3, z * 0.03, 3));
  const fine = (0.02 + 0.07 * patch) / (1 + t * 0.012);
  const wave = (s: number, ox: number) => fractal(x * s + ox, 0.3, z * s * 1.5, 3) - 0.5;
  return [wave(0.55, 0) * 0.045 + wave(2.6, 9) * fine, wave(0.55, 40) * 0.09 + wave(2.6, 77) * fine * 2];
}

function water(x: number, z: number, t: number, dx: number, dy: number, dz: number): Light {
  const [sx, sz] = slope(x, z, t);
  const n = Math.hypot(sx, 1, sz);
  const facing = -(dx * sx + dy + dz * sz) / n;
  const [rx, rz] = [dx + (2 * facing * sx) / n, dz + (2 * facing * sz) / n];
  const ry = Math.abs(dy + (2 * facing) / n);
  const fresnel = clamp(0.03 + 0.97 * (1 - clamp(facing)) ** 4.2, 0, 0.94);
  const [mr, mg, mb] = view(x, 0.02, z, rx, ry, rz);
  const deep: Light = [0.008, 0.022, 0.03];
  return [mix(deep[0], mr, fresnel), mix(deep[1], mg, fresnel), mix(deep[2], mb * 1.02, fresnel)];
}

function view(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): Light {
  const { t, boat } = march(ox, oy, oz, dx, dy, dz);
  if (t < 130) return solid(ox + dx * t, oy + dy * t, oz + dz * t, boat, t);
  return backdrop(dx, Math.max(dy, 0), dz);
}

function look(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): Light {
  const surface = dy < -0.0005 ? -oy / dy : Number.POSITIVE_INFINITY;
  const { t, boat } = march(ox, oy, oz, dx, dy, dz);
  if (t < surface && t < 130) return solid(ox + dx * t, oy + dy * t, oz + dz * t, boat, t);
  if (surface > 900) return backdrop(dx, Math.max(dy, 0), dz);
  const sea = water(ox + dx * surface, oz + dz * surface, surface, dx, dy, dz);
  const fog = (1 - Math.exp(-surface * 0.0024)) * 0.75;
  const [fr, fg, fb] = heaven(dx, 0.02, dz);
  return [mix(sea[0], fr, fog), mix(sea[1], fg, fog), mix(sea[2], fb, fog)];
}

export const harbour: Shot = {
  scene: look,
  from: [0, 2.6, 0],
  at: [0.4, 3.6, 30],
  field: 0.72,
  exposure: 1.05,
};
