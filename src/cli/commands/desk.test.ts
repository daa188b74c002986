import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../run-cli.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function galley(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { print: (line: string) => out.push(line), log: (line: string) => err.push(line), env: {} };
  const data = ["--data", join(folder, "data"), "--actor", "Marta"];
  const exit = await runCli([...args, ...data], { ...io, platform: process.platform, cwd: folder });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

test("stories are edited, binned, found by what they are and told about, as in the desk", async () => {
  await writeFile(join(folder, "ferry.txt"), "Ferry late\n\nThe ferry was late.\n");
  await writeFile(join(folder, "tram.txt"), "Tram early\n\nThe tram was early.\n");
  const imported = JSON.parse((await galley("import", "ferry.txt", "tram.txt", "--json")).out);
  const [ferry = "", tram = ""] = imported.stories.map(({ id }: { id: string }) => id);

  const edited = JSON.parse(
    (await galley("edit", ferry, tram, "--stage", "Ready", "--add-tag", "Traffic", "--due", "2026-01-02", "--json"))
      .out,
  );
  expect(edited).toMatchObject({ changed: 2, unchanged: 0, refused: [] });
  expect((await galley("edit", tram, "--hold", "--priority", "urgent")).exit).toBe(0);
  const found = JSON.parse(
    (await galley("find", "stage:ready tag:Traffic -is:held", "--sort", "headline", "--json")).out,
  );
  expect(found.stories.map(({ id }: { id: string }) => id)).toEqual([ferry]);
  expect(found.total).toBe(1);

  expect((await galley("bin", ferry)).exit).toBe(0);
  expect((await galley("find", "ferry")).out).toContain("No story has the words");
  expect((await galley("find", "is:binned")).out).toContain("Ferry late");
  expect((await galley("unbin", ferry)).exit).toBe(0);
  expect((await galley("undo-edit", edited.edit)).out).toContain("Changed: 2");

  const { out, err } = await galley("log", ferry);
  expect(err).toBe("");
  const lines = out.split("\n").map((line) => line.slice(18));
  expect(lines).toEqual([
    "Marta took the due time (2026-01-02 00:00) off it.",
    "Marta moved it from Ready to Draft.",
    "Marta took it out of the bin.",
    "Marta put it in the bin.",
    "Marta made it due 2026-01-02 00:00.",
    "Marta moved it from Draft to Ready.",
    "Marta began it.",
  ]);
  expect((await galley("log")).out).toContain("Marta put “Tram early” on hold.");
});

test("what is asked for wrongly is told, and nothing is changed", async () => {
  const id = "0".repeat(26);
  for (const [args, words] of [
    [["edit", id], "Say what to change"],
    [["edit", id, "--due", "soon"], "“soon” is no time"],
    [["edit", id, "--stage", "nowhere"], "no stage “nowhere”"],
    [["edit", id, "--hold", "--release"], "--hold or --release"],
    [["edit", id, "--priority", "very"], "“very” is no priority"],
    [["find", "x", "--sort", "colour"], "cannot be in the order “colour”"],
  ] as const) {
    const { exit, err } = await galley(...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(await galley("log", id)).toMatchObject({ exit: 1 });
  expect(await galley("bin", id)).toMatchObject({ exit: 1, err: expect.stringContaining("not there any more") });
});

test("words are replaced in stories: first as it would be, then really, and taken back", async () => {
  await writeFile(join(folder, "ferry.txt"), "Ferry late\n\nThe ferry was late.\n");
  await writeFile(join(folder, "tram.txt"), "Tram early\n\nThe tram was early.\n");
  const imported = JSON.parse((await galley("import", "ferry.txt", "tram.txt", "--json")).out);
  const [ferry = "", tram = ""] = imported.stories.map(({ id }: { id: string }) => id);
  const dry = await galley("replace", "ferry", "boat", "--in", "");
  expect(dry.out.split("\n")).toEqual([
    `${ferry} Ferry late: 2`,
    "  Headline: [-Ferry-]{+Boat+} late",
    "  Text: The [-ferry-]{+boat+} was late.",
  ]);
  expect(dry.err).toContain("Nothing was changed.");
  expect((await galley("show", ferry)).out).toContain("Ferry late");
  const done = JSON.parse(
    (await galley("replace", "ferry|tram", "boat", ferry, tram, "--regex", "--apply", "--json")).out,
  );
  expect(done).toMatchObject({ changed: 2, refused: [] });
  expect((await galley("show", tram)).out).toContain("Boat early");
  expect((await galley("log", ferry)).out).toContain("Marta replaced “ferry|tram” with “boat” in it, places: 2.");
  expect((await galley("undo-edit", done.edit)).exit).toBe(0);
  expect((await galley("show", tram)).out).toContain("Tram early");
  expect((await galley("replace", "x", "y")).err).toContain("Say in which stories");
  expect((await galley("replace", "", "y", tram)).err).toContain("they are empty");
  expect((await galley("replace", "tram ", "", tram)).out).toContain("[-Tram -]{++}early");
  expect(await galley("replace", "tram", "boat", tram, "nowhere", "--apply")).toMatchObject({
    ...{ exit: 1, err: expect.stringContaining("There is no story with the id nowhere.") },
  });
  expect((await galley("show", tram)).out).toContain("Tram early");
  expect((await galley("replace", "(x", "y", tram, "--regex")).err).toContain("A round bracket has no partner.");
});
