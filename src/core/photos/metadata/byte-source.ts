import { open } from "node:fs/promises";

/** Bytes that are read where they are wanted, so that a picture of 50 MB costs a reader of its words a few kilobytes. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `offset`: fewer, down to none, where the end comes first. Never more than there are. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** What is fetched at once: the words of most pictures stand in it, and no second fetch is needed. */
const windowBytes = 64 * 1024;

export function bufferSource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: async (offset, length) => buffer.subarray(offset, offset + length) };
}

/** Opens a file for `work` and closes it afterwards, whatever happens. Rejects with the system's error when it cannot be read. */
export async function withFileSource<T>(path: string, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    let start = 0;
    let window: Buffer = Buffer.alloc(0);
    const fetch = async (offset: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    };
    return await work({
      size,
      async read(offset, length) {
        if (length > windowBytes) return fetch(offset, length);
        if (offset < start || offset + length > start + window.length) {
          window = await fetch(offset, windowBytes);
          start = offset;
        }
        return window.subarray(offset - start, offset - start + length);
      },
    });
  } finally {
    await handle.close();
  }
}
