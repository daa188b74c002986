import { existsSync } from "node:fs";
import { join } from "node:path";

/** The database of a data folder. */
export const databaseFile = (folder: string): string => join(folder, "galley.sqlite");

/** What belongs to a database file: the file itself, its log of the last saves and the log's index. */
export const databaseParts = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`];

/** A name for what is made at this time, fit for every file system: `2026-03-04T05-06-07Z`. */
export const timeName = (at: string): string => (at === "" ? "undated" : `${at.slice(0, 19).replaceAll(":", "-")}Z`);

/** `<folder>/<name><ending>`, or with `-2`, `-3`… before the ending where that is taken. */
export function freePath(folder: string, name: string, ending = ""): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? "" : `-${number}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}
