import { type ExtendedPart, type MetadataPackets, note, partLimit } from "./packets.ts";
import type { XmpFields } from "./xmp.ts";

/** The parts in their places, or null when they do not make one whole. */
function join(parts: readonly ExtendedPart[]): Uint8Array | null {
  const total = parts[0]?.total ?? 0;
  const sum = parts.reduce((bytes, part) => bytes + part.bytes.length, 0);
  if (total > partLimit || sum !== total) return null;
  const ordered = parts.toSorted((a, b) => a.offset - b.offset);
  let at = 0;
  for (const part of ordered) {
    if (part.offset !== at || part.total !== total) return null;
    at += part.bytes.length;
  }
  return Buffer.concat(ordered.map(({ bytes }) => bytes));
}

/** The rest of a packet that did not fit into one segment: the one that the packet names by its GUID. */
export function extendedXmp(packets: MetadataPackets, properties: XmpFields): Uint8Array | null {
  const guid = properties.get("xmpNote:HasExtendedXMP")?.text.trim();
  if (guid === undefined || guid === "") return null;
  const parts = packets.extendedXmp.get(guid);
  const whole = parts ? join(parts) : null;
  if (!whole && !packets.problems.some(({ part, problem }) => part === "xmp" && problem === "too-large")) {
    note(packets.problems, "xmp", "damaged");
  }
  return whole;
}
