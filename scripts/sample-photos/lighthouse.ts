import type { Light, Shot } from "./camera.ts";
import { clamp, fractal, hash3, mix, noise3, ramp } from "./noise.ts";

// A lighthouse on a rocky headland in a clearing storm, seen from the beach below: low sun from the left, surf, wet sand.

const [sunX, sunY, sunZ] = [-0.79, 0.3, -0.53];
const tower = { x: 9, z: 62, base: 8.6, height: 17 };

function land(x: number, z: number, octaves: number): number {
  const head = Math.exp(-(((x - 15) / 19) ** 2) - ((z - 66) / 17) ** 2) * 15.5;
  const shoulder = Math.exp(-(((x - 38) / 20) ** 2) - ((z - 48) / 26) ** 2) * 15;
  const far = Math.exp(-(((x + 95) / 50) ** 2) - ((z - 260) / 40) ** 2) * 22;
  const mass = head + shoulder + far;
  const rough = fractal(x * 0.1, 2, z * 0.1, octaves) - 0.5;
  const ledge = Math.abs(fractal(x * 0.23 + 4, 7, z * 0.23, octaves) - 0.5);
  const rocks = ramp(0.54, 0.8, fractal(x * 0.16 + 31, 1, z * 0.16, 4)) * 3.4 * ramp(-9, 4, x - 5) * ramp(62, 34, z);
  const top = clamp(mass / 9);
  return mass * (0.84 + rough * 0.9) - ledge * 4.6 * top * ramp(11, 6, mass) + rocks - 1.5 + rough * 0.8;
}

const flat = (x: number, z: number) => ramp(5.5, 2.6, Math.hypot(x - tower.x, z - tower.z));
const ground = (x: number, z: number, octaves: number) => mix(land(x, z, octaves), tower.base, flat(x, z));

function house(x: number, y: number, z: number): number {
  const [lx, ly, lz] = [x - tower.x - 5.4, y - tower.base, z - tower.z + 0.5];
  const walls = Math.max(Math.abs(lx) - 2.6, Math.abs(lz) - 1.8, ly - 2.5, -1.5 - ly);
  const roof = Math.max((ly - 2.4 + (Math.abs(lz) - 2) * 0.75) * 0.8, Math.abs(lx) - 2.85, 2.4 - ly);
  const chimney = Math.max(Math.abs(lx - 1.6) - 0.35, Math.abs(lz) - 0.35, ly - 4.8, -ly);
  return Math.min(walls, roof, chimney);
}

function light(x: number, y: number, z: number): number {
  const [lx, ly, lz] = [x - tower.x, y - tower.base, z - tower.z];
  const r = Math.hypot(lx, lz);
  const shaft = Math.max(r - mix(2.15, 1.35, clamp(ly / tower.height)), ly - tower.height, -2 - ly) * 0.95;
  const gallery = Math.max(r - 2.05, Math.abs(ly - tower.height) - 0.18);
  const rail = Math.max(Math.abs(r - 1.95) - 0.035, Math.abs(ly - tower.height - 0.95) - 0.04);
  const lantern = Math.max(r - 1.02, Math.abs(ly - tower.height - 1.2) - 1.1);
  const dome = Math.max(r - 1.3 + (ly - tower.height - 2.25) * 1.05, tower.height + 2.2 - ly) * 0.7;
  return Math.min(shaft, gallery, rail, lantern, dome);
}

