import sharp, { type Sharp } from "sharp";

// Picture files made for tests: real bytes of every kind, with metadata put in where wire services put it.

/** Soft coloured noise, the same every time; detail enough that encoders have something to do. */
export function photograph(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = new Uint8Array(width * height * channels);
  for (let i = 0; i < pixels.length; i += 1) {
    const at = Math.floor(i / channels);
    const [x, y, channel] = [at % width, Math.floor(at / width), i % channels];
    pixels[i] =
      channel === 3 ? 128 : 128 + 90 * Math.sin(x / 19 + channel) * Math.cos(y / 13 - channel) + ((i * 7919) % 23);
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

/** Left half red, right half blue: shows which way up a picture is. */
export function twoHalves(width: number, height: number): Sharp {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) pixels[at * 3 + (at % width < width / 2 ? 0 : 2)] = 230;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The average colour of a part of a picture file, red green blue from 0 to 255. (`stats` alone would look at all of it.) */
export async function colourOf(
  path: string,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number[]> {
  const part = await sharp(path).extract({ left, top, width, height }).png().toBuffer();
  return (await sharp(part).stats()).channels.map((channel) => Math.round(channel.mean));
}

/** One dataset of IPTC-IIM: record, number, and the bytes as they shall stand in the file. */
export type Dataset = [record: number, dataset: number, value: string | Uint8Array];

/** Declares UTF-8 (ISO 2022 escape), as 1:90 does. */
export const declaresUtf8: Dataset = [1, 90, Uint8Array.of(0x1b, 0x25, 0x47)];

function dataset([record, number, value]: Dataset): Buffer {
  const bytes = typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(value);
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(bytes.length, 3);
  return Buffer.concat([head, bytes]);
}

/** The JPEG with these segments put in behind its first marker, in this order. */
export function withSegments(
  jpeg: Uint8Array,
  segments: readonly (readonly [marker: number, body: Uint8Array])[],
): Buffer {
  const parts = segments.map(([marker, body]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)]);
}

/** A Photoshop image resource. */
export function photoshopResource(id: number, data: Uint8Array): Buffer {
  const head = Buffer.from("8BIM\0\0\0\0\0\0\0\0", "latin1");
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** IIM datasets as they stand in a file, one after another. */
export function iimBlock(datasets: readonly Dataset[]): Buffer {
  return Buffer.concat(datasets.map(dataset));
}

/** An APP13 segment with these resources. */
export function app13(...resources: readonly Uint8Array[]): [number, Buffer] {
  return [0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), ...resources])];
}

/** An APP1 segment of this name. */
export function app1(name: string, body: string | Uint8Array): [number, Buffer] {
  return [0xe1, Buffer.concat([Buffer.from(name, "latin1"), Buffer.from(body as Uint8Array)])];
}

/** The JPEG with an IIM block (Photoshop image resource 0x0404 in an APP13 segment) put in behind its first marker. */
export function withIim(jpeg: Uint8Array, datasets: readonly Dataset[]): Buffer {
  return withSegments(jpeg, [app13(photoshopResource(0x0404, iimBlock(datasets)))]);
}

/** A whole, valid PNG header that claims this size, with next to no data behind it. */
export function pngClaiming(width: number, height: number, crc32: (bytes: Uint8Array) => number): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width, 0);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", ihdr), chunk("IDAT", Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1))]);
}

/** An XMP packet with this inside its description; namespaces of IPTC Photo Metadata are declared. */
export function xmpPacket(inside: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:xmpNote="http://ns.adobe.com/xmp/note/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
