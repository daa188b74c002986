import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { conversionEdit, convert, quantitiesAt, quantitiesIn, tellIn, usualTarget } from "./convert-units.ts";
import { type Unit, type UnitId, unitOf, units } from "./unit-table.ts";

const plain = (text: string) => text.replaceAll("\u00A0", " ");
const told = (text: string, language = "en") =>
  quantitiesIn(text).map((one) => plain(tellIn(one, usualTarget(one), language)));

describe("what looks like a figure with its unit and says something else", () => {
  it.each([
    ["minus 5°C", ["23°F"]],
    ["מינוס 5 מעלות צלזיוס", ["23°F"]],
    ["twenty-five miles", ["40 km"]],
    ["five hundred miles", ["800 km"]],
    ["five hundred and fifty miles", []],
    ["5 hundred miles", []],
    ["1 234 km", []],
    ["$5m and £5 m and NIS 5m", []],
    ["5G and 5M", []],
    ["warmed by 2°C", ["3.6°F"]],
    ["a rise of up to 1.5 degrees Celsius", ["2.7°F"]],
    ["3°F warmer, at 68°F", ["1.7°C", "20°C"]],
    ["5°C below zero", ["41°F"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ["14 stone 6 pounds", ["91.6 kg"]],
    ["7 pounds, 3 ounces", ["3.26 kg"]],
    ["a 6-foot-2 guard", ["1.88 m"]],
    ["5 ft. 10 in. tall", ["1.78 m"]],
    ["6 feet 2 men", ["1.8 m"]],
    ["6 pounds 20 kg", ["2.7 kg", "44 pounds"]],
  ])("parts of one measure are told as one: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("leaves the point of a shortened unit with it, and that of a sentence behind", () => {
    const ends = (text: string) => quantitiesIn(text).map(({ from, to }) => text.slice(from, to));
    expect(ends("5 ft. tall. It is 6 ft. Then")).toEqual(["5 ft.", "6 ft"]);
  });
});

describe("a quantity is told in the other measure, as exact as it is", () => {
  it.each([
    ["10 miles", "16 km"],
    ["100 miles", "160 km"],
    ["101 miles", "163 km"],
    ["26.2 miles", "42.2 km"],
    ["1 mile", "1.6 km"],
    ["a 10-mile run", "16 km"],
    ["5 km", "3.1 miles"],
    ["1.6 km", "0.99 miles"],
    ["10-15 miles", "16-24 km"],
    ["10 to 15 miles", "16 to 24 km"],
    ["1,500 feet", "460 m"],
    ["6 feet", "1.8 m"],
    ["1 foot", "30 cm"],
    ["6 feet 2 inches", "1.88 m"],
    ["5'10\"", "1.78 m"],
    ["5’10”", "1.78 m"],
    ["12 inches", "30 cm"],
    ["5½ inches", "14 cm"],
    ["two pounds", "0.91 kg"],
    ["150 lbs", "68 kg"],
    ["70 kg", "150 pounds"],
    ["72 kg", "160 pounds"],
    ["8 oz", "230 g"],
    ["12 stone", "76 kg"],
    ["3 million acres", "1.2 million hectares"],
    ["2 million dunams", "490,000 acres"],
    ["2 hectares", "4.9 acres"],
    ["40 dunams", "9.9 acres"],
    ["10 gallons", "38 litres"],
    ["60 mph", "97 km/h"],
    ["60 miles per hour", "97 km/h"],
    ["100 km/h", "62 mph"],
    ["98.6°F", "37°C"],
    ["32 degrees Fahrenheit", "0°C"],
    ["-40 °C", "−40°F"],
    ["20C", "68°F"],
    ["250 square miles", "650 sq km"],
    ["20 knots", "37 km/h"],
  ])("%s: %s", (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ["10 מייל", "16 ק״מ"],
    ['5 ק"מ', "3.1 מייל"],
    ["ל־100 מטר", "330 רגל"],
    ["40 דונם", "9.9 אקר"],
    ["2 מיליון דונם", "490 אלף אקר"],
    ["60 ק״ג", "130 פאונד"],
    ["30 מעלות צלזיוס", "86°F"],
  ])("%s: %s", (text, expected) => {
    expect(told(text, "he")).toEqual([expected]);
  });

  it.each(["", "5", "in 10 inches", "10 m.p.", "page 5 f", "the '98 cup", "5:30", "10 metersx", "v10 miles", "מטר"])(
    "there is none in %j, or not that",
    (text) => expect(quantitiesIn(text).length).toBe(text === "in 10 inches" ? 1 : 0),
  );

  it("has the spelling of its language", () => {
    expect(told("10 gallons", "en-US")).toEqual(["38 liters"]);
  });
});

const put = (text: string, mode: "append" | "replace", targets = {}) => {
  const edits = quantitiesIn(text).flatMap((one) => conversionEdit(text, one, { mode, language: "en", targets }) ?? []);
  return plain(edited(text, edits));
};

test("it is put behind what stands there, or in its place, and not a second time", () => {
  expect(put("ran 10 miles and 5 km.", "append")).toBe("ran 10 miles (16 km) and 5 km (3.1 miles).");
  expect(put("ran 10 miles.", "replace")).toBe("ran 16 km.");
  expect(put("ran 10 miles (16 km) on", "append")).toBe("ran 10 miles (16 km) on");
  expect(put("ran 10 miles (NIS 5) on", "append")).toBe("ran 10 miles (NIS 5) on");
  expect(put("ran 10 miles (since 1984)", "append")).toBe("ran 10 miles (16 km) (since 1984)");
  expect(put("40 dunams", "append", { dunam: "hectare" })).toBe("40 dunams (4 hectares)");
});

test("what is selected counts, or what holds the caret", () => {
  const text = "10 miles and 5 km";
  expect(quantitiesAt(text, 0, 9)).toHaveLength(1);
  expect(quantitiesAt(text, 0, text.length)).toHaveLength(2);
  expect(quantitiesAt(text, 3, 3)).toHaveLength(1);
  expect(quantitiesAt(text, 10, 10)).toHaveLength(0);
});

test("there and back is the same value, for every unit and each of its targets", () => {
  const pairs = (Object.entries(units) as [UnitId, Unit][]).flatMap(([id, { targets }]) =>
    targets.map((target) => [id, target as UnitId] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 99_999 }), ([from, to], value) => {
      expect(unitOf(from).kind).toBe(unitOf(to).kind);
      expect(convert(convert(value, from, to), to, from)).toBeCloseTo(value, 6);
      // And in print, within what rounding may lose: half of the last digit each way.
      const [found] = quantitiesIn(`${value} ${unitOf(from).en[1]}`);
      if (!found || unitOf(from).kind === "temperature") return;
      const shown = Number(/[\d,.]+/.exec(tellIn(found, to, "en"))?.[0].replaceAll(",", ""));
      const back = convert(shown, to, from);
      expect(Math.abs(back - value) / value).toBeLessThanOrEqual(0.051);
    }),
  );
});