function overcast(dx: number, dy: number, dz: number): { light: Light; cover: number } {
  const up = clamp(dy);
  const towards = clamp(0.5 + 0.5 * (dx * sunX + dz * sunZ));
  const reach = 1 / (up + 0.12);
  const [u, v] = [dx * reach * 0.75 + 7, dz * reach * 0.42];
  const warp = fractal(u * 0.8, 4, v * 0.8, 4) * 1.6;
  const thick = fractal(u + warp, 1.5, v + warp * 0.6, 7);
  const cover = ramp(0.4, 0.6, thick + 0.1 * ramp(0.5, 0, up));
  const shaded = ramp(0.46, 0.7, thick);
  const lit = fractal(u + warp - 0.12, 1.5, v + warp * 0.6 - 0.06, 5) - thick;
  const clear: Light = [mix(0.5, 0.07, up ** 0.5), mix(0.54, 0.2, up ** 0.5), mix(0.58, 0.44, up ** 0.5)];
  const glow = towards ** 2 * Math.exp(-up * 4);
  const tone = mix(0.62, 0.1, shaded) + lit * 2.2 + glow * 0.3;
  const cloud: Light = [tone * 1.02 + glow * 0.3, tone * 0.98 + glow * 0.16, tone * 1.05];
  const haze = Math.exp(-up * 13);
  const mixed = (i: 0 | 1 | 2, low: number) => mix(mix(clear[i], Math.max(0.05, cloud[i]), cover), low, haze * 0.7);
  return { light: [mixed(0, 0.72 + glow * 0.5), mixed(1, 0.64 + glow * 0.22), mixed(2, 0.58)], cover };
}

/** Height of the sea above its mean; waves come in and steepen towards the shore. */
function slope(x: number, z: number, t: number): [number, number] {
  const swell = Math.cos(z * 0.42 + fractal(x * 0.06, 3, z * 0.06, 3) * 9) * 0.09;
  const fine = 1 / (1 + t * 0.006);
  const ripple = (s: number, o: number) => fractal(x * s + o, 0.5, z * s * 1.7, 4) - 0.5;
  return [ripple(0.8, 3) * 0.3 * fine, swell + ripple(0.8, 50) * 0.42 * fine];
}

/** Where the beach meets the sea, as a depth: negative is sand. */
const depth = (x: number, z: number) => (z - 12.5 - 2.6 * fractal(x * 0.12, 5, 1, 3) - x * 0.1) * 0.06;

function foam(x: number, z: number): number {
  const d = depth(x, z);
  const lace = Math.abs(fractal(x * 0.9, 8, z * 1.3, 5) - 0.5);
  const edge = ramp(0.1, 0.02, Math.abs(d - 0.05)) * ramp(0.13, 0.05, lace + Math.abs(d - 0.05) * 0.5);
  const row = Math.sin(z * 0.42 + fractal(x * 0.06, 3, z * 0.06, 3) * 9 + 1.1);
  const breaking = ramp(0.82, 0.97, row) * ramp(1.9, 0.4, d) * ramp(0.42, 0.56, fractal(x * 0.3, 2, z * 0.8, 4));
  const shore = ramp(0.9, -0.1, ground(x, z, 4) * -1) * ramp(0.44, 0.6, fractal(x * 0.8, 3, z * 0.8, 4));
  return d < -0.04 ? 0 : clamp(edge + breaking + shore);
}

function march(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): number {
  let t = 0.3;
  for (let step = 0; step < 170 && t < far; step += 1) {
    const [x, y, z] = [ox + dx * t, oy + dy * t, oz + dz * t];
    if (dy >= 0 && y > 32) break;
    const above = y < 27 ? (y - ground(x, z, t < 90 ? 6 : 4)) * 0.5 : y - 22;
    const d = Math.min(
      above,
      Math.max(0, Math.hypot(x - tower.x - 3, z - tower.z) - 10) + 0.5 > 1
        ? above + 9
        : Math.min(light(x, y, z), house(x, y, z)),
    );
    if (d < 0.0007 * t) return t;
    t += Math.max(d, 0.0006 * t);
  }
  return Number.POSITIVE_INFINITY;
}

function shadow(x: number, y: number, z: number): number {
  let clearance = 1;
  let t = 0.25;
  for (let step = 0; step < 40 && t < 45; step += 1) {
    const [px, py, pz] = [x + sunX * t, y + sunY * t, z + sunZ * t];
    const d = Math.min((py - ground(px, pz, 4)) * 0.7, light(px, py, pz), house(px, py, pz));
    clearance = Math.min(clearance, (9 * d) / t);
    if (clearance < 0.01) return 0;
    t += clamp(d, 0.12, 3);
  }
  return clamp(clearance);
}

