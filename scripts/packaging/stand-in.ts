import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What Electron's program carries around its switches, and as many switches as version 45 has, all as delivered. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const delivered = "101100011";

/**
 * Makes a folder that electron-builder takes for an Electron distribution for Linux, for machines that cannot fetch one: a
 * program that ends at once, but with the real switches in it.
 */
export async function makeStandIn(folder: string, version: string): Promise<void> {
  const program = Buffer.concat([
    Buffer.from("#!/bin/sh\nexit 0\n"),
    Buffer.from(sentinel),
    Buffer.from([1, delivered.length]),
    Buffer.from(delivered),
    Buffer.alloc(64),
  ]);
  await mkdir(join(folder, "locales"), { recursive: true });
  await writeFile(join(folder, "electron"), program, { mode: 0o755 });
  await writeFile(join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) await writeFile(join(folder, name), "stand-in\n");
  for (const name of ["en-US.pak", "he.pak", "fr.pak"]) await writeFile(join(folder, "locales", name), "stand-in\n");
}
