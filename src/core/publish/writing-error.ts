import { AppError, type ErrorCode } from "../../shared/app-error.ts";
import type { MessageKey } from "../../shared/messages/catalogue.ts";

const sentences: Readonly<Record<string, { code: ErrorCode; key: MessageKey }>> = {
  EACCES: { code: "read-only", key: "publish.outDenied" },
  EPERM: { code: "read-only", key: "publish.outDenied" },
  EROFS: { code: "read-only", key: "publish.outDenied" },
  EEXIST: { code: "invalid", key: "publish.outNotFolder" },
  ENOTDIR: { code: "invalid", key: "publish.outNotFolder" },
  ENOSPC: { code: "no-space", key: "publish.outFull" },
  EDQUOT: { code: "no-space", key: "publish.outFull" },
};

/** A failure to write below `folder` as the sentence that a person is told; it speaks of that folder, never of Galley's own. */
export function writingError(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const known = sentences[String((error as { code?: unknown } | null)?.code)];
  if (known) return new AppError(known.code, known.key, { folder });
  const problem = error instanceof Error ? error.message : String(error);
  return new AppError("io", "publish.outFailed", { folder, problem });
}
