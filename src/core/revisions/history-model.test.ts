import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { openInProcessDatabase } from "../database/in-process-database.ts";
import { newId } from "../ids.ts";
import { createStoryService } from "../stories/story-service.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { createRevisionService } from "./revision-service.ts";

// A story that is edited, saved, undone, restored and reopened at random, beside a plain array that keeps everything.

type Step =
  | { kind: "edit"; at: number; words: string }
  | { kind: "remove" | "undo"; at: number }
  | { kind: "save" | "keep" | "reopen" }
  | { kind: "wait"; minutes: number }
  | { kind: "restore" | "look"; at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      at: fc.nat(20),
      words: fc.constantFrom("a boat came in", "ראש הממשלה", "two — three", 'quoted "words"', "😀 and more", ""),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("remove" as const, "undo" as const), at: fc.nat(20) }) },
  { weight: 6, arbitrary: fc.constant<Step>({ kind: "save" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "keep" }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.constantFrom(1, 3, 11) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("restore" as const, "look" as const), at: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "reopen" }) },
);

const time = fakeClock();

/** The services on a database of their own. Its files need not survive a power cut: that is not what is tried here. */
async function openCore(dataDir: string) {
  const { connection, database, close } = await openInProcessDatabase({
    folder: dataDir,
    writer: "test",
    at: "2026-03-04T05:06:07.000Z",
  });
  connection.pragma("synchronous = OFF");
  const id = () => newId(time.clock);
  const common = { database, clock: time.clock, newId: id, actor: async () => "Dana Reed", onChange: () => {} };
  const stories = createStoryService({ ...common, dataDir, firstStage: async () => "draft" });
  return { database, stories, revisions: createRevisionService({ ...common, stories }), close };
}
type Core = Awaited<ReturnType<typeof openCore>>;

class Run {
  core: Core;
  id = "";
  version = 1;
  fields: StoryFields;
  /** The text in the window, as paragraphs, and what it was before each edit. */
  text: string[] = ["first"];
  undone: string[][] = [];
  /** What is acknowledged as stored, and every version known to be kept, by its id. */
  stored: string[] = ["first"];
  kept = new Map<string, string[]>();

  constructor(core: Core, id: string, fields: StoryFields) {
    this.core = core;
    this.id = id;
    this.fields = fields;
  }

  page(text: readonly string[]) {
    return storyDocument(
      { headline: "Model" },
      text.map((words) => paragraph(words)),
    );
  }

  async save(): Promise<void> {
    const before = this.stored;
    const { id, version: baseVersion, fields } = this;
    const saved = await this.core.stories.save({
      id,
      baseVersion,
      document: JSON.stringify(this.page(this.text)),
      fields,
    });
    this.version = saved.version;
    this.stored = [...this.text];
    await this.learn(before);
  }

  /** Versions that the core kept by itself hold what was stored before. */
  async learn(before: string[]): Promise<void> {
    // Not by the service, which counts the words of each: that is tried elsewhere.
    const page = await this.core.database.revisions.list(this.id, null, 3);
    for (const { id, reason } of page?.revisions ?? []) {
      if (this.kept.has(id)) continue;
      this.kept.set(id, reason === "restored" ? [...this.stored] : [...before]);
    }
  }

  async check(revision: string): Promise<void> {
    const { document } = await this.core.revisions.get(this.id, revision);
    expect(JSON.parse(document)).toEqual(this.page(this.kept.get(revision) ?? []));
  }

  async take(next: Step, dataDir: string): Promise<void> {
    const ids = [...this.kept.keys()];
    switch (next.kind) {
      case "edit": {
        this.undone.push([...this.text]);
        this.text.splice(next.at % (this.text.length + 1), this.text.length > 12 ? 1 : 0, next.words);
        return;
      }
      case "remove": {
        if (this.text.length < 2) return;
        this.undone.push([...this.text]);
        this.text.splice(next.at % this.text.length, 1);
        return;
      }
      case "undo": {
        this.text = this.undone.pop() ?? this.text;
        return;
      }
      case "save":
        return this.save();
      case "keep": {
        const request = { id: this.id, version: this.version, name: "", reason: "named" as const };
        const { revision } = await this.core.revisions.keep(request);
        this.kept.set(revision, [...this.stored]);
        return;
      }
      case "wait": {
        time.advance(next.minutes * 60_000);
        return;
      }
      case "look":
        return ids.length > 0 ? this.check(ids[next.at % ids.length] ?? "") : undefined;
      case "restore": {
        const revision = ids[next.at % Math.max(1, ids.length)];
        if (revision === undefined) return;
        const before = this.stored;
        const restored = await this.core.revisions.restore(this.id, revision);
        this.version = restored.version;
        this.text = [...(this.kept.get(revision) ?? [])];
        this.stored = [...this.text];
        return this.learn(before);
      }
      case "reopen": {
        await this.core.close();
        this.core = await openCore(dataDir);
        const opened = await this.core.stories.open(this.id);
        expect(JSON.parse(opened.document)).toEqual(this.page(this.stored));
        expect(opened.version).toBe(this.version);
      }
    }
  }
}

/** A few in every run of the tests, ten thousand and more in `npm run history-model`; each run takes two hundred. */
const wanted = Number(process.env.GALLEY_STEPS ?? 2_000);
const inRun = 200;

test("random steps: what was acknowledged is there, and every version reads back as it was", async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: inRun, maxLength: inRun, size: "max" }), async (steps) => {
      const dataDir = testFolder();
      const core = await openCore(dataDir);
      const made = await core.stories.create({
        language: "en",
        document: storyDocument({ headline: "Model" }, [paragraph("first")]),
      });
      const run = new Run(core, made.id, made.fields);
      try {
        await run.learn(["first"]);
        for (const next of steps) {
          await run.take(next, dataDir);
          taken += 1;
        }
        for (const revision of run.kept.keys()) await run.check(revision);
        const { total } = await run.core.revisions.list(run.id, null, 1);
        expect(total).toBe(run.kept.size);
      } finally {
        await run.core.close();
      }
    }),
    { numRuns: Math.ceil(wanted / inRun), endOnFailure: false },
  );
  expect(taken).toBeGreaterThanOrEqual(wanted);
}, 3_600_000);