function rockColour(x: number, y: number, z: number, up: number): Light {
  const grain = fractal(x * 1.4, y * 2.8, z * 1.4, 5);
  const band = fractal(x * 0.12, y * 1.5, z * 0.12, 3);
  const tone = 0.03 + grain * 0.13 + band * 0.09;
  const wet = ramp(1.9, 0.5, y + fractal(x, 0, z, 2) - 0.5);
  const rock: Light = [
    mix(tone * 1.08, 0.035, wet * 0.8),
    mix(tone * 0.96, 0.034, wet * 0.8),
    mix(tone * 0.84, 0.036, wet * 0.8),
  ];
  const grass = ramp(0.62, 0.84, up) * ramp(4.2, 6.2, y + grain * 2);
  const blade = 0.6 + 0.8 * noise3(x * 5, y, z * 5);
  return [mix(rock[0], 0.13 * blade, grass), mix(rock[1], 0.145 * blade, grass), mix(rock[2], 0.05 * blade, grass)];
}

function builtColour(x: number, y: number, z: number): Light {
  const ly = y - tower.base;
  const stain = 0.82 + 0.3 * fractal(x * 0.9, y * 0.35, z * 0.9, 4);
  if (house(x, y, z) < light(x, y, z)) {
    const lx = x - tower.x - 5.4;
    if (ly > 2.45) return [0.24 * stain, 0.1 * stain, 0.07 * stain];
    if (ly > 0.8 && ly < 1.8 && Math.abs(Math.abs(lx) - 1.3) < 0.4) return [0.03, 0.035, 0.05];
    return [0.66 * stain, 0.64 * stain, 0.59 * stain];
  }
  if (ly > tower.height + 2.2 || Math.abs(ly - tower.height) < 0.3) return [0.32 * stain, 0.045, 0.035];
  if (ly > tower.height + 0.3) return [0.12, 0.13, 0.14];
  const window = Math.abs(x - tower.x + 0.55) < 0.24 && Math.abs(((ly + 2) % 5) - 2.5) < 0.5;
  if (window && z < tower.z) return [0.03, 0.035, 0.045];
  const red = ly > 6 && ly < 11;
  return red ? [0.42 * stain, 0.06 * stain, 0.045 * stain] : [0.74 * stain, 0.72 * stain, 0.67 * stain];
}

function solid(x: number, y: number, z: number, t: number): Light {
  const built = Math.min(light(x, y, z), house(x, y, z)) < 0.06 + t * 0.0007;
  const e = 0.02 + t * 0.0006;
  const field = (a: number, b: number, c: number) =>
    built ? Math.min(light(a, b, c), house(a, b, c)) : b - ground(a, c, 7);
  const here = field(x, y, z);
  const [gx, gy, gz] = [field(x + e, y, z) - here, field(x, y + e, z) - here, field(x, y, z + e) - here];
  const g = Math.hypot(gx, gy, gz) || 1;
  const [nx, ny, nz] = [gx / g, gy / g, gz / g];
  const [r, gr, b] = built ? builtColour(x, y, z) : rockColour(x, y, z, ny);
  const facing = Math.max(0, nx * sunX + ny * sunY + nz * sunZ);
  const sun = facing > 0.01 ? facing * shadow(x + nx * 0.06, y + ny * 0.06, z + nz * 0.06) * 3.4 : 0;
  const sky = 0.2 + 0.2 * ny;
  const lamp =
    Math.hypot(x - tower.x, z - tower.z) < 1.1 &&
    y > tower.base + tower.height + 0.3 &&
    y < tower.base + tower.height + 2.2;
  const glass = lamp ? 1.6 * (0.3 + Math.max(0, -nz)) : 0;
  return air(
    [r * (sun + sky * 0.9) + glass, gr * (sun * 0.8 + sky) + glass * 0.82, b * (sun * 0.56 + sky * 1.22) + glass * 0.5],
    t,
  );
}

