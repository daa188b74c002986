import { expect, test, vi } from "vitest";
import type { Finding } from "../../shared/checks/finding.ts";
import type { EditorHandle } from "../editor/editor-handle.ts";
import { withholdFindings } from "./withhold-findings.ts";

const finding = (code: string, where: string): Finding => ({
  code,
  where,
  severity: "info",
  message: `${code} at ${where}`,
  overridable: true,
});

function writer() {
  const caret = { place: null as string | null };
  const paused = new Set<() => void>();
  const again = vi.fn();
  const withheld = withholdFindings(
    { editor: () => ({ writingPlace: () => caret.place }) as EditorHandle },
    again,
    (listener) => {
      paused.add(listener);
      return () => paused.delete(listener);
    },
  );
  const pause = () => {
    for (const listener of [...paused]) listener();
  };
  return { caret, paused, again, withheld, pause };
}

const unfinished = finding("paragraph.unfinished", "block:2");
const elsewhere = finding("paragraph.unfinished", "block:3");
const spaces = finding("text.doubleSpace", "block:2");

test("what is only half written is not told of while she writes there, and is looked at again when she has left", () => {
  const { caret, paused, again, withheld, pause } = writer();
  expect(withheld.withhold([unfinished, elsewhere, spaces], [])).toEqual([unfinished, elsewhere, spaces]);
  caret.place = "block:2";
  expect(withheld.withhold([unfinished, elsewhere, spaces], [])).toEqual([elsewhere, spaces]);
  pause();
  expect(again).not.toHaveBeenCalled();
  caret.place = "block:3";
  pause();
  expect(again).toHaveBeenCalledTimes(1);
  expect(paused.size).toBe(0);
});

test("what was told before she came stands until she changes it", () => {
  const { caret, withheld } = writer();
  caret.place = "block:2";
  expect(withheld.withhold([unfinished], [unfinished])).toEqual([unfinished]);
  const changed = { ...unfinished, message: "with other words" };
  expect(withheld.withhold([changed], [unfinished])).toEqual([]);
});

test("nothing is followed where nothing is kept back, nor after the end", () => {
  const { caret, paused, withheld } = writer();
  caret.place = "block:2";
  withheld.withhold([unfinished], []);
  expect(paused.size).toBe(1);
  withheld.withhold([spaces], []);
  expect(paused.size).toBe(0);
  withheld.withhold([unfinished], []);
  withheld.end();
  expect(paused.size).toBe(0);
});
