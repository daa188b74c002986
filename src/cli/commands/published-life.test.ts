import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
const json = async (...args: string[]) => {
  const { exit, out, err } = await galley(...args, "--json");
  return { exit, err, ...JSON.parse(out || "{}") };
};
const page = (slug: string) => readFile(join(folder, "out", slug, "index.html"), "utf8");

test("a published story's whole life by the command line, and any page of it again", async () => {
  await writeFile(join(folder, "page.txt"), "Ferry late\n\nAn hour\n\nMarta Kol\n\nThe ferry was 30 minutes late.\n");
  const { stories } = await json("import", "page.txt");
  const id = String(stories[0].id);
  const out = ["--out", "out"];
  expect((await galley("publications", id)).out).toBe("Not published yet");
  expect(await json("published", id, "--out", "copy")).toMatchObject({ exit: 1, what: "nothing" });
  expect(await json("publish", id, ...out)).toMatchObject({ exit: 0, action: "publish" });
  const before = await page("ferry-late");
  const usage = async (...args: string[]) => (await galley(...args)).exit;
  expect([
    await usage("correct", id, ...out),
    await usage("correct", id, ...out, "--notice", "a", "--no-notice", "b"),
    await usage("correct", id, ...out, "--notice", "a", "--kind", "rant"),
    await usage("correct", id, ...out, "--notice", "a", "--place", "middle"),
    await usage("withdraw", id),
    await usage("published", id, "--out", "copy", "--at", "noon"),
  ]).toEqual([2, 2, 2, 2, 2, 2]);
  const corrected = await json("correct", id, ...out, "--notice", "It was 60 minutes.", "--place", "top");
  expect(corrected).toMatchObject({ exit: 0, action: "correct" });
  expect(await page("ferry-late")).toContain("It was 60 minutes.");
  expect(await json("correct", id, ...out, "--no-notice", "A name in a caption")).toMatchObject({ exit: 0 });
  expect(await json("slug", id, "Late ferry")).toMatchObject({ slug: "late-ferry" });
  const moved = await json("publish", id, ...out, "--note", "Says when");
  expect(moved.redirects).toEqual([join(folder, "out", "ferry-late")]);
  expect(await page("ferry-late")).toContain("../late-ferry/index.html");
  expect(await page("late-ferry")).toContain("Says when");
  expect(await json("withdraw", id, "--reason", "It was on time.")).toMatchObject({ exit: 0, action: "withdraw" });
  expect(await page("late-ferry")).toContain("It was on time.");
  const { publications } = await json("publications", id);
  expect(publications.map(({ action, noteKind }: Record<string, string>) => [action, noteKind])).toEqual([
    ["withdraw", "withdrawal"],
    ["update", "line"],
    ["correct", "no-notice"],
    ["correct", "correction"],
    ["publish", ""],
  ]);
  const { out: told } = await galley("publications", id);
  expect(told).toContain("  Reason given to readers: It was on time.");
  const copied = await json("published", id, "--out", "copy", "--at", publications.at(-1).at);
  expect(copied).toMatchObject({ exit: 0, what: "page", action: "publish", missing: [] });
  expect(await readFile(join(folder, "copy", "index.html"), "utf8")).toBe(before);
  expect((await readdir(join(folder, "copy"))).sort()).toEqual([...copied.files].sort());
  expect(await json("published", id, "--out", "copy")).toMatchObject({ exit: 1, error: { code: "refused" } });
  expect(await json("published", id, "--out", "now")).toMatchObject({ exit: 0, what: "notice" });
});

test("a correction that cannot go out leaves no notice on the page, and one that failed leaves it there once", async () => {
  await writeFile(join(folder, "page.txt"), "Ferry late\n\nAn hour\n\nMarta Kol\n\nThe ferry was 30 minutes late.\n");
  const { stories } = await json("import", "page.txt");
  const id = String(stories[0].id);
  const notice = ["--notice", "It was 60 minutes."];
  const times = async () => (await galley("show", id)).out.split("It was 60 minutes.").length - 1;
  expect((await galley("correct", id, "--out", "out", ...notice)).err).toContain("nothing to correct");
  expect(await times()).toBe(0);
  expect(await json("publish", id, "--out", "out")).toMatchObject({ exit: 0 });
  expect((await galley("correct", id, "--out", "out", "--notice", " ")).exit).toBe(1);
  for (const _ of [1, 2]) {
    expect((await galley("correct", id, "--out", "page.txt", ...notice)).err).toContain("is not a folder");
    expect(await times()).toBe(1);
  }
  expect(await json("correct", id, "--out", "out", ...notice)).toMatchObject({ exit: 0, action: "correct" });
  expect((await page("ferry-late")).split('class="correction"').length).toBe(2);
});

test("a story that is not there is said to be none, and a line for readers is for one story", async () => {
  for (const command of [["publications"], ["published", "--out", "copy"]]) {
    const [name = "", ...more] = command;
    expect(await galley(name, "no-such-story", ...more)).toMatchObject({
      exit: 1,
      err: "There is no story with the id no-such-story.",
    });
  }
  expect(await galley("publish", "a", "b", "--out", "out", "--note", "Says when")).toMatchObject({
    exit: 2,
    err: expect.stringContaining("--note is for one story"),
  });
});
