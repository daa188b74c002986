import { expect, test } from "vitest";
import { parseCredit } from "../credit/parse-credit.ts";
import { pictureOrigin, unsaidOrigin } from "./picture-origin.ts";

const iptc = (name: string) => `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`;

test.each([
  ["trainedAlgorithmicMedia", "ai"],
  ["compositeWithTrainedAlgorithmicMedia", "ai-composite"],
  ["compositeSynthetic", "ai-composite"],
  ["compositeCapture", "composite"],
  ["algorithmicMedia", "algorithmic"],
  ["digitalCapture", null],
  ["humanEdits", null],
  ["constructor", null],
  ["", null],
])("%s is %s", (name, origin) => {
  expect(pictureOrigin(iptc(name))).toBe(origin);
  expect(pictureOrigin(`${name}/`)).toBe(origin);
});

test("what the credit says is not said twice", () => {
  const { items } = parseCredit("AI-generated image by Midjourney");
  expect(unsaidOrigin(iptc("trainedAlgorithmicMedia"), items)).toBeNull();
  expect(unsaidOrigin(iptc("compositeSynthetic"), items)).toBe("ai-composite");
  expect(unsaidOrigin(iptc("trainedAlgorithmicMedia"), parseCredit("Ines Calder/AP").items)).toBe("ai");
});
