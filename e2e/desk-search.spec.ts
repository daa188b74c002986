import type { Page } from "@playwright/test";
import { parseCredit } from "../src/shared/credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import type { BodyNode } from "../src/shared/document/nodes.ts";
import type { StoryFields } from "../src/shared/stories.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";

type Facts = Partial<Pick<StoryFields, "section" | "byline" | "internalNote" | "onHold">>;

async function makeStory(desk: Page, headline: string, text: string | BodyNode[], language = "en", facts: Facts = {}) {
  const { id, version, fields } = await askCore(desk, "stories.create", { language });
  const document = JSON.stringify(storyDocument({ headline }, typeof text === "string" ? [paragraph(text)] : text));
  await askCore(desk, "stories.save", { id, baseVersion: version, document, fields: { ...fields, ...facts } });
}

const field = (desk: Page) => desk.getByRole("searchbox", { name: "Search all stories" });
const found = (desk: Page) => desk.getByRole("listbox", { name: "Stories found" }).getByRole("option");
const offers = (desk: Page) => desk.getByRole("listbox", { name: "Ways to narrow the search" }).getByRole("option");
const selected = (desk: Page) => desk.evaluate(() => getSelection()?.toString() ?? "");

test("typing above the list narrows it to the stories with these words, and one of them opens", async ({ desk }) => {
  await desk.locator(".galley-page").waitFor();
  await makeStory(desk, "The lighthouse keeper", "She counts the gulls of Ostermoor.");
  await makeStory(desk, "The ferry is late", "Ostermoor waits for its letters.");
  await makeStory(desk, "הגשר נפתח מחדש", "שָׁלוֹם לַבָּאִים", "he");
  await field(desk).fill("oster");
  await expect(found(desk)).toHaveText([/The ferry is late/, /The lighthouse keeper/]);
  await field(desk).pressSequentially(" gul");
  await expect(found(desk)).toHaveText([/The lighthouse keeper/]);
  await expect(found(desk).locator("mark")).toHaveText(["gulls", "Ostermoor"]);
  await found(desk).click();
  await expect(desk.locator(".head-headline")).toHaveText("The lighthouse keeper");
  await field(desk).fill("שלום");
  await expect(found(desk)).toHaveText([/הגשר נפתח מחדש/]);
  await expect(found(desk).locator("mark")).toHaveText(["שָׁלוֹם"]);
});

test("no story, a story written meanwhile, and Escape back to the whole list", async ({ desk }) => {
  await desk.locator(".galley-page").waitFor();
  await field(desk).fill('"zeppelin* (');
  await expect(desk.getByText("No story has these words.")).toBeVisible();
  expect(await axeFindings(desk, { within: [".story-search"] })).toEqual([]);
  await makeStory(desk, "A zeppelin over the town", "It is silver.");
  await expect(found(desk)).toHaveText([/A zeppelin over the town/]);
  await field(desk).press("Escape");
  await expect(field(desk)).toHaveValue("");
  await expect(desk.getByRole("listbox", { name: "List of stories" })).toContainText("A zeppelin over the town");
});

test("operators and their values are offered while they are typed, and taken with the keyboard", async ({ desk }) => {
  await desk.locator(".galley-page").waitFor();
  await makeStory(desk, "Moles at the quay", "The molehill grows.", "en", { section: "Molehill town", onHold: true });
  await makeStory(desk, "A molehill", "Nothing else.", "en", { internalNote: "Ask the gardener" });
  await field(desk).pressSequentially("molehill se");
  await expect(offers(desk)).toHaveText([/^section:Section$/]);
  await field(desk).press("ArrowDown");
  await field(desk).press("Enter");
  await expect(field(desk)).toHaveValue("molehill section:");
  await expect(offers(desk).first()).toBeVisible();
  await field(desk).pressSequentially("mole");
  await expect(offers(desk)).toHaveText([/^Molehill town\s*1$/]);
  expect(await axeFindings(desk, { within: [".story-search"] })).toEqual([]);
  await field(desk).press("ArrowDown");
  await field(desk).press("Enter");
  await expect(field(desk)).toHaveValue('molehill section:"Molehill town" ');
  await expect(offers(desk)).toHaveCount(0);
  await expect(found(desk)).toHaveText([/Moles at the quay/]);
  await field(desk).pressSequentially("-is:he");
  await expect(offers(desk)).toHaveText([/^held\s*On hold$/]);
  await field(desk).press("Escape");
  await expect(offers(desk)).toHaveCount(0);
  await expect(desk.getByText("No story has these words.")).toBeVisible();
  await field(desk).fill("note:gardener");
  await expect(found(desk)).toHaveText([/A molehill.*Internal note.*Ask the gardener/]);
  await field(desk).press("Enter");
  await expect(desk.getByRole("textbox", { name: "Internal note" })).toBeFocused();
});

test("a story opens where the words stand: far down, in a caption of a gallery, in a credit, in an alternative text", async ({
  desk,
}) => {
  await desk.locator(".galley-page").waitFor();
  const far = Array.from({ length: 120 }, (_, at) => paragraph(`Paragraph ${at + 1} of a long story.`));
  const picture = photoNode({
    alt: "A periscope",
    credit: parseCredit("Photo: Ruth Submarina / AP"),
    caption: "Deep down",
  });
  const pictures = gallery([photoNode({ alt: "A buoy", caption: "On the way" }), picture]);
  await makeStory(desk, "Boats", [...far, paragraph("Then the submarines surfaced at last."), ...far, pictures]);
  const open = async (query: string) => {
    await field(desk).fill(query);
    await expect(found(desk)).toHaveText([/Boats/]);
    await expect(found(desk).locator("mark").first()).toBeVisible();
    await field(desk).press("Enter");
  };
  await open("submarines surfac");
  await expect.poll(() => selected(desk)).toBe("submarines");
  await expect(desk.getByText("Then the submarines surfaced at last.").first()).toBeInViewport();
  await open("photo:deep");
  await expect.poll(() => selected(desk)).toBe("Deep");
  await expect(desk.locator(".galley-page").getByText("Deep down")).toBeInViewport();
  await open("photo:submarina");
  await expect.poll(() => selected(desk)).toBe("Submarina");
  await open("periscope");
  await expect.poll(() => selected(desk)).toBe("periscope");
  await expect(desk.locator(":focus")).toBeInViewport();
});

test("the list of all stories shows where the words stand, and opens a story there", async ({ desk }) => {
  await desk.locator(".galley-page").waitFor();
  await makeStory(desk, "Weather", "A hailstorm came over the hills.");
  await makeStory(desk, "מזג האוויר", "ברד כבד ירד ובבוקר נעלם, hailstorm אמרו.", "he");
  await desk.keyboard.press("Control+Shift+L");
  const box = desk.getByRole("searchbox").last();
  await box.fill("hailstorm");
  const rows = desk.getByRole("grid").getByRole("row").filter({ hasText: "hailstorm" });
  await expect(rows).toHaveCount(2);
  await expect(rows.locator("mark")).toHaveText(["hailstorm", "hailstorm"]);
  await expect(rows.first().locator(".found-excerpt")).toHaveAttribute("dir", "rtl");
  await box.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await expect.poll(() => selected(desk)).toBe("hailstorm");
  await expect(desk.locator(".head-headline")).toHaveText("מזג האוויר");
});
