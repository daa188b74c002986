import type { Page } from "@playwright/test";
import { parseCredit } from "../src/shared/credit/parse-credit.ts";
import { factBox, paragraph, photoNode, storyDocument, table, textNode } from "../src/shared/document/build.ts";
import type { StoryDocument } from "../src/shared/document/nodes.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";

/** A photo of the sample's, whose credit comes from the library. */
async function libraryPhoto(desk: Page): Promise<string> {
  const { photos } = await askCore(desk, "photos.list", { offset: 0, limit: 1 });
  const [photo] = photos;
  if (!photo) throw new Error("the library has no photo");
  return photo.id;
}

const body = (photo: string) =>
  storyDocument({ kicker: "Old town", headline: "The old town wakes", standfirst: "An OLD TOWN story" }, [
    paragraph([textNode("In the "), textNode("old", 1), textNode(" town, the oldest town.")]),
    paragraph("אמר שָׁלוֹם לָעִיר"),
    photoNode({
      photo,
      caption: "Old town square",
      alt: "The old town from above",
      credit: parseCredit("Photo: Old Town Studio / AP"),
    }),
    photoNode({ photo, caption: "Boats", alt: "Boats" }),
    factBox("Facts", [paragraph("An old town")]),
    table([["Old Town", "1"]]),
    paragraph(`${"a".repeat(40)}!`),
  ]);

/** By its address: a window that goes remembers what it had open, maybe after it was made to forget. */
async function openAlone(desk: Page, id: string): Promise<void> {
  await desk.evaluate((story) => {
    localStorage.clear();
    history.replaceState(null, "", `#story=${story}`);
  }, id);
  await desk.reload();
}

async function openStory(desk: Page, document: StoryDocument): Promise<string> {
  const { id, version, fields } = await askCore(desk, "stories.create", { language: "en" });
  await askCore(desk, "stories.save", { id, baseVersion: version, document: JSON.stringify(document), fields });
  await openAlone(desk, id);
  await expect(desk.locator(".head-headline")).toHaveText("The old town wakes");
  return id;
}

const bar = (desk: Page) => desk.getByRole("search", { name: "Find and replace" });
const field = (desk: Page) => bar(desk).getByRole("textbox", { name: /^Find/ });
const instead = (desk: Page) => bar(desk).getByRole("textbox", { name: "Replace with" });
const count = (desk: Page) => bar(desk).locator(".find-count");
const option = (desk: Page, name: RegExp) => bar(desk).getByRole("button", { name });
const selected = (desk: Page) => desk.evaluate(() => getSelection()?.toString() ?? "");
const painted = (desk: Page) => desk.evaluate(() => CSS.highlights.get("galley-find")?.size ?? 0);

