import { describe, expect, test } from "vitest";
import { paragraph, storyDocument } from "../document/build.ts";
import { sampleInput } from "../publication/testing/page-samples.ts";
import type { PublicationState, StoryFields } from "../stories.ts";
import type { CheckInput } from "./check-input.ts";
import { checkBin, checkDue, checkLegal, checkPictureDesk, checkStoryEmbargo } from "./desk-checks.ts";
import { overrideFault } from "./override.ts";
import { runChecks } from "./run-checks.ts";

const noon = "2026-11-25T12:00:00.000Z";
const just = "2026-11-25T11:59:59.999Z";

type Facts = Partial<Pick<CheckInput, "now" | "publication" | "binned" | "openNotes">>;

function input(fields: Partial<StoryFields>, facts: Facts = {}): CheckInput {
  const {
    document,
    fields: all,
    profile,
    photos,
  } = sampleInput({
    document: storyDocument({ headline: "The ferry returns", standfirst: "After eleven weeks" }, [
      paragraph("It sails."),
    ]),
    fields,
  });
  return { document, fields: all, profile, photos, publication: "unpublished", now: noon, ...facts };
}

const every = [checkBin, checkStoryEmbargo, checkLegal, checkPictureDesk, checkDue];
const found = (fields: Partial<StoryFields>, facts?: Facts) =>
  every.flatMap((check) => check(input(fields, facts))).map(({ key }) => key);

describe("what stops a story until somebody says otherwise", () => {
  test.each<[string, Partial<StoryFields>, Facts, string[]]>([
    ["nothing", {}, {}, []],
    ["an embargo that ends later", { embargo: noon }, { now: just }, ["check.story.embargo"]],
    ["no embargo that is over at this instant", { embargo: noon }, {}, []],
    ["an embargo without end", { embargo: "indefinite" }, {}, ["check.story.embargoOpen"]],
    ["also where nobody knows the time", { embargo: "indefinite" }, { now: "" }, ["check.story.embargoOpen"]],
    ["a legal check that is to come", { legal: "required" }, {}, ["check.story.legal"]],
    ["none that is done", { legal: "complete", pictures: "complete" }, {}, []],
    ["the picture desk", { pictures: "required" }, {}, ["check.story.pictures"]],
    ["the bin", {}, { binned: true }, ["check.story.binned"]],
  ])("%s", (_what, fields, facts, keys) => {
    expect(found(fields, facts)).toEqual(keys);
  });

  test("blocks whatever reason is given, also where the publication has no say in it, and says when and in which zone", () => {
    const findings = runChecks(
      input(
        { embargo: "2026-11-25T16:00:00.000Z", legal: "required", pictures: "required", onHold: true },
        { binned: true },
      ),
      "en",
    ).filter(({ severity }) => severity === "block");
    expect(findings.map(({ code, overridable, where }) => [code, overridable, where])).toEqual([
      ["story.hold", false, "story"],
      ["story.binned", false, "story"],
      ["story.embargo", false, "story"],
      ["story.legal", false, "story"],
      ["story.pictures", false, "story"],
    ]);
    for (const { code } of findings) {
      expect(overrideFault({ code, reason: "The editor says so" })?.key).toBe("override.hardCode");
    }
    expect(findings[2]?.message).toBe(
      "The story is under embargo until 2026-11-25, 18:00 (\u2068Asia/Jerusalem\u2069). Publish it after that, or take the embargo off.",
    );
  });

  test("open notes are told and stop nothing", () => {
    const told = (openNotes: number) =>
      runChecks(input({}, { openNotes }), "en")
        .filter(({ code }) => code === "story.notes")
        .map(({ severity, where, message }) => [severity, where, message.slice(0, 26)]);
    expect(told(2)).toEqual([["info", "story", "2 notes on the page are op"]]);
    expect(told(1)).toEqual([["info", "story", "A note on the page is open"]]);
    expect(told(0)).toEqual([]);
  });

  test("a zone that this system does not know is no reason to let it pass", () => {
    const unknown = { ...input({ embargo: noon }, { now: just }) };
    const profile = { ...unknown.profile, timeZone: "Mars/Base" };
    expect(checkStoryEmbargo({ ...unknown, profile })[0]?.values).toMatchObject({ day: "2026-11-25", time: "12:00" });
  });
});

describe("what was due", () => {
  test.each<[string, string, PublicationState, string[]]>([
    ["is noted from its instant on", noon, "unpublished", ["check.story.due"]],
    ["is not noted before", "2026-11-25T12:00:00.001Z", "unpublished", []],
    ["is not noted once readers have it", noon, "published", []],
    ["is not noted of a story that was withdrawn", noon, "withdrawn", []],
  ])("%s", (_what, due, publication, keys) => {
    expect(found({ due }, { publication })).toEqual(keys);
  });
});
