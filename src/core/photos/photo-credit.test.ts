import { expect, test } from "vitest";
import { noReading } from "../../shared/photo-reading.ts";
import { captionCredit, photoCredit } from "./photo-credit.ts";
import { photoWords } from "./photo-words.ts";

const noWords = photoWords(noReading);

test.each([
  ["A street in the rain. (AP Photo/Ines Calder)", "(AP Photo/Ines Calder)"],
  ["A street (in the rain), Tuesday. (Jon Rask/Reuters).", "(Jon Rask/Reuters)."],
  ["רחוב בגשם (צילום: נועה ברק)", "(צילום: נועה ברק)"],
  ["רחוב בגשם. צילום: נועה ברק, AP", "צילום: נועה ברק, AP"],
  ["A street in the rain. Photo: Ines Calder", "Photo: Ines Calder"],
  ["The mayor (left)", ""],
  ["The mayor with Jon Rask (right)", ""],
  ["Opened last year (2019)", ""],
  ["(Reuters) A street in the rain", ""],
  ["", ""],
])("%j ends with the credit %j", (caption, expected) => {
  expect(captionCredit(caption).replace(/\.$/, "")).toBe(expected.replace(/\.$/, ""));
});

test("fields come before the caption's tail", () => {
  const words = { ...noWords, caption: "A street. (AP Photo/Ines Calder)" };
  const fromFields = photoCredit({ ...words, creditLine: "Reuters", creator: "JON RASK", creatorJobTitle: "STR" });
  expect(fromFields.items[0]?.parties).toEqual([
    { name: "Jon Rask", role: "photographer" },
    { name: "Reuters", role: "agency" },
  ]);
  expect(photoCredit(words).items[0]?.parties).toEqual([
    { name: "Ines Calder", role: "photographer" },
    { name: "AP", role: "agency" },
  ]);
  expect(photoCredit(noWords)).toEqual({ items: [], raw: "", state: "parsed", exempt: "" });
});
