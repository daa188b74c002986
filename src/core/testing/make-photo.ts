import { join } from "node:path";
import sharp from "sharp";

/** Writes a plain JPEG of one colour, with a creator and a credit line in XMP, and gives its path. */
export async function makePhoto(folder: string, name: string, red: number, credit = "Mara Ellery / Skarn Pictures") {
  const path = join(folder, name);
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}"/></rdf:RDF></x:xmpmeta>`;
  await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 80, b: 90 } } })
    .jpeg()
    .withXmp(xmp)
    .toFile(path);
  return { path, name };
}
