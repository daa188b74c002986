import { open } from "node:fs/promises";

/**
 * Whether the boxes of an HEIF file end where the file ends (ISO/IEC 14496-12, 4.2): a box whose length leads past the end
 * was cut short, which the HEIC decoder does not notice. A length of 0 means "to the end of the file".
 */
export async function boxesAreWhole(path: string, size: number): Promise<boolean> {
  await using handle = await open(path, "r");
  const head = Buffer.alloc(16);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(head, 0, 16, at);
    const short = bytesRead < 8 ? 1 : head.readUInt32BE(0);
    if (short === 0) return true;
    const length = short === 1 && bytesRead === 16 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8 || at + length > size) return false;
    at += length;
  }
  return true;
}
