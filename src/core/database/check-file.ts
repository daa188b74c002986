import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { migrations } from "./migrations/index.ts";
import { applicationId } from "./open-database.ts";
import { quickCheck } from "./quick-check.ts";

/** What a look at a database file found; `problems` is empty when it is a sound database of Galley's that this version can open. */
export interface FileCheck {
  problems: string[];
  schema: number;
  bytes: number;
}

function look(db: Database.Database, bytes: number): FileCheck {
  const schema = Number(db.pragma("user_version", { simple: true }));
  const facts = { schema, bytes };
  if (db.pragma("application_id", { simple: true }) !== applicationId) return { ...facts, problems: ["not Galley's"] };
  if (schema > migrations.length) return { ...facts, problems: [`schema ${schema} is newer than this version knows`] };
  return { ...facts, problems: quickCheck(db) };
}

/** Opens a database file for reading alone and looks it over. Never throws: a file that cannot be opened has a problem too. */
export function checkFile(path: string): FileCheck {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return look(db, statSync(path).size);
    } finally {
      db.close();
    }
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], schema: 0, bytes: 0 };
  }
}
