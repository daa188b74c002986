import { expect, test } from "vitest";
import { createSideColumns, isShown, setShown } from "./side-columns.ts";
import { createRememberedView } from "./view-settings.ts";

function windowOf(matches: boolean) {
  let told = () => {};
  const addEventListener = (_: string, listener: () => void) => {
    told = listener;
  };
  const media = { matches, addEventListener };
  const view = createSideColumns(createRememberedView(null).columns, media as unknown as MediaQueryList);
  const resize = (narrow: boolean) => {
    media.matches = narrow;
    told();
  };
  const seen = () => [isShown(view, "stories"), isShown(view, "inspector")];
  return { view, resize, seen };
}

test("a window that becomes narrow folds both columns, and gives them back as they were", () => {
  const { view, resize, seen } = windowOf(false);
  setShown(view, "stories", false);
  expect(seen()).toEqual([false, true]);
  resize(true);
  expect(seen()).toEqual([false, false]);
  setShown(view, "stories", true);
  expect(seen()).toEqual([true, false]);
  resize(false);
  expect(seen()).toEqual([false, true]);
});

test("a narrow window shows one column at a time", () => {
  const { view, seen } = windowOf(true);
  expect(seen()).toEqual([false, false]);
  setShown(view, "stories", true);
  setShown(view, "inspector", true);
  expect(seen()).toEqual([false, true]);
  setShown(view, "stories", false);
  expect(seen()).toEqual([false, true]);
  setShown(view, "inspector", false);
  expect(seen()).toEqual([false, false]);
  expect(view.columns.get()).toMatchObject({ stories: true, inspector: true });
});
