import { describe, expect, it } from "vitest";
import { type ActivityWords, activitySentence } from "./activity-sentence.ts";
import { defaultStages } from "./stages.ts";
import type { LogEntry } from "./story-list.ts";

const english: ActivityWords = {
  language: "en",
  stages: [...defaultStages, { id: "subs", name: "Subs’ desk", ready: false }],
  // Throws for what is no instant.
  when: (iso) => `<${new Date(iso).toISOString().slice(0, 16)}>`,
  named: false,
};
const hebrew: ActivityWords = { ...english, language: "he" };

const entry = (kind: string, details: unknown = {}, more: Partial<LogEntry> = {}): LogEntry => ({
  ...{ id: 1, story: "0".repeat(26), headline: "Ferry returns", at: "2026-11-25T08:00:00.000Z", actor: "Dana Reed" },
  ...{ kind, details: typeof details === "string" ? details : JSON.stringify(details) },
  ...more,
});
/** Without the marks that isolate names. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const told = (one: LogEntry, words: ActivityWords = english) => bare(activitySentence(one, words));
const due = "2026-11-26T16:00:00.000Z";

describe("activitySentence", () => {
  it.each([
    ["stage", { from: "draft", to: "subs" }, "Dana Reed moved it from Draft to Subs’ desk."],
    ["stage", { from: "gone", to: "ready" }, "Dana Reed moved it from gone to Ready."],
    ["held", {}, "Dana Reed put it on hold."],
    ["priority", { from: 0, to: 2 }, "Dana Reed changed the priority of it from Normal to Urgent."],
    ["due", { from: "", to: due }, "Dana Reed made it due <2026-11-26T16:00>."],
    ["due", { from: due, to: "" }, "Dana Reed took the due time (<2026-11-26T16:00>) off it."],
    ["embargo", { from: "", to: "indefinite" }, "Dana Reed put it under embargo until it is lifted."],
    ["embargo", { from: "indefinite", to: "" }, "Dana Reed lifted the embargo on it."],
    ["legal", { from: "none", to: "required" }, "Dana Reed asked for a legal check of it."],
    ["pictures", { from: "required", to: "complete" }, "Dana Reed completed the picture desk’s check of it."],
    ["slug", { from: "a", to: "b" }, "Dana Reed gave it another address: b instead of a."],
    ["duplicate", { from: "x1", headline: "Ferry stops" }, "Dana Reed began it as a duplicate of “Ferry stops”."],
    ["translation", { from: "x1" }, "Dana Reed began it as a translation of x1."],
    ["from-template", { template: "Weather" }, "Dana Reed began it from the template “Weather”."],
    ["withdraw", {}, "Dana Reed withdrew it from readers."],
  ])("tells %s %j", (kind, details, sentence) => {
    expect(told(entry(kind, details))).toBe(sentence);
  });

  it("calls the story by its headline where it is not the open one, and says so where it has none", () => {
    expect(told(entry("held"), { ...english, named: true })).toBe("Dana Reed put “Ferry returns” on hold.");
    expect(told(entry("held", {}, { headline: " " }), { ...english, named: true })).toContain("without a headline");
    expect(told(entry("held", {}, { actor: "" }))).toBe("Somebody put it on hold.");
  });

  it("keeps names in an order of their own, in Hebrew as well", () => {
    const sentence = activitySentence(entry("stage", { from: "draft", to: "editing" }), hebrew);
    expect(sentence).toContain("בידי \u2068Dana Reed\u2069");
    expect(bare(sentence)).toBe("הכתבה הועברה מ„טיוטה” ל„בעריכה” בידי Dana Reed.");
  });

  it("shows what it has no words for, and what cannot be read", () => {
    expect(told(entry("teleported", { to: "Mars" }))).toContain('teleported {"to":"Mars"}');
    expect(told(entry("legal", { from: "none", to: "maybe" }))).toContain("maybe");
    expect(told(entry("stage", "{broken"))).toContain("stage {broken");
  });

  it("leaves no place in any sentence unfilled", () => {
    const details = { from: due, to: due, template: "T" };
    const kinds =
      "created duplicate follow-up translation from-template held released binned unbinned slug publish update";
    for (const kind of [
      ...kinds.split(" "),
      "correct",
      "withdraw",
      "republish",
      "stage",
      "due",
      "embargo",
      "priority",
    ]) {
      for (const words of [english, hebrew]) expect(told(entry(kind, details), words)).not.toMatch(/[{}]/);
    }
  });
});
