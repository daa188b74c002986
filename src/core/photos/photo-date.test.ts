import fc from "fast-check";
import { expect, test } from "vitest";
import { readPhotoDate } from "./photo-date.ts";

test.each([
  ["2019-10-16T19:01:00+00:00", "2019-10-16T19:01:00+00:00"],
  ["1993-01-01T03:11:11.311+01:00", "1993-01-01T03:11:11.311+01:00"],
  ["2020:07:08 09:49:13-04:00", "2020-07-08T09:49:13-04:00"],
  ["2020:07:08 09:49:13", "2020-07-08T09:49:13"],
  ["2015-01-22T00:30:00 +01:00", "2015-01-22T00:30:00+01:00"],
  ["2009-09-09T17:00Z", "2009-09-09T17:00Z"],
  ["20260304", "2026-03-04"],
  ["2015-01-22", "2015-01-22"],
  ["2024-02-29", "2024-02-29"],
  ["2024-06", "2024-06"],
  ["2024", "2024"],
  ["2026-03-04T10:52:06-10:52", "2026-03-04"],
  ["2026-03-04T25:00:00", "2026-03-04"],
  ["2026-03-04T10:00:00+14:30", "2026-03-04"],
  ["2023-02-29", ""],
  ["2023-13-01", ""],
  ["0001:01:01 00:00:00", ""],
  ["0000:00:00 00:00:00", ""],
  ["4 March 2026", ""],
  ["2026-03-04garbage", ""],
  ["20261", ""],
  ["", ""],
])("%s → %s", (text, expected) => {
  expect(readPhotoDate(text)).toBe(expected);
});

test("any text gives an empty string or a date that exists", () => {
  const almost = fc.stringMatching(/^[0-9]{4}[-:]?[0-9]{0,2}[-:]?[0-9]{0,2}[T ]?[0-9:.+Z-]{0,12}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const read = readPhotoDate(text);
      if (read === "") return;
      expect(read).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/);
      expect(Number.isNaN(Date.parse(read))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
