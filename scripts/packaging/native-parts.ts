import { existsSync } from "node:fs";
import { join } from "node:path";

/** The machine code without which a package opens no window, inside `app.asar.unpacked`. */
function nativeParts(platform: string, arch: string): string[] {
  const sharp = `node_modules/@img/sharp-${platform}-${arch}/package.json`;
  return [`node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`, sharp];
}

/**
 * Throws, naming what is missing, when a package lacks the machine code of its own system and processor: npm brings that of
 * the machine it runs on, so a package for another one would be whole to the eye and never start.
 */
export function requireNativeParts(resources: string, platform: string, arch: string): void {
  const missing = nativeParts(platform, arch).filter((part) => !existsSync(join(resources, "app.asar.unpacked", part)));
  if (missing.length === 0) return;
  throw new Error(
    `This package for ${platform}-${arch} lacks ${missing.join(" and ")}. Pack on such a machine, after npm ci there.`,
  );
}
