import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { headText } from "../../shared/document/walk.ts";
import { importLimit, readImportFile } from "./read-import-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

it("reads a text file, and says which letters it took undeclared bytes for", async () => {
  const hebrew = Uint8Array.from([0xf9, 0xec, 0xe5, 0xed, 0x20, 0xec, 0xeb, 0xe5, 0xec, 0xed]);
  const story = await readImportFile(await put("hebrew.txt", hebrew));
  expect(headText(story.document, "headline")).toBe("שלום לכולם");
  expect(story.report[0]).toEqual({ key: "import.encoding", values: { encoding: "Windows-1255" } });
  expect((await readImportFile(await put("NOTES", "Headline"))).report).toEqual([]);
});

it.each([
  ["empty.txt", "", "empty.txt holds no text"],
  ["blank.txt", " \r\n\u200f\n", "blank.txt holds no text"],
  ["nul.txt", "Head\u0000line", "nul.txt is not text"],
  ["picture.txt", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), "picture.txt is not text"],
  ["story.docx", "PK", "Files of the type .docx cannot be imported yet"],
  ["page.HTML", "<p>", "Files of the type .html cannot be imported yet"],
  ["large.txt", "a".repeat(importLimit + 1), "large.txt is larger than 5 MB"],
  ["lines.txt", "a\nb\n".repeat(importLimit / 4 - 1), "lines.txt has too many lines"],
])("refuses %s in a sentence", async (name, content, message) => {
  await expect(readImportFile(await put(name, content))).rejects.toThrow(message);
});

it("refuses a folder, even one with a text file's name, and a file that is not there", async () => {
  await mkdir(join(folder, "folder.txt"));
  await expect(readImportFile(join(folder, "folder.txt"))).rejects.toThrow("folder.txt is a folder");
  await expect(readImportFile(join(folder, "gone.txt"))).rejects.toThrow("gone.txt does not exist");
  await expect(readImportFile("/dev/null")).rejects.toThrow("null is not an ordinary file");
});
