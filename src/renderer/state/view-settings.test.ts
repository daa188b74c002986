import { describe, expect, it } from "vitest";
import { createRememberedView, nextZoom, type Remembrance } from "./view-settings.ts";

const columnsAtFirst = {
  stories: true,
  inspector: true,
  storiesWidth: null,
  inspectorWidth: null,
  previewWidth: null,
  first: "stories",
};
const pageAtFirst = { zoom: 100, typewriter: false, invisibles: false };

const holding = (text: string | null): Remembrance => ({ getItem: () => text, setItem: () => {} });

describe("the remembered view", () => {
  it.each([
    null,
    "",
    "{",
    "[]",
    "7",
    "null",
    '{"zoom":101,"storiesWidth":9000,"first":"x","stories":"no","typewriter":1}',
  ])("is as at first where %j is remembered", (text) => {
    const { columns, pageView } = createRememberedView(holding(text));
    expect(columns.get()).toEqual(columnsAtFirst);
    expect(pageView.get()).toEqual(pageAtFirst);
  });

  it("keeps what makes sense beside what does not", () => {
    const { columns } = createRememberedView(holding('{"stories":false,"inspectorWidth":-4,"first":"outline"}'));
    expect(columns.get()).toEqual({ ...columnsAtFirst, stories: false, first: "outline" });
  });

  it("is as it was left", () => {
    const kept = new Map<string, string>();
    const storage: Remembrance = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
    const { columns, pageView } = createRememberedView(storage);
    columns.update((now) => ({ ...now, storiesWidth: 300 }));
    pageView.update((now) => ({ ...now, zoom: 125 }));
    const next = createRememberedView(storage);
    expect(next.columns.get()).toEqual({ ...columnsAtFirst, storiesWidth: 300 });
    expect(next.pageView.get()).toEqual({ ...pageAtFirst, zoom: 125 });
  });

  it("works without a storage, and with one that is full", () => {
    const full: Remembrance = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    for (const storage of [null, full]) {
      const { pageView } = createRememberedView(storage);
      pageView.update((now) => ({ ...now, typewriter: true }));
      expect(pageView.get().typewriter).toBe(true);
    }
  });
});

it("zooms in steps, and stops at the ends", () => {
  expect(nextZoom(100, 1)).toBe(110);
  expect(nextZoom(100, -1)).toBe(90);
  expect(nextZoom(300, 1)).toBe(300);
  expect(nextZoom(50, -1)).toBe(50);
});
