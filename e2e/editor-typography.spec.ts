import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { empty } from "./editor-harness/pages.ts";

test("marks are put right as they are typed; Backspace gives back the last one, undo too", async ({ editor }) => {
  await editor.mount({ document: empty });
  const text = async () => (await editor.lines()).slice(3).join("|").slice(2);
  await editor.body("p").click();
  await editor.type(`"It's in the '90s," she said -- wait... `);
  expect(await text()).toBe("“It’s in the ’90s,” she said — wait… ");
  await editor.type('"');
  expect((await text()).endsWith("“")).toBe(true);
  await editor.press("Backspace");
  expect((await text()).endsWith('wait… "')).toBe(true);
  await editor.press("Backspace");
  expect((await text()).endsWith("wait… ")).toBe(true);
  await editor.type('"');
  await editor.press("Control+z");
  expect((await text()).endsWith('wait… "')).toBe(true);
  await editor.press("Control+y");
  expect((await text()).endsWith("wait… “")).toBe(true);
  // The mark is a step of its own: what is typed after it is undone first.
  await editor.type("Go");
  await editor.press("Control+z");
  expect((await text()).endsWith("wait… “")).toBe(true);
  await editor.press("Control+z");
  expect((await text()).endsWith('wait… "')).toBe(true);
});

test("Hebrew by its own rules, also in an English story; code and addresses are left alone", async ({ editor }) => {
  await editor.mount({ document: storyDocument({}, [paragraph(""), paragraph("")]) });
  await editor.body("p").first().click();
  await editor.type('דובר צה"ל: "בית-ספר" ליד רח\' הרצל, 5 ק"מ, ');
  await editor.press("ArrowDown");
  await editor.type(`see https://a.example/?q="x"--y `);
  await editor.press("Control+e");
  await editor.type(`say "no"...`);
  expect((await editor.lines()).slice(3)).toEqual([
    "p:דובר צה״ל: ״בית־ספר״ ליד רח׳ הרצל, 5\u00A0ק״מ, ",
    'p:see https://a.example/?q="x"--y say "no"...',
  ]);
});

test("what is pasted is put right, and what is selected on demand", async ({ editor }) => {
  await editor.mount({ document: storyDocument({}, [paragraph(`He said "no" - twice...`), paragraph("")]) });
  await editor.body("p").nth(1).click();
  await editor.paste({ "text/plain": `"Well," it's\n"over"` });
  await editor.paste({ "text/html": `<p>He <b>"never"</b> left -- <code>"x"</code></p>` });
  expect((await editor.lines()).slice(4)).toEqual(["p:“Well,” it’s", `p:“over”He “never” left — "x"`]);
  await editor.body("p").first().click();
  await editor.press("Control+Alt+y");
  expect((await editor.lines())[3]).toBe("p:He said “no” – twice…");
  await editor.press("Control+z");
  expect((await editor.lines())[3]).toBe(`p:He said "no" - twice...`);
});