test("words are found and replaced all over a story, by keyboard, and one undo brings all of them back", async ({
  desk,
}) => {
  await desk.locator(".galley-page").waitFor();
  const before = body(await libraryPhoto(desk));
  const id = await openStory(desk, before);
  const stored = async () => {
    const { document } = await askCore(desk, "stories.open", { id });
    return (JSON.parse(document) as StoryDocument).root.children;
  };
  const untouched = await stored();

  await desk.locator(".head-headline").click();
  await desk.keyboard.press("Control+f");
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type("old town");
  await expect(count(desk)).toHaveText(/ of 9$/);
  await expect.poll(() => painted(desk)).toBeGreaterThan(4);
  // From the caret on, which stands at the headline's end.
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Shift+Enter");
  await desk.keyboard.press("Shift+Enter");
  await expect(count(desk)).toHaveText("1 of 9");
  await desk.keyboard.press("Enter");
  await expect(count(desk)).toHaveText("2 of 9");
  await desk.keyboard.press("Escape");
  await expect(bar(desk)).toHaveCount(0);
  await expect.poll(() => selected(desk)).toBe("old town");
  expect(await painted(desk)).toBe(0);
  await desk.keyboard.press("F3");
  await expect.poll(() => selected(desk)).toBe("OLD TOWN");
  await desk.keyboard.press("Shift+F3");
  await desk.keyboard.press("Shift+F3");
  await expect.poll(() => selected(desk)).toBe("Old town");

  await desk.keyboard.press("Control+h");
  await expect(field(desk)).toBeFocused();
  await expect(field(desk)).toHaveValue("Old town");
  await desk.keyboard.press("Tab");
  await instead(desk).fill("new city");
  await option(desk, /^List/).click();
  const hits = bar(desk).getByRole("listbox").getByRole("option");
  await expect(hits).toHaveCount(9);
  await expect(hits.filter({ hasText: "Credit" })).toContainText("New City");
  expect(await axeFindings(desk, { within: [".find-bar"] })).toEqual([]);
  // The table's cell is left as it is.
  await bar(desk).getByRole("listbox").focus();
  await desk.keyboard.press("End");
  await desk.keyboard.press("Space");
  await option(desk, /^Replace 8 ticked/).click();
  await expect(bar(desk).getByText("Replaced: 8.")).toBeVisible();
  await expect(count(desk)).toHaveText("1 of 1");
  await expect.poll(stored).not.toEqual(untouched);
  const after = await stored();
  expect(after.slice(0, 4)).toEqual(
    storyDocument({ kicker: "New city", headline: "The new city wakes", standfirst: "An NEW CITY story" }, [
      paragraph([textNode("In the "), textNode("new", 1), textNode(" city, the oldest town.")]),
    ]).root.children,
  );
  expect(after[5]).toMatchObject({
    alt: "The new city from above",
    credit: parseCredit("Photo: New City Studio / AP"),
  });
  expect(JSON.stringify(after[5])).toContain("New city square");
  expect(JSON.stringify(after.slice(7, 9))).toMatch(/An new city.*Old Town/);
  await option(desk, /^Undo/).click();
  await expect.poll(stored).toEqual(untouched);
  await expect(count(desk)).toHaveText(/ of 9$/);
});

test("Hebrew without its niqqud, a credit of the library, expressions that are wrong or run away, and the selection alone", async ({
  desk,
}) => {
  await desk.locator(".galley-page").waitFor();
  await openStory(desk, body(await libraryPhoto(desk)));
  await desk.keyboard.press("Control+f");
  await expect(field(desk)).toBeFocused();
  await field(desk).fill("שלום");
  await expect(count(desk)).toHaveText("1 of 1");
  await option(desk, /^Match accents/).click();
  await expect(count(desk)).toHaveText("Not found");
  await option(desk, /^Match accents/).click();

  // The library's credit is found, named, and left.
  const inherited = (await desk.locator('[data-field="credit"]').nth(1).getAttribute("placeholder")) ?? "";
  await desk.keyboard.press("Control+h");
  await field(desk).fill(inherited);
  await expect(count(desk)).toHaveText("1 of 1");
  await instead(desk).fill("Nobody");
  await instead(desk).press("Enter");
  await expect(bar(desk).getByText("Nothing was replaced. Left as they are: 1 in credits that come")).toBeVisible();

  await option(desk, /^Regular expression/).click();
  await field(desk).fill("(old");
  await expect(bar(desk).getByText("A round bracket has no partner.")).toBeVisible();
  await field(desk).fill("^(a+)+$");
  await expect(bar(desk).getByText("The expression takes too long")).toBeVisible();
  await field(desk).fill("the (\\w+) town (w\\w+)");
  await expect(count(desk)).toHaveText("1 of 1");
  await instead(desk).fill("$2, $1");
  await instead(desk).press("Enter");
  await expect(desk.locator(".head-headline")).toHaveText("Wakes, old");

  await option(desk, /^Regular expression/).click();
  await field(desk).fill("town");
  await expect(count(desk)).toHaveText(/ of 9$/);
  await option(desk, /^Only in what is selected/).click();
  await expect(bar(desk).getByText("Nothing is selected")).toBeVisible();
  await instead(desk).fill("town");
  await instead(desk).press("Enter");
  await expect(bar(desk).getByText("Nothing was replaced.")).toBeVisible();
  await desk.getByText("In the old town, the oldest town.").click({ clickCount: 3 });
  await option(desk, /^Only in what is selected/).click();
  await expect(count(desk)).toHaveText("1 of 2");
  // The page is searched again once the writing rests.
  await option(desk, /^Only in what is selected/).click();
  await desk.locator(".head-headline").click();
  await desk.keyboard.press("End");
  await desk.keyboard.type(" town");
  await expect(count(desk)).toHaveText(/ of 10$/);
});

