import { expect, test } from "vitest";
import { parseQuery } from "../../../../shared/search/parse-query.ts";
import { storiesWith } from "./use-names.ts";

test("the stories with some names are found by exactly these, whatever is in them", () => {
  const names = ["City hall", 'The "Post"', "רה״מ", "a:b -c"];
  const terms = parseQuery(storiesWith("tag", names) ?? "");
  expect(terms.map(({ operator, value, quoted, not }) => ({ operator, value, quoted, not }))).toEqual(
    names.map((value) => ({ operator: "tag", value, quoted: true, not: false })),
  );
  expect(parseQuery(storiesWith("person", ["Dana Reed"]) ?? "")[0]).toMatchObject({ operator: "by" });
});

test("names that would make the question too long are not asked about", () => {
  expect(
    storiesWith(
      "tag",
      Array.from({ length: 60 }, (_, at) => `A tag of some length ${at}`),
    ),
  ).toBeNull();
});
