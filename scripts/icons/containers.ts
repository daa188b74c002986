/** A square picture as PNG bytes. */
export interface Rendered {
  size: number;
  png: Buffer;
}

/**
 * A Windows icon of PNG pictures (each at most 256 pixels wide): a directory of 16-byte entries, then the pictures. A width
 * of 256 is written as 0. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function ico(pictures: readonly Rendered[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The types under which macOS looks for PNG pictures; one size serves as itself and as the double of the half. */
export const icnsTypes: readonly [type: string, size: number][] = [
  ["icp4", 16],
  ["ic11", 32],
  ["icp5", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic13", 256],
  ["ic08", 256],
  ["ic14", 512],
  ["ic09", 512],
  ["ic10", 1024],
];

/** A macOS icon: `icns`, the whole length, then each picture behind its type and length. Throws when a size is missing. */
export function icns(pictures: readonly Rendered[]): Buffer {
  const entries = icnsTypes.map(([type, size]) => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`no picture of ${size} pixels`);
    return block(type, picture.png);
  });
  return block("icns", Buffer.concat(entries));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
