import sharp from "sharp";
import { app1, app13, photoshopResource, withSegments, xmpPacket } from "./pictures.ts";

// Pictures that bring a small picture along, in the places where cameras and programs put one.

/** A segment of EXIF with an orientation in the first directory and a thumbnail in the second. */
export function exifSegment(
  orientation: number,
  thumbnail: Uint8Array,
  claimedBytes = thumbnail.length,
): [number, Buffer] {
  const entry = (tag: number, type: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(1, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = (entries: Buffer[], next: number) => {
    const [count, end] = [Buffer.alloc(2), Buffer.alloc(4)];
    count.writeUInt16BE(entries.length);
    end.writeUInt32BE(next);
    return Buffer.concat([count, ...entries, end]);
  };
  const second = 8 + 2 + 12 + 4;
  const at = second + 2 + 3 * 12 + 4;
  const tiff = Buffer.concat([
    Buffer.from("4d4d002a00000008", "hex"),
    directory([entry(0x0112, 3, orientation)], second),
    directory([entry(0x0103, 3, 6), entry(0x0201, 4, at), entry(0x0202, 4, claimedBytes)], 0),
    thumbnail,
  ]);
  return app1("Exif\0\0", tiff);
}

export function withExifThumbnail(jpeg: Uint8Array, orientation: number, thumbnail: Uint8Array): Buffer {
  return withSegments(jpeg, [exifSegment(orientation, thumbnail)]);
}

export function withPhotoshopThumbnail(jpeg: Uint8Array, thumbnail: Uint8Array): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt32BE(1, 0);
  return withSegments(jpeg, [app13(photoshopResource(0x040c, Buffer.concat([head, thumbnail])))]);
}

/** In XMP, as Adobe's programs write it: Base64 in lines. */
export function withXmpThumbnail(jpeg: Uint8Array, thumbnail: Uint8Array): Buffer {
  const lines = (
    Buffer.from(thumbnail)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("&#xA;");
  const packet = xmpPacket(
    `<xmp:Thumbnails xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpGImg="http://ns.adobe.com/xap/1.0/g/img/"><rdf:Alt><rdf:li rdf:parseType="Resource"><xmpGImg:format>JPEG</xmpGImg:format><xmpGImg:image>${lines}</xmpGImg:image></rdf:li></rdf:Alt></xmp:Thumbnails>`,
  );
  return withSegments(jpeg, [app1("http://ns.adobe.com/xap/1.0/\0", packet)]);
}

/** The picture within a black frame of this size, as cameras put 3:2 into 4:3. */
export async function letterboxed(picture: Uint8Array, width: number, height: number): Promise<Buffer> {
  return sharp(picture)
    .resize(width, height, { fit: "contain", background: "#000000" })
    .jpeg({ quality: 85 })
    .toBuffer();
}
