import { access } from "node:fs/promises";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import { inspectRendition } from "../renditions/inspect-rendition.ts";
import type { Judgement } from "./judgement.ts";
import { shortened } from "./judgement.ts";

/** The picture files of a page that are judged. */
export interface PictureFiles {
  planned: readonly PlannedRendition[];
  /** Where a file lies that was made before. */
  cached: (path: string) => string;
  signal: AbortSignal;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function judgeFile(file: PlannedRendition, path: string): Promise<Judgement[]> {
  const fault = { judge: "pictures", severity: "error", where: file.path } as const;
  let found: Awaited<ReturnType<typeof inspectRendition>>;
  try {
    found = await inspectRendition(path, file.xmp);
  } catch (error) {
    return [
      {
        ...fault,
        key: "validate.pictureBroken",
        quote: shortened(error instanceof Error ? error.message : String(error)),
      },
    ];
  }
  const { format, width, height } = found;
  const isAsSaid = format === file.format && width === file.width && height === file.height;
  const wanted = `${file.width} × ${file.height}, ${file.format}`;
  return [
    ...(isAsSaid
      ? []
      : [{ ...fault, key: "validate.pictureSize" as const, values: { width, height, format, wanted } }]),
    ...found.differing.map(({ word, said, wanted: text }) => ({
      ...fault,
      key: "validate.pictureWords" as const,
      values: { said: shortened(said, 80), wanted: shortened(text, 80) },
      words: { field: `validate.field.${word}` as const },
    })),
    ...found.traces.map((trace) => ({
      ...fault,
      key: "validate.pictureTraces" as const,
      words: { what: `validate.trace.${trace}` as const },
    })),
  ];
}

/** Whether every picture file that is made already has the size that the page says, the words on record, and nothing that must not leave. */
export async function judgePictureFiles({ planned, cached, signal }: PictureFiles): Promise<Judgement[]> {
  const found: Judgement[] = [];
  let unmade = 0;
  for (const file of planned) {
    if (signal.aborted) break;
    const path = cached(file.path);
    if (await isThere(path)) found.push(...(await judgeFile(file, path)));
    else unmade += 1;
  }
  if (unmade === 0) return found;
  const values = { count: unmade, total: planned.length };
  return [...found, { judge: "pictures", severity: "info", where: "img/", key: "validate.picturesUnmade", values }];
}
