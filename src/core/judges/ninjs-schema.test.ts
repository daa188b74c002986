import { expect, test } from "vitest";
import { pageContext } from "../../shared/publication/page-context.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import { ninjs } from "../../shared/publication/siblings/ninjs.ts";
import { pageCorpus } from "../../shared/publication/testing/page-corpus.ts";
import { ninjsFaults } from "./ninjs-schema.ts";

const ninjsOf = (input: PageInput) => ninjs(pageContext(input));

test.each(Object.entries(pageCorpus()))("the %s page is valid ninjs 3.1", (_name, input) => {
  expect(ninjsFaults(ninjsOf(input))).toEqual([]);
});

test("what is wrong is named with its place", () => {
  const good = JSON.parse(ninjsOf(Object.values(pageCorpus())[0] as PageInput));
  const faults = (change: object) => ninjsFaults(JSON.stringify({ ...good, ...change }));
  expect(faults({ uri: "no address" })).toEqual([{ pointer: "/uri", problem: 'must match format "uri"' }]);
  expect(faults({ pubStatus: "maybe" })).toEqual([
    { pointer: "/pubStatus", problem: expect.stringMatching(/allowed/) },
  ]);
  expect(faults({ headlines: [{ role: "main" }] })).toEqual([
    { pointer: "/headlines/0", problem: "must have required property 'value'" },
  ]);
  expect(
    faults({ invented: 1 })
      .map(({ problem }) => problem)
      .join(),
  ).toMatch(/invented/);
  expect(ninjsFaults("{").length).toBe(1);
});
