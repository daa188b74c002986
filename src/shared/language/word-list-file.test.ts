import { expect, test } from "vitest";
import { readWordList, tidyWords, writeWordList } from "./word-list-file.ts";

test("a list of words is read, whatever its line ends, and written so that it is read again", () => {
  const file = readWordList("# names\r\nOkafor\rBen-Zvi\n\n dashcam \nOkafor\n");
  expect(file).toEqual({ words: ["Ben-Zvi", "Okafor", "dashcam"], left: 0, firstLeft: "" });
  expect(readWordList(writeWordList(file.words)).words).toEqual(file.words);
});

test("a Hunspell list is read without its flags", () => {
  expect(readWordList("2\nharbor/MS\nquay/S\n").words).toEqual(["harbor", "quay"]);
});

test.each([
  ["markup", "<html><body>Okafor</body></html>"],
  ["markup", "{\\rtf1 Okafor}"],
  ["no-words", "# nothing\n123\n"],
  ["no-words", ""],
])("a file is refused: %s", (fault, file) => {
  expect(readWordList(file)).toEqual({ words: [], left: 0, firstLeft: "", fault });
});

test("lines that are no words are counted, and the others kept", () => {
  const long = "x".repeat(61);
  const file = readWordList(`dashcam\n${long}\n<b>bold</b>\nname;column\n`);
  expect(file).toMatchObject({ words: ["dashcam"], left: 3, firstLeft: long.slice(0, 60) });
});

test("a list never grows longer than it may be", () => {
  expect(tidyWords(Array.from({ length: 10_050 }, (_, at) => `w${at}`))).toHaveLength(10_000);
  expect(tidyWords(["b", "a ", "", "a"])).toEqual(["a", "b"]);
});
