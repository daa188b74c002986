import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Validation } from "../../shared/validation.ts";
import { openForPublishing as open, readyStory } from "../testing/ready-story.ts";
import { askTextJudges } from "./ask-judges.ts";
import { textJudges } from "./judgement.ts";

// The Nu checker takes seconds to start, and has tests of its own.
beforeEach(() => {
  vi.stubEnv("PATH", "/nowhere");
  vi.stubEnv("JAVA_HOME", "");
});
afterEach(() => vi.unstubAllEnvs());

async function opened() {
  const { core, out, dataDir } = await open();
  const { id } = await readyStory(core);
  const { hash } = await core.publication.prepare(id);
  return { core, id, hash, out, dataDir };
}

const said = ({ verdicts }: Validation, judge: string) =>
  verdicts
    .filter((one) => one.judge === judge)
    .map(({ severity, where, message }) => [severity, where, message].join(" | "));

describe("a prepared page", () => {
  test("is found in order by all who can be asked, before and after its pictures are made", async () => {
    const { core, id, hash, out } = await opened();
    const asked: string[] = [];
    core.onEvent((event, payload) => {
      if (event === "publication.validating") asked.push((payload as { judge: string }).judge);
    });
    const before = await core.validation.validate(id, hash, "en");
    expect(before.verdicts.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(before).toMatchObject({ hash, ok: true });
    expect(asked).toEqual(["html", "links", "json-ld", "open-graph", "ninjs", "budget", "pictures", "nu"]);
    expect(before.judges.filter(({ state }) => state !== "done")).toEqual([{ judge: "nu", state: "skipped" }]);
    expect(said(before, "nu").join()).toMatch(/^info \| index\.html \| Java was not found/);
    expect(said(before, "pictures")[0]).toMatch(
      /^info \| img\/ \| Picture files that are not made yet.*: (\d+) of \1\./,
    );
    await core.publication.publish({ id, hash, out });
    expect(said(await core.validation.validate(id, hash, "he"), "pictures")).toEqual([]);
  });

  test("has picture files with the words on record and nothing that must not leave", async () => {
    const { core, id, hash, out, dataDir } = await opened();
    await core.publication.publish({ id, hash, out });
    const folder = join(dataDir, "renditions");
    const [first = "", second = ""] = readdirSync(folder).filter((name) => name.endsWith(".jpg"));
    const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: "red" } }).jpeg();
    await plain
      .clone()
      .withExif({ IFD3: { GPSLatitude: "52/1 1/1 1/1" } })
      .toFile(join(folder, first));
    writeFileSync(join(folder, second), "no picture");
    const found = await core.validation.validate(id, hash, "en");
    expect(found.ok).toBe(false);
    const ofFirst = said(found, "pictures").filter((line) => line.includes(first));
    expect(ofFirst.join("\n")).toMatch(/30 × 20 pixels in the format jpeg/);
    expect(ofFirst.join("\n")).toMatch(/another credit than is on record: “” instead of “/);
    expect(ofFirst.join("\n")).toMatch(/carries data of the camera \(EXIF\)\. That must not leave the newsroom/);
    expect(said(found, "pictures").filter((line) => line.includes(second))).toEqual([
      `error | img/${second} | The file cannot be read as a picture.`,
    ]);
  });

  test("can be left alone again, and is not judged once it is gone", async () => {
    const { core, id, hash } = await opened();
    const asked = core.validation.validate(id, hash, "en");
    core.validation.cancel(id);
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
    await expect(core.validation.validate(id, "0".repeat(64), "en")).rejects.toMatchObject({ code: "conflict" });
  });
});

test("a judge that takes too long is left, and the others still answer", async () => {
  const files = { texts: { "index.html": "<!DOCTYPE html>" }, paths: ["index.html"], hasAddress: false };
  const signal = new AbortController().signal;
  const { answers, hung } = await askTextJudges(files, { signal, patience: 1, onAsk: () => {} });
  expect(hung).toEqual(textJudges);
  expect(answers).toEqual([]);
});
