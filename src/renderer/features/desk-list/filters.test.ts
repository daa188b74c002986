import { describe, expect, it } from "vitest";
import { say } from "../../../shared/messages/catalogue.ts";
import { defaultStages } from "../../../shared/stages.ts";
import { countedText, filterTerms, isAsked, termName, toggleValue, type valueName } from "./filters.ts";

const inEnglish = { say: (key, values) => say("en", key, values), language: "en", stages: defaultStages } as Parameters<
  typeof valueName
>[2];
const inHebrew = {
  say: (key, values) => say("he", key, values),
  language: "he",
  stages: defaultStages,
} as typeof inEnglish;

describe("filters", () => {
  it("are written into the text and taken out of it again", () => {
    const once = toggleValue("harbour", "section", "City hall", inEnglish);
    expect(once).toBe('harbour section:"City hall"');
    expect(isAsked(once, "section", "city hall", inEnglish)).toBe(true);
    expect(toggleValue(once, "section", "City hall", inEnglish)).toBe("harbour");
  });

  it("are known however they were typed", () => {
    expect(isAsked("מצב:באיחור", "is", "overdue", inEnglish)).toBe(true);
    expect(toggleValue("fire מצב:באיחור", "is", "overdue", inEnglish)).toBe("fire");
    expect(isAsked("priority:2", "priority", "urgent", inEnglish)).toBe(true);
    expect(isAsked("stage:טיוטה", "stage", "draft", inHebrew)).toBe(true);
    expect(isAsked("-is:overdue", "is", "overdue", inEnglish)).toBe(false);
  });

  it.each([
    ["is:held", "State: On hold"],
    ["stage:ready", "Stage: Ready"],
    ["stage:subbing", "Stage: subbing"],
    ["priority:-2", "Priority: Whenever"],
    ["due:week", "Due: Within a week"],
    ["due:2026-11", "Due: 2026-11"],
    ["language:he", "Language: HE"],
    ['-by:"Noa Lev"', "not By: Noa Lev"],
    ["before:2024", "Saved before: 2024"],
  ])("%s is called “%s”", (text, name) => {
    expect(filterTerms(text).map((term) => termName(term, inEnglish))).toEqual([name]);
  });

  it("are only what is asked about by name: words are not, nor a name whose value is still to be typed", () => {
    expect(filterTerms("harbour section: 14:05")).toEqual([]);
  });

  it("are counted each alone, beside everything else that is asked for", () => {
    expect(countedText("fire stage:draft", "stage", "ready")).toBe("fire stage:ready");
    expect(countedText("fire is:held", "is", "overdue")).toBe("fire is:held is:overdue");
    expect(countedText("is:unpublished fire is:held", "is", "published")).toBe("fire is:held is:published");
    expect(countedText("fire -is:published", "is", "unpublished")).toBe("fire -is:published is:unpublished");
  });
});
