import { stat } from "node:fs/promises";
import { parse } from "node:path";
import type { ReadProblem } from "../../../shared/photo-reading.ts";
import { withFileSource } from "./byte-source.ts";
import type { Candidates } from "./candidate.ts";
import { note, partLimit } from "./packets.ts";
import { readXmp } from "./xmp.ts";
import { xmpCandidates } from "./xmp-candidates.ts";

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

/**
 * The sidecar of a picture: `name.jpg.xmp` before `name.xmp`, for the first can be no other picture's. Null when there is none.
 */
export async function findSidecar(photo: string): Promise<string | null> {
  const { dir, name } = parse(photo);
  const stem = dir === "" ? name : `${dir}/${name}`;
  for (const path of [`${photo}.xmp`, `${photo}.XMP`, `${stem}.xmp`, `${stem}.XMP`]) {
    if (await isFile(path)) return path;
  }
  return null;
}

/** Whether a sidecar says that it belongs to a file of another kind, as `name.xmp` beside `name.cr3` and `name.jpg` does. */
function isForeign(extension: string | undefined, photo: string): boolean {
  const wanted = extension?.trim().toLowerCase().replace(/^\./, "") ?? "";
  const own = parse(photo).ext.slice(1).toLowerCase();
  const same = (one: string) => one.replace(/^jpeg$/, "jpg").replace(/^tiff$/, "tif");
  return wanted !== "" && own !== "" && same(wanted) !== same(own);
}

async function readBytes(sidecar: string): Promise<{ bytes: Uint8Array; size: number } | null> {
  try {
    return await withFileSource(sidecar, async (source) => ({
      bytes: await source.read(0, partLimit),
      size: source.size,
    }));
  } catch {
    return null;
  }
}

/** What the sidecar of `photo` says, or null when it belongs to another file or cannot be read; then the picture's own words count. */
export async function sidecarCandidates(
  sidecar: string,
  photo: string,
  problems: ReadProblem[],
): Promise<Candidates | null> {
  const read = await readBytes(sidecar);
  if (!read) {
    note(problems, "sidecar", "damaged");
    return null;
  }
  if (read.size > partLimit) note(problems, "sidecar", "too-large");
  const { properties, whole, charset } = readXmp(read.bytes);
  if (!whole && read.size <= partLimit) note(problems, "sidecar", "damaged");
  if (isForeign(properties.get("photoshop:SidecarForExtension")?.text, photo)) return null;
  return xmpCandidates(properties, { from: "sidecar", charset, declared: charset !== "windows-1252" }, problems);
}
