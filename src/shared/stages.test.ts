import { describe, expect, test } from "vitest";
import { stageName } from "./stage-name.ts";
import { defaultStages, deskStages, isReadyStage } from "./stages.ts";

describe("stages", () => {
  test("those that a desk begins with are called in the language of the interface until somebody renames them", () => {
    expect(stageName(defaultStages, "draft", "he")).toBe("טיוטה");
    const named = [{ id: "draft", name: "First look", ready: false }, ...defaultStages.slice(1)];
    expect(stageName(named, "draft", "he")).toBe("First look");
    const inHebrew = [{ id: "draft", name: "טיוטה", ready: false }];
    expect(stageName(inHebrew, "draft", "en")).toBe("Draft");
  });

  test("one that the desk does not have is called by its id and wants nothing out", () => {
    expect([stageName(defaultStages, "lawyers", "en"), isReadyStage(defaultStages, "lawyers")]).toEqual([
      "lawyers",
      false,
    ]);
    expect([isReadyStage(defaultStages, "ready"), isReadyStage(defaultStages, "editing")]).toEqual([true, false]);
  });

  test.each([
    ["none at all", []],
    ["one id twice", [...defaultStages, { id: "draft", name: "Again", ready: false }]],
    ["one without a name", [{ id: "draft", name: "  ", ready: false }]],
  ])("a desk cannot have %s", (_what, stages) => {
    expect(deskStages.safeParse(stages).success).toBe(false);
  });
});
