import { closeSync, copyFileSync, fstatSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Where SQLite's file header keeps the page size and the number of pages (https://sqlite.org/fileformat.html, section 1.3). */
const pageSizeAt = 16;
const pageCountAt = 28;

/** The first page of a database file: header and the root of its list of tables. Null where there is none. */
function firstPage(path: string): Buffer | null {
  const file = openSync(path, "r");
  try {
    const header = Buffer.alloc(100);
    readSync(file, header, 0, 100, 0);
    if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return null;
    const stored = header.readUInt16BE(pageSizeAt);
    const page = Buffer.alloc(stored === 1 ? 65_536 : stored);
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
    page.writeUInt32BE(Math.floor(fstatSync(file).size / page.length), pageCountAt);
    writeSync(file, page, 0, page.length, 0);
    return true;
  } finally {
    closeSync(file);
  }
}
