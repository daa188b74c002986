import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { documentLimit } from "../../shared/document/parse.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import { type ImportedStory, importNewsPage } from "./news-page-text.ts";
import type { ReportLine } from "./report-line.ts";

/** The largest text that is read, in bytes. */
export const importLimit = 5 * 1024 * 1024;
/** More lines than any story; keeps a file of line ends from becoming a million paragraphs. */
export const lineLimit = 50_000;

const plainTypes = new Set(["", ".txt", ".text"]);
const shownEncodings: Record<string, string> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16" };

function readingError(error: unknown, file: string): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new AppError("not-found", "import.fileMissing", { file });
  if (code === "EISDIR") return new AppError("invalid", "import.folder", { file });
  if (code === "EACCES" || code === "EPERM") return new AppError("denied", "import.fileDenied", { file });
  return new AppError("io", "import.fileUnreadable", { file, problem: code ?? "unknown" });
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(path, "r");
    const facts = await handle.stat();
    if (facts.isDirectory()) throw new AppError("invalid", "import.folder", { file });
    if (!facts.isFile()) throw new AppError("invalid", "import.notFile", { file });
    if (!plainTypes.has(extname(file).toLowerCase())) {
      throw new AppError("invalid", "import.type", { file, type: extname(file).toLowerCase() });
    }
    if (facts.size > importLimit) throw new AppError("invalid", "import.tooLarge", { file, limit: 5 });
    return new Uint8Array(await handle.readFile());
  } catch (error) {
    throw error instanceof AppError ? error : readingError(error, file);
  }
}

/** Whether decoded text has so many control characters that it cannot have been written as text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65536);
  const controls = sample.match(/[\p{Cc}--[\t\n\v\f\r\u0085]]/gv)?.length ?? 0;
  return text.includes("\u0000") || controls > sample.length * 0.02;
}

function decodingReport(decoded: DecodedText): ReportLine[] {
  const report: ReportLine[] = [];
  const encoding = shownEncodings[decoded.encoding] ?? decoded.encoding.replace("windows", "Windows");
  if (!decoded.certain) report.push({ key: "import.encoding", values: { encoding } });
  if (decoded.unreadable > 0) report.push({ key: "import.unreadable", values: { count: decoded.unreadable } });
  return report;
}

/**
 * Reads one text file from disk and makes a story of it; `file` is the name that people know it by. Throws `AppError` with a sentence that names the file when it
 * is missing, a folder, empty, larger than 5 MB, not text, or of a type that is not imported yet. Only reads.
 */
export async function readImportFile(
  path: string,
  file = basename(path),
  organisations: OrganisationTable = builtIn,
): Promise<ImportedStory> {
  const bytes = await readBytes(path, file);
  if (bytes.length === 0) throw new AppError("invalid", "import.empty", { file });
  const decoded = decodeText(bytes);
  if (isBinary(decoded.text)) throw new AppError("invalid", "import.binary", { file });
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw new AppError("invalid", "import.empty", { file });
  if ((decoded.text.match(/[\n\r]/g)?.length ?? 0) > lineLimit)
    throw new AppError("invalid", "import.tooLong", { file });
  const story = importNewsPage(decoded.text, organisations);
  if (JSON.stringify(story.document).length > documentLimit) throw new AppError("invalid", "import.tooLong", { file });
  return { ...story, report: [...decodingReport(decoded), ...story.report] };
}
