import type { Page } from "@playwright/test";
import { emptyCredit } from "../src/shared/credit/credit.ts";
import { paragraph, photoNode, phrase, storyDocument, textNode } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";

const bold = 1;
const story = (photo: string) =>
  storyDocument({ headline: "Harbor talks stall", standfirst: "No date for another meeting" }, [
    paragraph([textNode("The crews will "), textNode("recieve", bold), textNode(" an offer, Okafor said.")]),
    paragraph("He could of left at at noon, Okafor said. www.teh.example"),
    paragraph([textNode("שערי הנמל נסגרו "), phrase("über teh Hafen", "de")]),
    photoNode({ photo, credit: emptyCredit, alt: "A boat in teh harbor", caption: "Boats" }),
    paragraph("Nobody asked the goverment."),
  ]);

/** The words that are marked on the page as it is seen. */
const marked = (page: Page, kind: "spelling" | "grammar") =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`galley-${name}`) ?? [])] as StaticRange[];
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? "").slice(startOffset, endOffset),
    );
  }, kind);

async function openStory(page: Page, host: HostProcess): Promise<string> {
  const language = { spelling: true, grammar: true, english: "us" as const, grammarOff: [] };
  await askHost(host, "settings.update", { actor: "Dana Reed", language });
  const { photos } = await askHost(host, "photos.list", { offset: 0, limit: 1 });
  const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
  const document = JSON.stringify(story(photos[0]?.id ?? ""));
  await askHost(host, "stories.save", { id, baseVersion: version, document, fields });
  const answer = await page.goto(host.url);
  expect(answer?.headers()["content-security-policy"] ?? "").not.toContain("unsafe-eval");
  await expect(page.locator(".galley-page h1")).toHaveText("Harbor talks stall");
  return id;
}

