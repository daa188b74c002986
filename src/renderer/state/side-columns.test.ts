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

test("the inspector gives way to the preview, and asking for it closes that", () => {
  const { view, seen } = windowOf(false);
  view.preview.set("beside");
  expect(seen()).toEqual([true, false]);
  setShown(view, "stories", false);
  expect([view.preview.get(), ...seen()]).toEqual(["beside", false, false]);
  setShown(view, "inspector", true);
  expect([view.preview.get(), ...seen()]).toEqual(["closed", false, true]);
});

test("a preview that fills the window hides both columns; the stories come back beside it", () => {
  const { view, seen } = windowOf(false);
  view.preview.set("whole");
  expect(seen()).toEqual([false, false]);
  setShown(view, "stories", true);
  expect([view.preview.get(), ...seen()]).toEqual(["beside", true, false]);
});

test("in a narrow window a column takes the preview's place", () => {
  const { view, seen } = windowOf(true);
  view.preview.set("beside");
  setShown(view, "stories", true);
  expect([view.preview.get(), ...seen()]).toEqual(["closed", true, false]);
});
