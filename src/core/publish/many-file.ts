import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isoTime, storyId } from "../../shared/ids.ts";
import { writeFileAtomic } from "../files/atomic-write.ts";

const job = z.object({ out: z.string(), startedAt: isoTime, onlyDue: z.boolean(), ids: z.array(storyId) });
/** What was ordered: which stories, where to, and when. What of it is done is in the record of publications. */
export type ManyJob = z.infer<typeof job>;

/** Keeps the order of several publications in the data folder until it is carried out, so that it outlives the program. */
export interface ManyFile {
  /** Null when there is none, or none that can be read: then nothing is lost but the reminder. */
  read(): Promise<ManyJob | null>;
  write(job: ManyJob): Promise<void>;
  remove(): Promise<void>;
}

/** The order in `<data>/publish-several.json`. */
export function createManyFile(dataDir: string): ManyFile {
  const path = join(dataDir, "publish-several.json");
  return {
    async read() {
      try {
        return job.parse(JSON.parse(await readFile(path, "utf8")));
      } catch {
        return null;
      }
    },
    write: (ordered) => writeFileAtomic(path, JSON.stringify(ordered)),
    remove: () => rm(path, { force: true }),
  };
}
