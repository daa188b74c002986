import { describe, expect, it } from "vitest";
import { markerKind, splitCredit } from "./picture-marks.ts";

describe("markerKind", () => {
  it.each([
    "2 View gallery",
    "View gallery",
    "VIEW GALLERY",
    "View gallery (4)",
    "3 צפייה בגלריה",
    "צפייה בגלריה",
    "12 photos",
  ])("%s leads to a gallery", (line) => expect(markerKind(line)).toBe("view"));
  it.each(["1/3", "2 / 12", "1 of 3", "(1/3)"])("%s counts pictures", (line) =>
    expect(markerKind(line)).toBe("counter"),
  );
  it.each(["View from the gallery", "12", "1/3 of voters", "A gallery opens", "גלריה חדשה נפתחה"])(
    "%s is no marker",
    (line) => expect(markerKind(line)).toBeNull(),
  );
});

describe("splitCredit", () => {
  it.each([
    ["(Photo: Tom Okafor / AP)", "", "(Photo: Tom Okafor / AP)"],
    ["(צילום: דנה קמחי)", "", "(צילום: דנה קמחי)"],
    ["(AP Photo/Tom Okafor)", "", "(AP Photo/Tom Okafor)"],
    ["(Photo: Port Police (handout))", "", "(Photo: Port Police (handout))"],
    ["Photo: Tom Okafor", "", "Photo: Tom Okafor"],
    ["צילום: דנה קמחי", "", "צילום: דנה קמחי"],
    ["Ada Finch (Photo: Tom Okafor / AP)", "Ada Finch", "(Photo: Tom Okafor / AP)"],
    ["Ada Finch (left) (Photo by Tom Okafor/AP).", "Ada Finch (left)", "(Photo by Tom Okafor/AP)."],
    ["The span at dawn. Photo: Tom Okafor", "The span at dawn.", "Photo: Tom Okafor"],
    ["הגשר בבוקר | צילום: דנה קמחי", "הגשר בבוקר", "צילום: דנה קמחי"],
  ])("%s", (line, caption, credit) => expect(splitCredit(line, false)).toEqual({ caption, credit }));

  it.each([
    "Photographs of the bridge were shown to the court.",
    "The mayor (left) crossed first",
    "(The bridge was built in 1931)",
    "Credit for the idea goes to the welders.",
    "Ada Finch",
  ])("finds none in %s", (line) => expect(splitCredit(line, false)).toBeNull());

  it("takes any line in brackets under a picture's marker", () => {
    expect(splitCredit("(Tom Okafor)", true)).toEqual({ caption: "", credit: "(Tom Okafor)" });
    expect(splitCredit("(Tom Okafor)", false)).toBeNull();
  });
});
