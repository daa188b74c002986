import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { say } from "./catalogue.ts";

const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

type Subject = Record<string, Record<string, string>>;

async function subjects(): Promise<[string, Subject][]> {
  const files = readdirSync(import.meta.dirname).filter((file) => !/catalogue|words|^(first|rest)-/.test(file));
  return Promise.all(files.map(async (file) => [file, (await import(join(import.meta.dirname, file))) as Subject]));
}

test("every sentence exists in both languages with the same values, and no key is used twice", async () => {
  const seen = new Map<string, string>();
  for (const [file, subject] of await subjects()) {
    const [en, he] = ["En", "He"].map((end) => Object.entries(subject).find(([name]) => name.endsWith(end))?.[1] ?? {});
    expect(Object.keys(he ?? {}), file).toEqual(Object.keys(en ?? {}));
    for (const [key, sentence] of Object.entries(en ?? {})) {
      expect(seen.get(key), `${key} in ${file}`).toBeUndefined();
      seen.set(key, file);
      expect(names(he?.[key] ?? ""), key).toEqual(names(sentence));
      expect(sentence.trim(), key).not.toBe("");
    }
  }
  expect(seen.size).toBeGreaterThan(50);
});

test("every subject is listed for the desk, in one part", async () => {
  const files = readdirSync(import.meta.dirname);
  const listed = ["first-en.ts", "rest-en.ts"].flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(/from "\.\/([\w-]+\.ts)"/g)].map(
      ([, name]) => name,
    ),
  );
  expect([...listed].sort()).toEqual(files.filter((file) => !/catalogue|words|^(first|rest)-/.test(file)).sort());
});

test("a value that is missing leaves its name standing", () => {
  expect(say("en", "error.storyNotFound", {})).toContain("{id}");
  expect(say("en", "error.storyNotFound", { id: "7" })).toBe("There is no story with the id 7.");
});
