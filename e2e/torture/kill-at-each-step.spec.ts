import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { type Core, createCore } from "../../src/core/create-core.ts";
import { openInProcessDatabase } from "../../src/core/database/in-process-database.ts";
import type { PublicationRow } from "../../src/core/database/publication-row.ts";
import { paragraph, photoNode, storyDocument } from "../../src/shared/document/build.ts";
import { expect, test } from "../fixtures.ts";
import { runUnderBlow } from "./blow.ts";
import { faultsOf, lookAtCopy } from "./database-file.ts";
import { isLong } from "./rounds.ts";

// Kills Galley at each step that changes what is published or the record of it: readers have a whole page at every moment, and after the
// next start record and folders say the same.

const root = join(import.meta.dirname, "..", "..");
type Act = "publish" | "update" | "correct" | "readdress" | "withdraw" | "republish";
const everyAct: Act[] = ["publish", "update", "correct", "readdress", "withdraw", "republish"];
/** Those that hold every kind of step between them. */
const acts: Act[] = isLong ? everyAct : ["publish", "readdress", "withdraw"];

interface Place {
  data: string;
  out: string;
  id: string;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
async function withCore<T>(data: string, work: (core: Core) => Promise<T>): Promise<T> {
  const core = await createCore({
    dataDir: data,
    actor: "Dana Reed",
    log: () => {},
    openDatabase: openInProcessDatabase,
  });
  return work(core).finally(() => core.close());
}

/** A story with a picture that is ready to go out, with everything made that its page needs. */
async function prepareStory({ data, out }: Omit<Place, "id">): Promise<string> {
  return withCore(data, async (core) => {
    const path = join(root, "resources", "sample", "lighthouse.jpg");
    const { photos } = await core.photos.attach([{ name: "lighthouse.jpg", path, temporary: false }]);
    const photo = photoNode({ photo: photos[0]?.id ?? "", caption: "The light", alt: "A lighthouse" });
    const document = storyDocument({ headline: "The light is lit", standfirst: "At last." }, [
      paragraph("It is."),
      photo,
    ]);
    const { id } = await core.stories.create({
      language: "en",
      document,
      fields: { byline: { names: [], none: true } },
    });
    return id;
  }).then(async (id) => {
    // Pictures are made once, elsewhere, so that no round waits for an encoder.
    const elsewhere = `${data}-elsewhere`;
    await cp(data, elsewhere, { recursive: true });
    await withCore(elsewhere, async (core) => {
      const { hash } = await core.publication.prepare(id);
      await core.publication.publish({ id, hash, out: `${out}-elsewhere` });
    });
    await cp(join(elsewhere, "renditions"), join(data, "renditions"), { recursive: true });
    return id;
  });
}

async function writeOn(core: Core, id: string, text: string): Promise<void> {
  const { version, parsed, fields } = await core.stories.read(id);
  parsed.root.children.push(paragraph(text));
  await core.stories.save({ id, baseVersion: version, document: JSON.stringify(parsed), fields });
}

const rowsOf = (data: string): PublicationRow[] =>
  lookAtCopy(data, (db) => {
    const rows = db.prepare("SELECT * FROM publication ORDER BY id DESC").all() as Record<string, string>[];
    return rows.map((row) => ({
      ...row,
      files: JSON.parse(row.files ?? "[]"),
      redirects: JSON.parse(row.redirects ?? "[]"),
    })) as unknown as PublicationRow[];
  });

/** At any moment: a page in a folder is one that was recorded, byte for byte, and what it shows is there. */
function assertReadersHaveWholePages({ data, out }: Place): void {
  const rows = rowsOf(data);
  const pages = new Map(
    rows.flatMap((row) => [
      ...row.files.filter(({ path }) => path === "index.html").map((file) => [file.sha256, row] as const),
      ...row.redirects.map((redirect) => [redirect.sha256, null] as const),
    ]),
  );
  const recorded = new Set(rows.flatMap(({ files }) => files.map((file) => file.sha256)));
  for (const slug of existsSync(out) ? readdirSync(out) : []) {
    const page = join(out, slug, "index.html");
    if (!existsSync(page)) continue;
    const row = pages.get(sha256(readFileSync(page)));
    expect(row, `${page} was recorded`).toBeDefined();
    for (const file of row?.files ?? []) {
      const path = join(out, slug, file.path);
      if (file.path.startsWith("img/")) expect(sha256(readFileSync(path)), file.path).toBe(file.sha256);
      // A text beside the page follows it: whole at every moment, of this page or of the one before.
      else if (existsSync(path)) expect(recorded, file.path).toContain(sha256(readFileSync(path)));
    }
  }
}

/** After the next start: what the record says readers have is what is there, and nothing else of Galley's is. */
function assertRecordAndFoldersAgree({ data, out, id }: Place): void {
  const rows = rowsOf(data).filter(({ folder }) => folder.startsWith(`${out}/`));
  expect(rows.map(({ state }) => state)).not.toContain("prepared");
  const live = rows.filter(({ state }) => state === "live");
  expect(live.length).toBeLessThanOrEqual(1);
  const [row] = live;
  const state = lookAtCopy(data, (db) =>
    db.prepare("SELECT publication FROM story WHERE public_id = ?").pluck().get(id),
  );
  const slugs = existsSync(out) ? readdirSync(out) : [];
  if (!row) {
    expect(slugs.filter((slug) => existsSync(join(out, slug, "index.html")))).toEqual([]);
    return;
  }
  expect(state === "withdrawn").toBe(row.action === "withdraw");
  for (const file of row.files) expect(sha256(readFileSync(join(row.folder, file.path)))).toBe(file.sha256);
  for (const { folder, sha256: digest } of row.redirects) {
    expect(sha256(readFileSync(join(folder, "index.html")))).toBe(digest);
  }
  const names = readdirSync(out, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  if (row.action === "withdraw")
    expect(readdirSync(row.folder, { recursive: true }).sort()).toEqual(["img", "index.html"]);
}

test.describe.configure({ timeout: isLong ? 1_800_000 : 120_000 });

/** Does an act and dies before its `at`th step; 0 for never, and then the names of its steps are told. */
async function does({ data, out, id }: Place, act: Act, at = 0) {
  return runUnderBlow("e2e/torture/publish-child.ts", [data, out, id, act, String(at)]);
}

/** What a place holds, kept aside and put back: under the same names, because the record knows its folders by them. */
function aside({ data, out }: Place, pattern: string) {
  const parts = [
    [data, join(pattern, "data")],
    [out, join(pattern, "out")],
  ] as const;
  const copy = async (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) await cp(from, to, { recursive: true });
  };
  return {
    keep: async () => {
      for (const [place, kept] of parts) await copy(place, kept);
    },
    putBack: async () => {
      for (const [place, kept] of parts) await copy(kept, place);
    },
  };
}

/** The steps at which to strike: all of them in the long run, else the first of each kind that was not struck yet. */
function chosen(names: readonly string[], struck: Set<string>): number[] {
  return names.flatMap((name, index) => {
    if (!isLong && struck.has(name)) return [];
    struck.add(name);
    return [index + 1];
  });
}

test("publishing killed at each of its steps: rolled forward or back", async ({ scratch }) => {
  const place = { data: join(scratch, "data"), out: join(scratch, "out"), id: "" };
  const [before, after] = [aside(place, join(scratch, "before")), aside(place, join(scratch, "after"))];
  place.id = await prepareStory(place);
  const struck = new Set<string>();
  const outcomes: string[] = [];
  for (const act of acts) {
    await withCore(place.data, (core) => writeOn(core, place.id, `Then came ${act}.`));
    await before.keep();
    const known = rowsOf(place.data).length;
    const peace = await does(place, act);
    expect(peace.code, peace.output).toBe(0);
    assertReadersHaveWholePages(place);
    assertRecordAndFoldersAgree(place);
    await after.keep();
    const names = JSON.parse(peace.output.trim().split("\n").at(-1) ?? "[]") as string[];
    const dealt = { back: 0, forward: 0 };
    for (const at of chosen(names, struck)) {
      await test.step(`${act}, step ${at}: ${names[at - 1]}`, async () => {
        await before.putBack();
        const blow = await does(place, act, at);
        expect(blow.isKilled, blow.output).toBe(true);
        expect(lookAtCopy(place.data, faultsOf)).toEqual([]);
        assertReadersHaveWholePages(place);
        await withCore(place.data, async () => {});
        assertReadersHaveWholePages(place);
        assertRecordAndFoldersAgree(place);
        // What was recorded is carried out; before that nothing has happened.
        const isRecorded = names.indexOf("after prepare") < at;
        expect(rowsOf(place.data).length - known).toBe(isRecorded ? 1 : 0);
        expect(rowsOf(place.data)[0]?.state ?? "live").toBe("live");
        dealt[isRecorded ? "forward" : "back"] += 1;
      });
    }
    outcomes.push(`${act} has ${names.length} steps: ${dealt.back} rolled back, ${dealt.forward} forward`);
    await after.putBack();
  }
  console.log(`publishing killed: ${outcomes.join("; ")}`);
});
