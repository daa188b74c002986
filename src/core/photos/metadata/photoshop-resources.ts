import type { MetadataPackets } from "./packets.ts";
import { note } from "./packets.ts";

const signatures = new Set(["8BIM", "PHUT", "DCSR", "AgHg", "MeSa"]);
const iimResource = 0x0404;
const iimDigestResource = 0x0425;
const thumbnailResource = 0x040c;

/** One image resource block, or null where none begins (Adobe Photoshop File Formats Specification, "Image Resource Blocks"). */
function resourceAt(bytes: Buffer, at: number) {
  if (at + 12 > bytes.length || !signatures.has(bytes.toString("latin1", at, at + 4))) return null;
  // A Pascal string, its length byte included, padded to an even size.
  const nameBytes = ((bytes[at + 6] ?? 0) + 2) & ~1;
  const sizeAt = at + 6 + nameBytes;
  if (sizeAt + 4 > bytes.length) return null;
  const start = sizeAt + 4;
  const size = bytes.readUInt32BE(sizeAt);
  return { id: bytes.readUInt16BE(at + 4), start, size, next: start + size + (size & 1) };
}

/** Takes the IIM blocks with their digest and the thumbnail out of Photoshop's image resources. A block that is cut short gives what there is. */
export function takeResources(bytes: Buffer, packets: MetadataPackets): void {
  for (let at = 0; at < bytes.length; ) {
    const resource = resourceAt(bytes, at);
    if (!resource) {
      if (bytes.subarray(at).some((byte) => byte !== 0)) note(packets.problems, "iim", "damaged");
      return;
    }
    const data = bytes.subarray(resource.start, resource.start + resource.size);
    if (data.length < resource.size) note(packets.problems, "iim", "damaged");
    if (resource.id === iimResource && data.length > 0) packets.iim.push(data);
    if (resource.id === iimDigestResource && data.length === 16) packets.iimDigest ??= data;
    if (resource.id === thumbnailResource) packets.thumbnail ??= data;
    at = resource.next;
  }
}
