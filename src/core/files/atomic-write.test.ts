import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isPlainName, moveFileDurably, writeFileAtomic } from "./atomic-write.ts";
import { createGate, mapLimited } from "./concurrency.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("writes into folders that are not there yet and leaves only the file", async () => {
  const path = join(folder, "a", "b", "page.html");
  await writeFileAtomic(path, "<p>שלום");
  expect(await readFile(path, "utf8")).toBe("<p>שלום");
  expect(await readdir(join(folder, "a", "b"))).toEqual(["page.html"]);
});

test("readers see old bytes or new bytes, never a mixture or a gap", async () => {
  const path = join(folder, "page.html");
  const versions = ["a", "b"].map((letter) => letter.repeat(400_000));
  await writeFileAtomic(path, versions[0] ?? "");
  let done = false;
  const seen = new Set<string>();
  const reader = (async () => {
    while (!done) seen.add(await readFile(path, "utf8"));
  })();
  for (let i = 0; i < 30; i += 1) await writeFileAtomic(path, versions[i % 2] ?? "");
  done = true;
  await reader;
  expect([...seen].every((text) => versions.includes(text))).toBe(true);
});

test("a failure leaves the target and no litter", async () => {
  const path = join(folder, "taken");
  await mkdir(join(path, "inside"), { recursive: true });
  await expect(writeFileAtomic(path, "x")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["taken"]);
});

test("a link in the target's place is replaced, not followed", async () => {
  const outside = join(folder, "outside.txt");
  await writeFile(outside, "keep");
  const path = join(folder, "page.html");
  await symlink(outside, path);
  await writeFileAtomic(path, "new");
  expect([await readFile(outside, "utf8"), await readFile(path, "utf8")]).toEqual(["keep", "new"]);
});

test("a name of 255 bytes can be written", async () => {
  const name = `${"n".repeat(251)}.jpg`;
  await writeFileAtomic(join(folder, name), "x");
  expect(await readdir(folder)).toEqual([name]);
});

test("moving sets the mode and keeps the source when it fails", async () => {
  const from = join(folder, "from");
  await writeFile(from, "x");
  await mkdir(join(folder, "full", "sub"), { recursive: true });
  await expect(moveFileDurably(from, join(folder, "full"), 0o444)).rejects.toThrow();
  expect(await readFile(from, "utf8")).toBe("x");
  const to = join(folder, "deep", "to");
  await rm(from, { force: true });
  await writeFile(from, "y");
  await moveFileDurably(from, to, 0o444);
  expect([await readFile(to, "utf8"), (await stat(to)).mode & 0o777]).toEqual(["y", 0o444]);
});

test.each([
  ["page.html", true],
  ["עמוד.jpg", true],
  ["..", false],
  [".", false],
  ["", false],
  ["a/b", false],
  ["a\\b", false],
  ["a\0b", false],
])("%j is a plain name: %s", (name, expected) => {
  expect(isPlainName(name)).toBe(expected);
});

test("work runs at most so many at once, with results in order", async () => {
  let running = 0;
  let most = 0;
  const results = await mapLimited([5, 1, 4, 2, 3], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, item));
    running -= 1;
    return item * 10;
  });
  expect([results, most]).toEqual([[50, 10, 40, 20, 30], 2]);
});

test("the gate lets one through at a time, and a failure does not lock it", async () => {
  const gate = createGate();
  const order: string[] = [];
  const slow = gate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    order.push("slow");
    throw new Error("no");
  });
  const quick = gate(async () => order.push("quick"));
  await expect(slow).rejects.toThrow("no");
  await quick;
  expect(order).toEqual(["slow", "quick"]);
});
