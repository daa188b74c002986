import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../shared/search/parse-query.ts";
import { defaultStages } from "../../../shared/stages.ts";
import { countedTexts, dayQueries } from "./day-queries.ts";

const at = (iso: string, zone: string) => dayQueries(new Date(iso), zone, defaultStages);

describe("dayQueries", () => {
  test("asks for the days of the publication's own time zone, whatever day it is elsewhere", () => {
    const late = "2026-12-31T22:30:00.000Z";
    expect(at(late, "UTC").today).toBe("2026-12-31");
    const { today, outDays, dueDays } = at(late, "Asia/Jerusalem");
    expect(today).toBe("2027-01-01");
    expect([outDays.length, outDays[0]?.text, outDays.at(-1)?.text]).toEqual([
      14,
      "published:2026-12-19",
      "published:2027-01-01",
    ]);
    expect([dueDays.length, dueDays[0]?.text, dueDays.at(-1)?.text]).toEqual([
      7,
      "due:2027-01-01 is:unpublished",
      "due:2027-01-07 is:unpublished",
    ]);
  });

  test("no day is missing and none stands twice where clocks are changed", () => {
    const { outDays } = at("2026-10-30T12:00:00.000Z", "Asia/Jerusalem");
    expect(new Set(outDays.map(({ date }) => date)).size).toBe(14);
    expect(outDays.map(({ date }) => date)).toContain("2026-10-25");
  });

  test("names stages by their ids, whatever is in them, and those that are ready together", () => {
    const stages = [...defaultStages, { id: 'st "7"', name: "Second reading", ready: true }];
    const { stages: asked, ready } = dayQueries(new Date(0), "UTC", stages);
    const [, term] = parseQuery(asked.at(-1)?.text ?? "");
    expect(term).toMatchObject({ operator: "stage", value: 'st "7"' });
    expect(parseQuery(ready?.text ?? "").map(({ operator }) => operator)).toEqual(["is", "stage", "stage"]);
    expect(dayQueries(new Date(0), "UTC", [{ id: "a", name: "A", ready: false }]).ready).toBeNull();
  });

  test("every number has a text of its own, and each is asked for once", () => {
    const texts = countedTexts(at("2026-11-25T08:00:00.000Z", "UTC"));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain("is:overdue");
    expect(texts.length).toBe(6 + 3 + 14 + 7);
  });
});
