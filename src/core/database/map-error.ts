import { AppError } from "../../shared/app-error.ts";

const noSpace = new Set(["SQLITE_FULL", "ENOSPC", "EDQUOT"]);
const readOnly = new Set(["EACCES", "EPERM", "EROFS", "SQLITE_CANTOPEN", "SQLITE_PERM"]);

/** Turns a failure of SQLite or the file system into the sentence a person is told; null when it is neither. */
export function mapSystemError(error: unknown, folder: string): AppError | null {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return null;
  const problem = error instanceof Error ? error.message : code;
  if (noSpace.has(code)) return new AppError("no-space", "error.noSpace");
  if (readOnly.has(code) || code.startsWith("SQLITE_READONLY")) {
    return new AppError("read-only", "error.dataReadOnly", { folder });
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return new AppError("busy", "error.busy");
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return new AppError("corrupt", "error.dataDamaged", { file: `${folder}/galley.sqlite`, problem });
  }
  if (code.startsWith("SQLITE_IOERR") || /^E[A-Z]+$/.test(code)) return new AppError("io", "error.io", { problem });
  return null;
}