test("many stories: a preview with ticks, one change, and a way back; the story that is open follows", async ({
  desk,
}) => {
  await desk.locator(".galley-page").waitFor();
  const ids: string[] = [];
  for (const name of ["One", "Two", "Three"]) {
    const { id, version, fields } = await askCore(desk, "stories.create", { language: "en" });
    const document = storyDocument({ headline: `Quayside ${name}` }, [paragraph("The Ferry waits for the ferry.")]);
    await askCore(desk, "stories.save", { id, baseVersion: version, document: JSON.stringify(document), fields });
    ids.push(id);
  }
  const texts = () =>
    Promise.all(
      ids.map(async (id) => {
        const { document } = await askCore(desk, "stories.open", { id });
        return /The (\w+) waits for the (\w+)/.exec(document)?.[0];
      }),
    );
  await openAlone(desk, ids.at(-1) ?? "");
  await expect(desk.locator(".head-headline")).toHaveText("Quayside Three");

  // What is selected on the page is looked for, and gives way to what is typed.
  await desk.locator(".head-headline").click();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Shift+End");
  // The page knows of it a moment after the browser does.
  await expect(desk.getByText("Selected: words 2")).toBeVisible();
  await desk.keyboard.press("Control+Shift+f");
  const anywhere = desk.getByRole("dialog").getByRole("textbox", { name: "Find" });
  await expect(anywhere).toBeFocused();
  await expect(anywhere).toHaveValue("Quayside Three");
  await desk.keyboard.type("ferry");
  await desk.keyboard.press("Escape");

  await desk.keyboard.press("Control+Shift+l");
  const search = desk.locator(".desk-list .list-search input");
  await search.fill("quayside");
  await expect(desk.locator(".list-row[data-index]")).toHaveCount(3);
  await desk.keyboard.press("Control+h");
  const dialog = desk.getByRole("dialog", { name: "Find and replace in stories: 3" });
  const words = dialog.getByRole("textbox", { name: "Find" });
  await expect(words).toBeFocused();
  await expect(words).toHaveValue("ferry");
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("boat");
  await dialog.getByRole("textbox", { name: "Replace with" }).press("Enter");
  await expect(dialog.getByText("Found: 6, in 3 of 3 stories")).toBeVisible();
  const list = dialog.getByRole("listbox");
  await expect(list.getByRole("option")).toHaveCount(9);
  await expect(list.getByRole("option").nth(1)).toContainText("The FerryBoat waits");
  expect(await axeFindings(desk, { within: [".dialog"] })).toEqual([]);
  // The newest story but for its first place; the second one not at all.
  await list.focus();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Space");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Replace 3 in 2 stories" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByText("was replaced with")).toBeVisible();
  const ferry = "The Ferry waits for the ferry";
  expect(await texts()).toEqual(["The Boat waits for the boat", ferry, "The Ferry waits for the boat"]);
  await desk.keyboard.press("Control+Shift+l");
  await expect(desk.getByText("The Ferry waits for the boat.")).toBeVisible();
  await desk.keyboard.press("Control+Shift+l");
  await desk.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(texts).toEqual([ferry, ferry, ferry]);
  await search.fill("");
});
