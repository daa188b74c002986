import type { Page } from "@playwright/test";
import { gallery, heading, link, paragraph, photoNode, storyDocument, textNode } from "../src/shared/document/build.ts";
import type { StoryDocument } from "../src/shared/document/nodes.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

const page = storyDocument({ headline: "Margin of the harbour", standfirst: "Short and to the point." }, [
  paragraph("Lead one two three."),
  heading("h3", "Too deep"),
  paragraph("Text TK here."),
  photoNode({ caption: "Boats" }),
  gallery([photoNode(), photoNode()]),
  paragraph([textNode("A "), link("javascript:alert(1)", "bad link")]),
  paragraph("Last."),
]);

async function openStory(desk: Page, document: StoryDocument = page, language = "en"): Promise<void> {
  await openNewStory(desk, document, language);
  await desk.locator(".margin-sign").first().waitFor();
}

const signs = (desk: Page) => desk.getByRole("region", { name: "Checks beside the page" }).getByRole("button");

/** How far a sign's upper edge is from that of the block that it is about, and whether it stands beyond the block's end. */
async function beside(desk: Page, name: RegExp, block: string): Promise<{ off: number; left: number; right: number }> {
  const [sign, line] = await Promise.all([
    signs(desk).filter({ visible: true }).and(desk.getByRole("button", { name })).boundingBox(),
    desk.locator(block).boundingBox(),
  ]);
  // While a look gives the signs new places, none is drawn for a moment.
  if (!sign || !line) return beside(desk, name, block);
  return { off: Math.round(Math.abs(sign.y - line.y)), left: line.x - sign.x, right: sign.x - (line.x + line.width) };
}

/** Waits until the window has drawn what was done. */
const drawn = (desk: Page) =>
  desk.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("each finding stands beside its block, and stays there while lines above it come and go", async ({ desk }) => {
  await openStory(desk);
  await expect(signs(desk)).toHaveCount(5);
  const heads = () => beside(desk, /Worth a look: The first heading/, ".galley-page > h3");
  expect((await heads()).off).toBeLessThanOrEqual(2);
  expect((await heads()).right).toBeGreaterThan(0);
  await desk.getByText("Lead one").click();
  await desk.keyboard.press("End");
  for (let line = 0; line < 4; line += 1) await desk.keyboard.press("Enter");
  await expect.poll(async () => (await heads()).off).toBeLessThanOrEqual(2);
  await desk.getByRole("button", { name: "Show the page larger" }).click();
  await drawn(desk);
  expect((await heads()).off).toBeLessThanOrEqual(2);
  await desk.evaluate(() => localStorage.clear());
});

const wrapping = {
  en: { standfirst: "Short.", lead: "Lead one two three.", word: "another " },
  he: { standfirst: "קצר ולעניין.", lead: "פסקה ראשונה.", word: "ועוד מילה " },
};
for (const language of ["en", "he"] as const) {
  test(`signs and byline move in the frame in which a line above them wraps (${language})`, async ({ desk }) => {
    const { standfirst, lead, word } = wrapping[language];
    await openStory(desk, storyDocument({ headline: word, standfirst }, [paragraph(lead), paragraph("TK")]), language);
    const sheet = async () => (await desk.locator(".galley-page").boundingBox())?.height;
    const line = async (place: string) => (await desk.locator(place).boundingBox()) ?? { y: 0, height: 0 };
    const type = async (place: string) => {
      const { height } = await line(place);
      await desk.locator(place).click();
      await desk.keyboard.press("End");
      while ((await line(place)).height === height) await desk.keyboard.type(word);
      await drawn(desk);
    };
    const before = await sheet();
    await type(".galley-page > p:not(:last-child)");
    // The page is as high as before: it is shorter than the least that a page is.
    expect(await sheet()).toBe(before);
    expect((await beside(desk, /“TK”/, ".galley-page > p:last-child")).off).toBeLessThanOrEqual(2);
    await type(".galley-page > h1");
    expect((await beside(desk, /“TK”/, ".galley-page > p:last-child")).off).toBeLessThanOrEqual(2);
    const bylineStands = async () => {
      await drawn(desk);
      const [over, byline] = [await line(".head-standfirst"), await line(".page-byline")];
      expect(byline.y).toBeGreaterThan(over.y);
      expect(byline.y + byline.height).toBeLessThan(over.y + over.height);
      expect(over.y + over.height - byline.y - byline.height).toBeLessThan(20);
    };
    await bylineStands();
    // On paper, whose lines are of another length, and when the printer is done.
    await desk.emulateMedia({ media: "print" });
    await desk.setViewportSize({ width: 700, height: 900 });
    await bylineStands();
    await desk.emulateMedia({ media: "screen" });
    await bylineStands();
  });
}

test("of a photo that is higher than the window the sign and the tools stay in sight", async ({ desk }) => {
  await desk.setViewportSize({ width: 1280, height: 340 });
  await openStory(desk, storyDocument({ headline: "Head" }, [photoNode({ caption: "Boats" }), paragraph("Last")]));
  await desk.locator(".photo .caption").click();
  await desk.keyboard.press("End");
  await desk.keyboard.type(" come in");
  await desk.locator(".photo-picture").evaluate((picture) => {
    const page = picture.closest(".galley-desk");
    if (page) page.scrollTop += picture.getBoundingClientRect().top - page.getBoundingClientRect().top + 90;
  });
  const sign = signs(desk).first();
  await expect(sign).toBeInViewport({ ratio: 1 });
  await expect(desk.locator(".photo .figure-bar")).toBeInViewport({ ratio: 1 });
  await sign.click();
  await expect(desk.locator(".margin-card")).toBeVisible();
});

