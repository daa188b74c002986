import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";

async function makeStory(desk: Page, headline: string, text: string, language = "en"): Promise<void> {
  const { id, version, fields } = await askCore(desk, "stories.create", { language });
  const document = JSON.stringify(storyDocument({ headline }, [paragraph(text)]));
  await askCore(desk, "stories.save", { id, baseVersion: version, document, fields });
}

const field = (desk: Page) => desk.getByRole("searchbox", { name: "Search all stories" });
const found = (desk: Page) => desk.getByRole("listbox", { name: "Stories found" }).getByRole("option");

test("typing above the list narrows it to the stories with these words, and one of them opens", async ({ desk }) => {
  await desk.locator(".galley-page").waitFor();
  await makeStory(desk, "The lighthouse keeper", "She counts the gulls of Ostermoor.");
  await makeStory(desk, "The ferry is late", "Ostermoor waits for its letters.");
  await makeStory(desk, "הגשר נפתח מחדש", "שָׁלוֹם לַבָּאִים", "he");
  await field(desk).fill("oster");
  await expect(found(desk)).toHaveText([/The ferry is late/, /The lighthouse keeper/]);
  await field(desk).pressSequentially(" gul");
  await expect(found(desk)).toHaveText([/The lighthouse keeper/]);
  await found(desk).click();
  await expect(desk.locator(".head-headline")).toHaveText("The lighthouse keeper");
  await field(desk).fill("שלום");
  await expect(found(desk)).toHaveText([/הגשר נפתח מחדש/]);
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
