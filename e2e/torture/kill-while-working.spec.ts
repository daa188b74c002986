import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { migrations } from "../../src/core/database/migrations/index.ts";
import { expect, runCli, test } from "../fixtures.ts";
import { cliUnderBlow, runUnderBlow } from "./blow.ts";
import { faultsOf, lookAtCopy } from "./database-file.ts";
import { closingIn, isLong, rounds } from "./rounds.ts";

// Kills a command of Galley's at a random moment of its work and looks at what is left: the state before or the state after,
// never one in between.

const count = rounds(2);
const root = join(import.meta.dirname, "..", "..");

const pageText = (number: number) => `Headline number ${number}

The standfirst of number ${number}

${Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of story ${number} says what happened at the harbour.`).join("\n")}
`;

async function headlines(dataDir: string): Promise<string[]> {
  const { stories } = (await runCli(dataDir, "list", "--json")).json<{ stories: { headline: string }[] }>();
  return stories.map(({ headline }) => headline).sort();
}

/** How long the work takes when nobody disturbs it; the blows fall within it. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function filled(dataDir: string, folder: string, stories: number): Promise<void> {
  const files = Array.from({ length: stories }, (_, at) => {
    const file = join(folder, `story-${at}.txt`);
    writeFileSync(file, pageText(at));
    return file;
  });
  expect((await cliUnderBlow(dataDir, ["import", ...files])).code).toBe(0);
}

test.describe.configure({ timeout: 120_000 + count * 20_000 });

test("import: every story is there whole or not at all", async ({ scratch }) => {
  const pattern = join(scratch, "pattern");
  const usual = await timeOf(() => filled(pattern, scratch, 12));
  const files = Array.from({ length: 12 }, (_, at) => join(scratch, `story-${at}.txt`));
  const whole = lookAtCopy(pattern, pagesByHeadline);
  const kept: number[] = [];
  const moments = closingIn(usual);
  for (let round = 1; round <= count; round += 1) {
    const dataDir = join(scratch, `data-${round}`);
    const moment = moments.next();
    await cliUnderBlow(dataDir, ["import", ...files], moment);
    if (!existsSync(join(dataDir, "galley.sqlite"))) {
      moments.fell(moment, false);
      continue;
    }
    expect(lookAtCopy(dataDir, faultsOf)).toEqual([]);
    const found = await headlines(dataDir);
    for (const [headline, page] of lookAtCopy(dataDir, pagesByHeadline)) expect(page).toBe(whole.get(headline));
    kept.push(found.length);
    // Stories come one by one: the middle of the work is what is looked for.
    moments.fell(moment, found.length > 6);
  }
  console.log(`import killed ${count} times; whole stories left: ${kept.join(", ")} of 12`);
});

function pagesByHeadline(db: import("better-sqlite3").Database): Map<string, string> {
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'story_body'").get();
  if (!hasTable) return new Map();
  const rows = db.prepare("SELECT headline, document FROM story JOIN story_body ON story_id = id").raw().all();
  return new Map(rows as [string, string][]);
}

interface Show {
  stories: { id: string }[];
}

// At moments of chance. A short run kills publishing at each of its steps instead: `kill-at-each-step.spec.ts`.
if (isLong) {
  test("publish: readers have the old page or the new one, with everything it shows", async ({ scratch }) => {
    const dataDir = join(scratch, "data");
    await filled(dataDir, scratch, 1);
    const [story] = (await runCli(dataDir, "list", "--json")).json<Show>().stories;
    const id = story?.id ?? "";
    for (const name of ["harbour-at-dusk.jpg", "lighthouse.jpg"]) {
      await runCli(dataDir, "photo", "add", join(root, "resources", "sample", name), "--story", id, "--json");
    }
    const pattern = join(scratch, "pattern-data");
    await cp(dataDir, pattern, { recursive: true });
    const usual = await timeOf(async () => {
      const done = await cliUnderBlow(pattern, ["publish", id, "--out", join(scratch, "pattern-out")]);
      expect(done.code, done.output).toBe(0);
    });
    const moments = closingIn(usual);
    const outcomes = { before: 0, after: 0, finished: 0 };
    for (let round = 1; round <= count; round += 1) {
      const [data, out] = [join(scratch, `data-${round}`), join(scratch, `out-${round}`)];
      await cp(dataDir, data, { recursive: true });
      const moment = moments.next();
      await cliUnderBlow(data, ["publish", id, "--out", out], moment);
      const isThereAtOnce = pagesIn(out) > 0;
      moments.fell(moment, isThereAtOnce);
      if (isThereAtOnce) assertWhole(out);
      expect(lookAtCopy(data, faultsOf)).toEqual([]);
      // The next start rolls an interrupted publication forward, or gives it up.
      expect((await cliUnderBlow(data, ["doctor"])).code).toBe(0);
      const isThere = pagesIn(out) > 0;
      if (isThere) assertWhole(out);
      if (isThereAtOnce) outcomes.after += 1;
      else if (isThere) outcomes.finished += 1;
      else outcomes.before += 1;
      const states = lookAtCopy(data, (db) => db.prepare("SELECT state FROM publication").pluck().all());
      expect(states).not.toContain("prepared");
      expect(states.includes("live")).toBe(isThere);
    }
    console.log(`publish killed ${count} times: ${JSON.stringify(outcomes)}`);
  });

  const pagesIn = (out: string): number =>
    existsSync(out) ? readdirSync(out).filter((slug) => existsSync(join(out, slug, "index.html"))).length : 0;

  /** The page is complete, and every file that it names is there and whole: pictures carry their own digest in the record. */
  function assertWhole(out: string): void {
    for (const slug of readdirSync(out)) {
      const folder = join(out, slug);
      const html = readFileSync(join(folder, "index.html"), "utf8");
      expect(html.trimEnd().endsWith("</html>")).toBe(true);
      const named = new Set([...html.matchAll(/img\/[\w.-]+/g)].map(([path]) => path));
      expect(named.size).toBeGreaterThan(0);
      for (const path of named) expect(existsSync(join(folder, path)), path).toBe(true);
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp") && !name.startsWith("."))).toEqual([]);
    }
  }
}

test("backup: what has a backup's name is one", async ({ scratch }) => {
  const dataDir = join(scratch, "data");
  await filled(dataDir, scratch, 30);
  await runCli(dataDir, "photo", "add", join(root, "resources", "sample", "lighthouse.jpg"));
  const whole = await headlines(dataDir);
  const usual = await timeOf(() => cliUnderBlow(dataDir, ["backup", join(scratch, "pattern")]));
  const moments = closingIn(usual);
  let made = 0;
  for (let round = 1; round <= count; round += 1) {
    const safe = join(scratch, `safe-${round}`);
    const moment = moments.next();
    await cliUnderBlow(dataDir, ["backup", safe], moment);
    expect(lookAtCopy(dataDir, faultsOf)).toEqual([]);
    const backups = existsSync(safe) ? readdirSync(safe).filter((name) => /^galley-.*\.sqlite$/.test(name)) : [];
    moments.fell(moment, backups.length > 0);
    if (backups.length === 0) continue;
    made += 1;
    const other = join(scratch, `other-${round}`);
    expect((await runCli(other, "restore", safe, "--json")).code).toBe(0);
    expect(await headlines(other)).toEqual(whole);
  }
  // Half-made backups do not stand in the way of the next one.
  const last = await runCli(dataDir, "backup", join(scratch, "safe-1"), "--json");
  expect(last.code, last.stderr).toBe(0);
  console.log(`backup killed ${count} times: ${made} were made, ${count - made} were not`);
});

test("restore: the old data or the restored, and the old is kept", async ({ scratch }) => {
  const dataDir = join(scratch, "data");
  await filled(dataDir, scratch, 30);
  const safe = join(scratch, "safe");
  await runCli(dataDir, "backup", safe);
  const before = await headlines(dataDir);
  await filled(dataDir, scratch, 2);
  const after = await headlines(dataDir);
  const pattern = join(scratch, "pattern");
  await cp(dataDir, pattern, { recursive: true });
  const usual = await timeOf(() => cliUnderBlow(pattern, ["restore", safe]));
  const moments = closingIn(usual);
  const outcomes = { before: 0, after: 0 };
  for (let round = 1; round <= count; round += 1) {
    const data = join(scratch, `data-${round}`);
    await cp(dataDir, data, { recursive: true });
    const moment = moments.next();
    await cliUnderBlow(data, ["restore", safe], moment);
    const found = await headlines(data);
    const isRestored = found.length === before.length;
    moments.fell(moment, isRestored);
    expect(found).toEqual(isRestored ? before : after);
    outcomes[isRestored ? "after" : "before"] += 1;
    expect(lookAtCopy(data, faultsOf)).toEqual([]);
    if (!isRestored) continue;
    const aside = readdirSync(data).filter((name) => name.startsWith("replaced-"));
    expect(aside.length).toBe(1);
    expect(lookAtCopy(join(data, aside[0] ?? ""), (db) => db.prepare("SELECT count(*) FROM story").pluck().get())).toBe(
      after.length,
    );
  }
  console.log(`restore killed ${count} times: ${JSON.stringify(outcomes)}`);
});

test("migration: the old schema or the new one, and the copy made before it is sound", async ({ scratch }) => {
  const dataDir = join(scratch, "data");
  await filled(dataDir, scratch, 60);
  const child = "e2e/torture/migrate-child.ts";
  const copyOf = (name: string) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    copyFileSync(join(dataDir, "galley.sqlite"), join(folder, "galley.sqlite"));
    return folder;
  };
  const usual = await timeOf(() => runUnderBlow(child, [copyOf("pattern")]));
  const pages = digest(dataDir);
  const moments = closingIn(usual);
  const outcomes = { before: 0, after: 0 };
  for (let round = 1; round <= count; round += 1) {
    const folder = copyOf(`data-${round}`);
    const moment = moments.next();
    await runUnderBlow(child, [folder], moment);
    expect(lookAtCopy(folder, faultsOf)).toEqual([]);
    const [schema, later, migrated] = lookAtCopy(folder, (db) => [
      db.pragma("user_version", { simple: true }),
      db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get(),
      db.prepare("SELECT count(*) FROM story WHERE headline LIKE '% (migrated)'").pluck().get(),
    ]);
    const isAfter = schema === migrations.length + 1;
    moments.fell(moment, isAfter);
    expect([schema, later, migrated]).toEqual(isAfter ? [migrations.length + 1, 1, 60] : [migrations.length, 0, 0]);
    expect(digest(folder)).toBe(pages);
    outcomes[isAfter ? "after" : "before"] += 1;
    const backups = join(folder, "backups");
    const made = existsSync(backups) ? readdirSync(backups).filter((name) => !name.startsWith(".")) : [];
    if (isAfter) expect(made.length).toBe(1);
    for (const name of made) {
      mkdirSync(join(folder, "look"));
      copyFileSync(join(backups, name), join(folder, "look", "galley.sqlite"));
      expect(lookAtCopy(join(folder, "look"), faultsOf)).toEqual([]);
      expect(digest(join(folder, "look"))).toBe(pages);
    }
  }
  console.log(`migration killed ${count} times: ${JSON.stringify(outcomes)}`);
});

/** One digest over every stored page. */
function digest(dataDir: string): string {
  const pages = lookAtCopy(dataDir, (db) =>
    db.prepare("SELECT document FROM story_body ORDER BY story_id").pluck().all(),
  );
  return createHash("sha256").update(pages.join("\n")).digest("hex");
}