test("the sign of a block far out of sight is reached by the keyboard, and then stands beside it", async ({ desk }) => {
  const lines = Array.from({ length: 150 }, (_, at) => paragraph(`Line ${at} of a long story.`));
  await openStory(desk, storyDocument({ headline: "Long" }, [...lines, paragraph("Far down, TK.")]));
  const sign = signs(desk).filter({ hasText: "TK" });
  await expect(sign).toHaveAttribute("data-far");
  await sign.focus();
  await expect(sign).toBeInViewport();
  const line = desk.getByText("Far down, TK.", { exact: true });
  const off = async () => ((await sign.boundingBox())?.y ?? 0) - ((await line.boundingBox())?.y ?? 0);
  await expect.poll(async () => Math.abs(Math.round(await off()))).toBeLessThanOrEqual(2);
  await expect(sign).not.toHaveAttribute("data-far");
});

test("the last sign goes with the last finding", async ({ desk }) => {
  await openStory(desk, storyDocument({ standfirst: "All that is missing is a headline." }, [paragraph("Text.")]));
  await expect(signs(desk)).toHaveCount(1);
  await desk.locator(".galley-page > h1").click();
  await desk.keyboard.type("Here it is");
  await expect(signs(desk)).toHaveCount(0);
});

test("severity is said in words and shown by sign; several findings of a block are counted", async ({ desk }) => {
  await openStory(desk);
  await expect(desk.getByRole("button", { name: /^Stops publication: “TK” is still open/ })).toBeVisible();
  await expect(
    desk.getByRole("button", { name: /^Findings here: 2\. The first: Stops publication: Photo 2/ }),
  ).toHaveText(/^2/);
  const shapes = await signs(desk).evaluateAll((all) =>
    all.map((sign) => [sign.querySelector("svg")?.getAttribute("class") ?? "", getComputedStyle(sign).color].join(" ")),
  );
  expect(new Set(shapes).size).toBe(2);
});

test("a sign tells all, goes to the place, and mends what can be mended", async ({ desk }) => {
  await openStory(desk);
  await desk.getByRole("button", { name: /The first heading/ }).click();
  await desk.getByRole("button", { name: "Make it a heading of level 2" }).click();
  await expect(desk.locator(".galley-page > h2")).toHaveText("Too deep");
  await expect(desk.getByRole("button", { name: /The first heading/ })).toBeHidden();
  await desk.getByRole("button", { name: "Undo" }).click();
  await expect(desk.getByRole("button", { name: /The first heading/ })).toBeVisible();
  await desk.getByRole("button", { name: /“TK” is still open/ }).click();
  await expect(desk.getByRole("dialog")).toContainText("“TK” is still open here");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".galley-page")).toBeFocused();
  // What the finding quotes is selected.
  await desk.keyboard.type("now");
  await expect(desk.getByText("Text now here.")).toBeVisible();
});

test("F8 walks the findings, and the sign of the one that was gone to is marked and said", async ({ desk }) => {
  await openStory(desk);
  await desk.getByText("Last.").click();
  const current = signs(desk).and(desk.locator("[aria-current=true]"));
  for (const name of [/“TK”/, /first heading/]) {
    await expect(async () => {
      await desk.keyboard.press("F8");
      await expect(desk.locator(".margin-checks [role=status]")).toHaveText(name, { timeout: 500 });
    }).toPass();
    await expect(current).toHaveAccessibleName(name);
  }
  await expect(async () => {
    await desk.keyboard.press("Shift+F8");
    await expect(current).toHaveAccessibleName(/“TK”/, { timeout: 500 });
  }).toPass();
});

test("F8 stays with the story: what the publication lacks is shown in the list, not laid over the page", async ({
  desk,
}) => {
  await openStory(
    desk,
    storyDocument({ headline: "Head", standfirst: "Short." }, [paragraph("One TK here."), paragraph("Last.")]),
  );
  await desk.getByText("Last.").click();
  const heard = desk.locator(".margin-checks [role=status]");
  for (let press = 0; press < 4; press += 1) {
    await desk.keyboard.press("F8");
    await expect(heard).not.toHaveText("");
    await expect(heard).not.toHaveText(/web address/);
    await expect(desk.getByRole("dialog")).toHaveCount(0);
  }
});

test.describe("with the sample", () => {
  test.use({ deskWaits: false });

  test("F8 shows what only the publication lacks in the list, and leaves the keyboard on the page", async ({
    desk,
  }) => {
    // The sample story is finished; the publication has no address yet.
    await desk.getByRole("option", { name: /^Storm keeps the fleet/ }).click();
    await expect(desk.locator(".head-headline")).toHaveText(/^Storm keeps the fleet/);
    await desk.locator(".galley-page > p").first().click();
    await expect(async () => {
      await desk.keyboard.press("F8");
      await expect(desk.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true", {
        timeout: 500,
      });
    }).toPass();
    await expect(desk.getByRole("button", { name: /no web address/ })).toHaveAttribute("aria-current", "true");
    await expect(desk.getByRole("dialog")).toHaveCount(0);
    await expect(desk.locator(".galley-page")).toBeFocused();
  });
});

test("in a Hebrew story the signs stand on the left; axe finds nothing", async ({ desk }) => {
  const hebrew = storyDocument({ headline: "שולי הנמל", standfirst: "קצר ולעניין הוא." }, [paragraph("עוד TK כאן")]);
  await openStory(desk, hebrew, "he");
  expect((await beside(desk, /“TK”/, ".galley-page > p")).left).toBeGreaterThan(0);
  for (const theme of ["light", "dark"] as const) {
    await askCore(desk, "settings.update", { theme });
    expect(await axeFindings(desk)).toEqual([]);
  }
  await askCore(desk, "settings.update", { theme: "system" });
});
