import { expect, test } from "vitest";
import { completingAt, fixedOffers, operatorOffers, takeOffer } from "./complete-query.ts";

const typed = (offers: readonly { typed: string }[]) => offers.map((offer) => offer.typed);
/** What is being completed where the bar stands. */
const at = (marked: string) => {
  const caret = marked.indexOf("|");
  return completingAt(marked.replace("|", ""), caret);
};

test.each([
  ["sec|", null, "sec"],
  ["fire -sec|", null, "sec"],
  ["fire section:Ci|", "section", "Ci"],
  ["section:| fire", "section", ""],
  ['section:"City h|', "section", "City h"],
  ["-מדור:ספ|", "section", "ספ"],
])("%s completes", (marked, operator, value) => {
  const found = at(marked);
  expect([found?.operator, found?.term.value]).toEqual([operator, value]);
});

test.each(["s|", '"sec|', "sec |", "|sec", "s|ec", "sec|tion:", ""])("nothing is completed in %j", (marked) => {
  expect(at(marked)).toBeNull();
});

test("operators and their own values are offered as they begin, in either language", () => {
  expect(typed(operatorOffers("s", "en"))).toEqual(["section:", "stage:"]);
  expect(typed(operatorOffers("SEC", "he"))).toEqual(["מדור:"]);
  expect(typed(operatorOffers("מד", "en"))).toEqual(["section:"]);
  expect(typed(fixedOffers("is", "o", "en"))).toEqual(["overdue"]);
  expect(typed(fixedOffers("due", "", "en"))).toEqual(["today", "tomorrow", "week", "none"]);
  expect(fixedOffers("section", "", "en")).toEqual([]);
});

test("an offer takes the place of what was typed, and the caret stands where one goes on", () => {
  const take = (marked: string, value: string) => {
    const text = marked.replace("|", "");
    const completing = at(marked);
    if (completing === null) throw new Error("nothing is typed there");
    const taken = takeOffer(text, completing, { typed: value, label: null, uses: null });
    return `${taken.text.slice(0, taken.caret)}|${taken.text.slice(taken.caret)}`;
  };
  expect(take("fire -se|", "section:")).toBe("fire -section:|");
  expect(take("section:ci| fire", "City hall")).toBe('section:"City hall" |fire');
  expect(take('-מדור:"ci|', "Sport")).toBe("-מדור:Sport |");
});