test("spelling and grammar: marks, the menu at a word, the way through all of it, lists of words", async ({
  page,
  ownHost,
}) => {
  const id = await openStory(page, ownHost);
  const desk = page.locator(".galley-page");
  const popup = page.getByRole("dialog");
  const bar = page.getByRole("region", { name: "Page", exact: false }).filter({ hasText: "Words:" });
  const strong = desk.locator("strong");

  await test.step("what is wrong is marked: not names that stand twice, addresses, or other languages", async () => {
    await expect.poll(() => marked(page, "spelling"), { timeout: 15_000 }).toEqual(["recieve", "goverment"]);
    await expect.poll(() => marked(page, "grammar"), { timeout: 20_000 }).toEqual(["could of", "at at"]);
    await expect(bar.getByRole("button", { name: "3 spellings · 2 grammar remarks" })).toBeVisible();
    await expect(desk).toHaveAttribute("spellcheck", "false");
  });

  await test.step("the menu at a word offers others; one is put in in its form, and undone in one step", async () => {
    await strong.click({ button: "right" });
    await expect(popup).toHaveAccessibleName(
      "“recieve” is in no dictionary and no list".replace("recieve", "\u2068recieve\u2069"),
    );
    await expect(popup.getByRole("button", { name: "receive" })).toBeFocused();
    expect(await axeFindings(page, { within: [".language-popup"] })).toEqual([]);
    await page.keyboard.press("1");
    await expect(strong).toHaveText("receive");
    await expect(desk).toBeFocused();
    await expect.poll(() => marked(page, "spelling")).toEqual(["goverment"]);
    await page.keyboard.press("Control+z");
    await expect(strong).toHaveText("recieve");
    await expect.poll(() => marked(page, "spelling")).toContain("recieve");
  });

  await test.step("a word that is being typed is left alone until the caret goes on", async () => {
    await desk.locator("p").nth(1).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Say teh");
    await expect(bar.getByRole("button", { name: /^4 spellings/ })).toBeVisible();
    expect(await marked(page, "spelling")).not.toContain("teh");
    await page.keyboard.type(" ");
    await expect.poll(() => marked(page, "spelling")).toContain("teh");
    // What was said of the line's grammar stands until it was looked at again.
    expect(await marked(page, "grammar")).toEqual(["could of", "at at"]);
  });

  await test.step("a key opens the menu at the caret, and adds the word to one's own", async () => {
    for (let at = 0; at < 2; at++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+F10");
    await expect(popup.getByRole("button", { name: "the", exact: true })).toBeFocused();
    await popup.getByRole("button", { name: "Add to my words" }).click();
    // The alternative text says it too.
    await expect.poll(() => marked(page, "spelling")).not.toContain("teh");
    await expect(bar.getByRole("button", { name: /^2 spellings/ })).toBeVisible();
    expect((await askHost(ownHost, "settings.get", {})).personalWords).toEqual({ "Dana Reed": ["teh"] });
  });

  await test.step("F7 goes through all of it: let stand, choose, go on, end", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F7");
    await expect(popup).toHaveAccessibleName(/recieve/);
    await popup.getByRole("button", { name: "Let it stand in this story" }).click();
    await expect(popup.getByRole("button", { name: "could have" })).toBeFocused();
    await page.keyboard.press("1");
    await expect(desk.locator("p").nth(1)).toContainText("He could have left");
    await expect(popup.getByRole("button", { name: "at", exact: true })).toBeFocused();
    await page.keyboard.press("F7");
    await expect(popup).toHaveAccessibleName(/goverment/);
    await page.keyboard.press("Shift+F7");
    await expect(popup.getByRole("button", { name: "at", exact: true })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(popup).toHaveCount(0);
    await expect(desk).toBeFocused();
    // What was left with Escape is not gone to again.
    await page.keyboard.press("F7");
    await expect(popup).toHaveAccessibleName(/goverment/);
    await page.keyboard.press("Escape");
    await expect(popup).toHaveCount(0);
    await expect.poll(() => marked(page, "spelling")).toEqual(["goverment"]);
    await expect
      .poll(async () => (await askHost(ownHost, "stories.open", { id })).fields.letStand)
      .toEqual(["recieve"]);
  });

  await test.step("a file that is no list is refused with the reason; one that is, is read and written", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("button", { name: "Word lists…" }).click();
    const lists = page.getByRole("dialog", { name: "Word lists" });
    await expect(lists.getByRole("textbox", { name: /Words of .*Dana/ })).toBeFocused();
    const take = async (name: string, buffer: Buffer) => {
      const choosing = page.waitForEvent("filechooser");
      await lists.getByRole("button", { name: "Add from a file…" }).last().click();
      await (await choosing).setFiles({ name, mimeType: "text/plain", buffer });
    };
    await take("page.txt", Buffer.from("<html>goverment</html>"));
    await expect(lists.getByText(/holds markup/)).toBeVisible();
    await take("words.txt", Buffer.from("goverment\nx;y\n"));
    await expect(lists.getByText(/1 new words? w/)).toBeVisible();
    expect(await axeFindings(page, { within: [".words"] })).toEqual([]);
    await lists.getByRole("button", { name: "Save" }).last().click();
    await expect(lists).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => marked(page, "spelling")).toEqual([]);
  });

  await test.step("in a story in French nothing of it is English", async () => {
    await desk.getByText("at at").scrollIntoViewIfNeeded();
    await expect.poll(() => marked(page, "grammar")).toEqual(["at at"]);
    const turn = async (language: string) => {
      const { version, fields, document } = await askHost(ownHost, "stories.open", { id });
      await askHost(ownHost, "stories.save", { id, baseVersion: version, document, fields: { ...fields, language } });
      await expect(desk).toHaveAttribute("lang", language);
    };
    await turn("fr");
    await expect.poll(() => marked(page, "grammar")).toEqual([]);
    await expect(desk).toHaveAttribute("spellcheck", "true");
    await turn("en");
    await expect.poll(() => marked(page, "grammar")).toEqual(["at at"]);
  });

  await test.step("switched off, nothing is marked and the browser’s own speller is on", async () => {
    const language = { spelling: false, grammar: false, english: "us" as const, grammarOff: [] };
    await askHost(ownHost, "settings.update", { language });
    await expect(desk).toHaveAttribute("spellcheck", "true");
    await expect.poll(() => marked(page, "grammar")).toEqual([]);
  });
});

test("a helper that dies is started again once, and then it is said that spelling is off", async ({
  page,
  ownHost,
  problems,
}) => {
  problems.allow(/helper broke/);
  let starts = 0;
  await page.route("**/assets/spelling-worker-*.js", (route) => {
    starts += 1;
    return route.fulfill({ contentType: "text/javascript", body: "throw new Error('the helper broke')" });
  });
  await openStory(page, ownHost);
  await expect(page.getByRole("button", { name: "Spelling is off" })).toBeVisible();
  await expect(page.getByText(/its helper stopped twice/).first()).toBeVisible();
  expect(starts).toBe(2);
});