/** Spray and haze between the lens and what it sees. */
function air([r, g, b]: Light, t: number): Light {
  const haze = 1 - Math.exp(-t * 0.0016);
  return [mix(r, 0.66, haze), mix(g, 0.63, haze), mix(b, 0.62, haze)];
}

function mirror(x: number, z: number, dx: number, dy: number, dz: number): Light {
  const t = march(x, 0.05, z, dx, dy, dz, 120);
  return t < 120 ? solid(x + dx * t, 0.05 + dy * t, z + dz * t, t) : overcast(dx, dy, dz).light;
}

function sand(x: number, z: number, dx: number, dy: number, dz: number): Light {
  const wet = ramp(-0.55, -0.05, depth(x, z));
  const grain =
    0.85 +
    0.25 * hash3(Math.floor(x * 90), Math.floor(z * 60), 1) * (1 - wet) +
    0.2 * (fractal(x * 1.2, 1, z * 2.5, 5) - 0.5);
  const dry: Light = [0.46 * grain, 0.38 * grain, 0.28 * grain];
  const sun = 1.15 + 0.9 * (fractal(x * 2.2, 6, z * 5, 4) - 0.5);
  const base: Light = [dry[0] * mix(sun, 0.42, wet), dry[1] * mix(sun, 0.42, wet), dry[2] * mix(sun, 0.46, wet)];
  if (wet < 0.05) return base;
  const [sx, sz] = [(fractal(x * 1.4, 2, z * 2, 3) - 0.5) * 0.05, (fractal(x * 1.4, 7, z * 2, 3) - 0.5) * 0.08];
  const [r, g, b] = mirror(x, z, dx + sx, Math.abs(dy), dz + sz);
  const shine = wet * (0.06 + 0.7 * (1 - clamp(-dy)) ** 5);
  return [mix(base[0], r, shine), mix(base[1], g, shine), mix(base[2], b, shine)];
}

function sea(x: number, z: number, t: number, dx: number, dy: number, dz: number): Light {
  const white = foam(x, z);
  const d = depth(x, z);
  if (d < -0.02 && white < 0.02) return sand(x, z, dx, dy, dz);
  const [sx, sz] = slope(x, z, t);
  const n = Math.hypot(sx, 1, sz);
  const facing = clamp(-(dx * sx + dy + dz * sz) / n);
  const fresnel = clamp(0.03 + 0.97 * (1 - facing) ** 5, 0, 0.78);
  const [r, g, b] = mirror(
    x,
    z,
    dx + (2 * facing * sx) / n,
    Math.abs(dy + (2 * facing) / n),
    dz + (2 * facing * sz) / n,
  );
  const shallow = ramp(1.6, 0, d);
  const body: Light = [mix(0.02, 0.17, shallow), mix(0.085, 0.2, shallow), mix(0.105, 0.17, shallow)];
  const crest = 0.62 + 0.5 * fractal(x * 3, 3, z * 4, 4);
  return [
    mix(mix(body[0], r, fresnel), crest * 0.92, white),
    mix(mix(body[1], g, fresnel), crest * 0.9, white),
    mix(mix(body[2], b, fresnel), crest * 0.92, white),
  ];
}

function look(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): Light {
  const surface = dy < -0.0004 ? -oy / dy : Number.POSITIVE_INFINITY;
  const t = march(ox, oy, oz, dx, dy, dz, Math.min(surface, 420));
  if (t < surface && t < 420) return solid(ox + dx * t, oy + dy * t, oz + dz * t, t);
  if (surface < 2500) return air(sea(ox + dx * surface, oz + dz * surface, surface, dx, dy, dz), surface * 0.6);
  return overcast(dx, Math.max(dy, 0), dz).light;
}

export const lighthouse: Shot = {
  scene: look,
  from: [-2, 2.3, 0],
  at: [1.5, 9.2, 60],
  field: 0.82,
  exposure: 0.62,
};
