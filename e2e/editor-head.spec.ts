import { paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { empty, plain } from "./editor-harness/pages.ts";

test.describe("the head", () => {
  test("has its three nodes, placeholders and names on an empty page", async ({ editor }) => {
    await editor.mount({ document: empty });
    await expect(editor.headline).toHaveAttribute("data-placeholder", "Headline");
    await expect(editor.kicker).toHaveAttribute("aria-label", "Kicker");
    await expect(editor.surface).toHaveAccessibleName("The story’s page");
    expect(await editor.lines()).toEqual(["kicker:", "headline:", "standfirst:", "p:"]);
  });

  test("Enter goes from kicker to headline to standfirst to body", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.kicker.click();
    await editor.type("Harbour");
    await editor.press("Enter");
    await editor.type("Port opens");
    await editor.press("Enter");
    await editor.type("After years");
    await editor.press("Enter");
    await editor.type("It rained.");
    await editor.press("Enter");
    await editor.type("Then not.");
    expect(await editor.lines()).toEqual([
      "kicker:Harbour",
      "headline:Port opens",
      "standfirst:After years",
      "p:It rained.",
      "p:Then not.",
    ]);
  });

  test("Enter in the middle splits nothing", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.click();
    await editor.press("Home", "ArrowRight", "Enter");
    await editor.type("!");
    expect(await editor.lines()).toEqual([
      "kicker:Kick",
      "headline:Head",
      "standfirst:Stand!",
      "p:First one",
      "p:Second one",
    ]);
  });

  test("Shift+Enter breaks nothing in the headline and a line in the standfirst", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.click();
    await editor.press("End", "Shift+Enter");
    await editor.type("x");
    await editor.standfirst.click();
    await editor.press("End", "Shift+Enter");
    await editor.type("y");
    expect((await editor.lines()).slice(0, 3)).toEqual(["kicker:Kick", "headline:Headx", "standfirst:Stand y"]);
    expect(JSON.stringify(await editor.read()).match(/linebreak/g)).toHaveLength(1);
  });

  for (const key of ["Backspace", "Control+Backspace", "Delete", "Control+Delete"]) {
    test(`${key} at its edges merges nothing`, async ({ editor }) => {
      await editor.mount({ document: plain });
      for (const head of [editor.kicker, editor.headline, editor.standfirst]) {
        await head.click();
        await editor.press(key.endsWith("Backspace") ? "Home" : "End", key);
      }
      await editor.body("p").first().click();
      if (key.endsWith("Backspace")) await editor.press("Home", key);
      expect(await editor.lines()).toEqual([
        "kicker:Kick",
        "headline:Head",
        "standfirst:Stand",
        "p:First one",
        "p:Second one",
      ]);
    });
  }

  test("Backspace in an empty first paragraph goes back to the standfirst", async ({ editor }) => {
    await editor.mount({ document: storyDocument({ standfirst: "Stand" }, [paragraph(""), paragraph("Body")]) });
    await editor.body("p").first().click();
    await editor.press("Backspace");
    await editor.type("!");
    expect((await editor.lines()).slice(2)).toEqual(["standfirst:Stand!", "p:Body"]);
  });

  test("select-all takes the headline first, then the story; deleting leaves the law", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.click();
    await editor.press("Control+a");
    await editor.type("New");
    expect((await editor.lines()).slice(0, 3)).toEqual(["kicker:Kick", "headline:New", "standfirst:Stand"]);
    await editor.press("Control+a", "Control+a", "Backspace");
    expect(await editor.lines()).toEqual(["kicker:", "headline:", "standfirst:", "p:"]);
    await editor.type("Again");
    expect((await editor.lines())[1]).toBe("headline:Again");
    await editor.press("Control+z", "Control+z");
    expect((await editor.lines()).slice(2)).toEqual(["standfirst:Stand", "p:First one", "p:Second one"]);
  });

  test("typing over and cutting a range that begins in the headline keep body text out of it", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.click();
    await editor.press("Home", "ArrowRight", "ArrowRight");
    for (let at = 0; at < 2; at++) await editor.press("Shift+ArrowDown");
    await editor.press("Shift+End", "x");
    expect(await editor.lines()).toEqual(["kicker:Kick", "headline:Hex", "standfirst:", "p:", "p:Second one"]);
    await editor.press("Control+z");
    expect(await editor.lines()).toEqual([
      "kicker:Kick",
      "headline:Head",
      "standfirst:Stand",
      "p:First one",
      "p:Second one",
    ]);
  });

  test("a range from the headline over a photo into the body is removed block by block", async ({ editor }) => {
    const document = storyDocument({ headline: "Head", standfirst: "Stand" }, [
      photoNode({ caption: "Words" }),
      paragraph("First one"),
    ]);
    await editor.page.setViewportSize({ width: 1200, height: 1400 });
    await editor.mount({ document });
    const from = await editor.headline.boundingBox();
    const to = await editor.body("p").first().boundingBox();
    if (!from || !to) throw new Error("nothing to drag over");
    const { mouse } = editor.page;
    await mouse.move(from.x + 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 30, to.y + to.height / 2, { steps: 10 });
    await mouse.up();
    await editor.press("Delete");
    const [, headline, standfirst, ...body] = await editor.lines();
    expect([headline, standfirst]).toEqual(["headline:", "standfirst:"]);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatch(/^p:.+one$/);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("text dragged from the body into the headline lands there, and undo puts it back", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("Home", "Shift+End");
    const from = await editor.body("p").first().boundingBox();
    const to = await editor.headline.boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    const { mouse } = editor.page;
    await mouse.move(from.x + 15, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 400, to.y + to.height / 2, { steps: 8 });
    await mouse.up();
    await expect.poll(async () => (await editor.lines())[1]).toBe("headline:HeadFirst one");
    expect((await editor.lines()).slice(2)).toEqual(["standfirst:Stand", "p:", "p:Second one"]);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(plain);
  });

  test("cutting the whole story leaves an empty page that undo brings back", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("Control+a", "Control+x");
    await expect.poll(editor.lines).toEqual(["kicker:", "headline:", "standfirst:", "p:"]);
    await editor.press("Control+z");
    expect((await editor.lines())[3]).toBe("p:First one");
  });

  test("a paste of several lines keeps the first and gives the rest to the body", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.click();
    await editor.press("End");
    await editor.paste({ "text/plain": " one\n\nTwo\nThree" });
    await expect
      .poll(editor.lines)
      .toEqual([
        "kicker:Kick",
        "headline:Head one",
        "standfirst:Stand",
        "p:Two",
        "p:Three",
        "p:First one",
        "p:Second one",
      ]);
    await editor.standfirst.click();
    await editor.press("End");
    await editor.paste({ "text/html": "<h1>A</h1><ul><li>B</li><li>C</li></ul>", "text/plain": "A\nB\nC" });
    await expect.poll(async () => (await editor.lines()).slice(2, 4)).toEqual(["standfirst:StandA", "bullet:B/C"]);
  });

  test("a copied headline pasted into the body is a paragraph", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("Control+a", "Control+c");
    await editor.body("p").nth(1).click();
    await editor.press("End", "Enter", "Control+v");
    const lines = await editor.lines();
    expect(lines.filter((text) => text.startsWith("headline:"))).toEqual(["headline:Head"]);
    expect(lines.slice(0, 5)).toEqual([
      "kicker:Kick",
      "headline:Head",
      "standfirst:Stand",
      "p:First one",
      "p:Second one",
    ]);
    expect(lines.slice(5)).toEqual(["p:Kick", "p:Head", "p:Stand", "p:First one", "p:Second one"]);
  });
});
