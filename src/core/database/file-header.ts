import { closeSync, copyFileSync, fstatSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Where SQLite's file header keeps what is needed of it (https://sqlite.org/fileformat.html, section 1.3). */
const at = { pageSize: 16, changes: 24, pageCount: 28, pageCountOf: 92 } as const;

function pageSizeOf(header: Buffer): number | null {
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return null;
  const stored = header.readUInt16BE(at.pageSize);
  return stored === 1 ? 65_536 : stored;
}

function headerOf(file: number): Buffer {
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  return header;
}

/**
 * Whether a database file ends before its last page. Means something only where no log lies beside it that holds the rest. False
 * for what is no database, and where the header does not vouch for its count.
 */
export function isCutOff(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    const header = headerOf(file);
    const size = pageSizeOf(header);
    if (size === null || header.readUInt32BE(at.changes) !== header.readUInt32BE(at.pageCountOf)) return false;
    return fstatSync(file).size < header.readUInt32BE(at.pageCount) * size;
  } finally {
    closeSync(file);
  }
}

/** The first page of a database file: header and the root of its list of tables. Null where there is none. */
function firstPage(path: string): Buffer | null {
  const file = openSync(path, "r");
  try {
    const size = pageSizeOf(headerOf(file));
    if (size === null) return null;
    const page = Buffer.alloc(size);
    readSync(file, page, 0, page.length, 0);
    return page;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes to `target` a copy of `damaged` that begins with the first page of `beginning` (its own, or that of an older copy of the
 * same database) and knows its true length, so that SQLite finds the tables again. Only ever for reading what is left: `damaged`
 * itself is not touched. False when `beginning` is no database.
 */
export function replaceHeader(damaged: string, beginning: string, target: string): boolean {
  const page = firstPage(beginning);
  if (page === null) return false;
  rmSync(`${target}-wal`, { force: true });
  rmSync(`${target}-shm`, { force: true });
  copyFileSync(damaged, target);
  const file = openSync(target, "r+");
  try {
    page.writeUInt32BE(Math.floor(fstatSync(file).size / page.length), at.pageCount);
    writeSync(file, page, 0, page.length, 0);
    return true;
  } finally {
    closeSync(file);
  }
}
