import { expect, test } from "vitest";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import { noReading } from "../../shared/photo-reading.ts";
import { photoCredit } from "./photo-credit.ts";
import { photoWords } from "./photo-words.ts";

const noWords = photoWords(noReading);

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

test("a credit that only the caption has is a proposal", () => {
  const words = { ...noWords, caption: "A street. (AP Photo/Ines Calder)" };
  expect(photoCredit(words)).toMatchObject({ state: "review", raw: "(AP Photo/Ines Calder)" });
  expect(photoCredit({ ...words, creditLine: "AP", creator: "Ines Calder" }).state).toBe("parsed");
});

test("the publication's own organisations decide", () => {
  const table = houseTable({ version: 1, own: [{ name: "Quayside Press", kind: "agency", aliases: ["QP"] }] });
  const words = { ...noWords, creditLine: "QP", creator: "INES CALDER" };
  expect(photoCredit(words, table)).toMatchObject({ state: "parsed" });
  expect(photoCredit(words, table).items[0]?.parties.at(-1)).toEqual({ name: "Quayside Press", role: "agency" });
});
