import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
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

async function json(...args: string[]) {
  const { exit, out } = await galley(...args, "--json");
  return { exit, document: JSON.parse(out) };
}

/** A story with two texts: as it was imported, and with a photo put into its place. */
async function storyOfTwoTexts(): Promise<{ id: string; imported: string }> {
  await writeFile(
    join(folder, "page.txt"),
    "Ferry late\n\nThe ferry was late.\n\n2 View gallery\nThe quay\nThe quay\nFog\n",
  );
  const file = { create: { width: 640, height: 427, channels: 3 as const, background: "#864" } };
  await sharp(file).jpeg().toFile(join(folder, "quay.jpg"));
  const id = String((await json("import", "page.txt")).document.stories[0].id);
  const [first] = (await json("history", id)).document.revisions;
  expect((await galley("photo", "add", "quay.jpg", "--story", id, "--slot", "1")).exit).toBe(0);
  return { id, imported: first.id };
}

test("history lists every kept version, the newest first, with who, when and why", async () => {
  const { id, imported } = await storyOfTwoTexts();
  const { exit, document } = await json("history", id);
  expect(exit).toBe(0);
  expect(document.total).toBe(document.revisions.length);
  expect(document.revisions.at(-1)).toMatchObject({ id: imported, actor: "Marta", reason: "created" });
  const { out } = await galley("history", id);
  expect(out.split("\n")).toHaveLength(document.total);
  expect(out).toMatch(new RegExp(`${imported} +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +Marta`));
});

test("restore-revision brings a version back and keeps the text that it replaces", async () => {
  const { id, imported } = await storyOfTwoTexts();
  const before = (await json("show", id)).document;
  const restored = await json("restore-revision", id, imported);
  expect(restored).toMatchObject({ exit: 0, document: { id } });
  const after = (await json("show", id)).document;
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  const { revisions } = (await json("history", id)).document;
  expect(revisions.map(({ reason }: { reason: string }) => reason)).toContain("before-restore");
  const replaced = revisions.find(({ reason }: { reason: string }) => reason === "before-restore");
  await json("restore-revision", id, replaced.id);
  const { document } = (await json("show", id)).document.story ?? (await json("show", id)).document;
  expect(document).toEqual((before.story ?? before).document);
});

test.each([
  ["a story", ["history", "nowhere"], /nowhere/],
  ["a version", ["restore-revision", "nowhere", "nothing"], /no version with the id nothing/],
])("%s that is not there is refused with a sentence", async (_what, args, sentence) => {
  const { exit, document } = await json(...args);
  expect({ exit, code: document.error.code }).toEqual({ exit: 1, code: "not-found" });
  expect(document.error.message).toMatch(sentence);
});

test("a version that is another story's is refused and changes nothing", async () => {
  const { id } = await storyOfTwoTexts();
  const before = (await json("show", id)).document;
  const { exit, document } = await json("restore-revision", id, "01900000-0000-7000-8000-000000000000");
  expect({ exit, code: document.error.code }).toEqual({ exit: 1, code: "not-found" });
  expect((await json("show", id)).document).toEqual(before);
});
