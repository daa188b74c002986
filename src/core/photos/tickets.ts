import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { AppError } from "../../shared/app-error.ts";
import { mapSystemError } from "../database/map-error.ts";
import { createTemporaryFolder } from "../files/temporary-folder.ts";
import { cleanFileName } from "./file-name.ts";
import { fileLimit } from "./photo-kinds.ts";

/** A file that is offered to the library. A temporary one belongs to whoever redeems it, who removes it in the end. */
export interface OfferedFile {
  path: string;
  /** As shown to people, without folders. */
  name: string;
  temporary: boolean;
}

/** Opaque references to files, so that a window never sees or names a path. Each is good for one use. */
export interface Tickets {
  /**
   * Streams a body to a temporary file; never holds it in memory. Throws `invalid` past 500 MB
   * and `no-space` on a full disk, with nothing left behind.
   */
  upload(name: string, body: ReadableStream<Uint8Array>): Promise<{ ticket: string; bytes: number }>;
  /** A ticket for a file where it lies; nothing is copied until it is attached. */
  offerPath(path: string): string;
  /** The file behind a ticket, once. Throws `not-found` for a ticket that is unknown or spent. */
  redeem(ticket: string): OfferedFile;
  /** The files behind several tickets, or a throw as of `redeem` with all of them left to be redeemed: what was sent stays good. */
  redeemAll(tickets: readonly string[]): OfferedFile[];
  /** Removes what earlier runs left; call once at the start. */
  clean(): Promise<void>;
}

/** Passes chunks on until there are more than `limit` bytes; `counted.bytes` says how many came. */
function capped(limit: number, counted: { bytes: number }, tooLarge: () => Error): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      counted.bytes += chunk.byteLength;
      if (counted.bytes > limit) done(tooLarge());
      else done(null, chunk);
    },
  });
}

export function createTickets({ dataDir, limit = fileLimit }: { dataDir: string; limit?: number }): Tickets {
  const folder = createTemporaryFolder(dataDir);
  const offered = new Map<string, OfferedFile>();

  const issue = (file: OfferedFile): string => {
    const ticket = randomBytes(16).toString("hex");
    offered.set(ticket, file);
    return ticket;
  };

  const redeem = (ticket: string): OfferedFile => {
    const file = offered.get(ticket);
    if (!file) throw new AppError("not-found", "error.ticketUnknown");
    offered.delete(ticket);
    return file;
  };

  return {
    async upload(name, body) {
      const file = cleanFileName(name);
      const path = await folder.newPath();
      const counted = { bytes: 0 };
      const tooLarge = () =>
        new AppError("invalid", "photos.tooLarge", { file, limit: Math.floor(limit / (1024 * 1024)) });
      try {
        // The global stream type and Node's differ in name only.
        const source = Readable.fromWeb(body as unknown as NodeReadableStream<Uint8Array>);
        await pipeline(source, capped(limit, counted, tooLarge), createWriteStream(path, { flags: "wx" }));
      } catch (error) {
        await rm(path, { force: true });
        throw mapSystemError(error, dataDir) ?? error;
      }
      return { ticket: issue({ path, name: file, temporary: true }), bytes: counted.bytes };
    },
    offerPath: (path) => issue({ path, name: cleanFileName(basename(path)), temporary: false }),
    redeem,
    redeemAll(tickets) {
      const isEachGood = tickets.every((ticket) => offered.has(ticket)) && new Set(tickets).size === tickets.length;
      if (!isEachGood) throw new AppError("not-found", "error.ticketUnknown");
      return tickets.map(redeem);
    },
    async clean() {
      offered.clear();
      await folder.clean();
    },
  };
}
