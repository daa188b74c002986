import { basename, resolve } from "node:path";
import { photoCredit } from "../../core/photos/photo-credit.ts";
import { needsReview, photoWords } from "../../core/photos/photo-words.ts";
import { creditView } from "../../core/stories/story-view.ts";
import { AppError } from "../../shared/app-error.ts";
import type { PhotoReading, ReadField, ReadProblem, ReadValue } from "../../shared/photo-reading.ts";
import { sentence } from "../cli-io.ts";
import type { Command, CommandContext } from "../command.ts";
import { parseCharset } from "../options.ts";
import { textTable } from "../text-table.ts";

type PhotoFileWords = Awaited<ReturnType<typeof import("../../core/photos/read-photo-words.ts").readPhotoWords>>;
interface Failed {
  file: string;
  reason: string;
}

const partNames: Record<ReadProblem["part"], string> = {
  file: "JPEG",
  xmp: "XMP",
  sidecar: "XMP (sidecar)",
  iim: "IPTC-IIM",
  exif: "EXIF",
};

const guessed = ({ raw }: ReadValue) => raw !== undefined;

function photoJson(file: string, { mime, bytes, sidecar, reading }: PhotoFileWords) {
  return {
    file,
    mime,
    bytes,
    sidecar,
    fields: Object.fromEntries(reading.fields.map(({ field, taken, others }) => [field, { ...taken, others }])),
    credit: creditView(photoCredit(photoWords(reading)), "spaced"),
    iimEditedLater: reading.iimEditedLater,
    review: needsReview(reading),
    problems: reading.problems,
  };
}

/** A row for each value: the field, where it stands, in which character set it was read (with `?` when that is a guess). */
function fieldRows({ field, taken, others }: ReadField): string[][] {
  const row = (name: string, value: ReadValue, sign: string) => [
    name,
    value.from,
    `${value.charset}${guessed(value) ? "?" : ""}`,
    `${sign}${value.texts.join("; ")}`,
  ];
  return [row(`  ${field}`, taken, ""), ...others.map((other) => row("", other, "≠ "))];
}

function photoLines(file: string, { mime, reading }: PhotoFileWords, say: CommandContext["say"]): string[] {
  if (reading.fields.length === 0) return [`${file}  ${mime}`, `  ${say("photoRead.nothing")}`];
  const rows = textTable(reading.fields.flatMap(fieldRows));
  return [`${file}  ${mime}`, ...rows.map((row) => `  ${row}`)];
}

function remarks(file: string, reading: PhotoReading, { say, options }: CommandContext): string[] {
  const guesses = reading.fields.filter(({ taken }) => guessed(taken)).map(({ field }) => field);
  return [
    ...reading.problems.map(({ part, problem, text = "" }) =>
      say(`photoRead.${problem}`, { file, part: partNames[part], text }),
    ),
    ...(reading.iimEditedLater ? [say("photoRead.editedLater", { file })] : []),
    ...(guesses.length > 0 && options.charset === undefined
      ? [say("photoRead.guessed", { file, fields: guesses.join(", ") })]
      : []),
  ];
}

/** Prints the readings one after another, so that a thousand files take no more memory than one. */
async function readEach(
  context: CommandContext,
  show: (file: string, words: PhotoFileWords) => void,
): Promise<Failed[]> {
  const { operands, io, language, options } = context;
  const charset = options.charset === undefined ? undefined : parseCharset(options.charset);
  const { readPhotoWords } = await import("../../core/photos/read-photo-words.ts");
  const failed: Failed[] = [];
  for (const file of operands) {
    try {
      const words = await readPhotoWords(resolve(io.cwd, file), basename(file), charset);
      show(file, words);
      for (const remark of remarks(file, words.reading, context)) io.log(remark);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const reason = sentence(language, error);
      failed.push({ file, reason });
      io.log(reason);
    }
  }
  return failed;
}

/**
 * Shows what picture files say of themselves: every value with where it stands and in which character set, and what other
 * sources say instead. Opens no data folder and keeps nothing. Files that cannot be read are told of; then the exit code is 1.
 */
export const photoReadCommand: Command = {
  name: "photo read",
  usage: "FILE… [--charset NAME]",
  summary: "cli.photoRead",
  options: ["charset"],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { io, options, say } = context;
    if (!options.json) {
      const failed = await readEach(context, (file, words) => {
        for (const line of photoLines(file, words, say)) io.print(line);
      });
      return { exit: failed.length === 0 ? 0 : 1 };
    }
    // One document, printed in pieces.
    let separator = "";
    io.print('{"photos":[');
    const failed = await readEach(context, (file, words) => {
      io.print(`${separator}${JSON.stringify(photoJson(file, words))}`);
      separator = ",";
    });
    io.print(`],"failed":${JSON.stringify(failed)}}`);
    return { exit: failed.length === 0 ? 0 : 1 };
  },
};
