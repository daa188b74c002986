import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import type { StoryEdit } from "../src/shared/story-edit.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

async function makeStory(host: HostProcess, headline: string, edit: StoryEdit): Promise<string> {
  const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
  const document = JSON.stringify(storyDocument({ headline }, [paragraph("The ferry is back.")]));
  await askHost(host, "stories.save", { id, baseVersion: version, document, fields });
  await askHost(host, "stories.edit", { ids: [id], edit });
  return id;
}

/** The days of a publication at Greenwich, so that the test knows when today ends. */
async function settle(host: HostProcess): Promise<void> {
  const { profile } = await askHost(host, "settings.get", {});
  await askHost(host, "settings.update", { actor: "Dana Reed", profile: { ...profile, timeZone: "UTC" } });
}

const number = (page: Page, name: string) =>
  page.getByRole("listbox", { name: "The day in numbers" }).getByRole("option", { name });

test("the day leads to what is late and to what is in its way, and the log tells what was done", async ({
  page,
  ownHost,
}) => {
  await settle(ownHost);
  const today = new Date().toISOString().slice(0, 10);
  await makeStory(ownHost, "Ferry returns", { set: { due: "2026-01-02T08:00:00.000Z", onHold: true } });
  await makeStory(ownHost, "Tram line opens", { set: { due: `${today}T23:59:59.999Z`, stage: "editing" } });
  const desk = deskPage(page);
  await page.goto(ownHost.url);
  await expect(desk.headline).toBeVisible();
  await desk.press("Control+Shift+D");
  await expect(number(page, "Overdue: 1")).toBeFocused();
  await expect(number(page, "Due today: 1")).toBeVisible();
  await expect(page.getByRole("option", { name: /Editing.?: 1$/ })).toBeVisible();
  await expect(page.getByText(/Dana Reed.? put “.?Ferry returns.?” on hold/)).toBeVisible();
  const reason = page.locator(".day-blocked", { hasText: "Ferry returns" }).getByRole("button", { name: /on hold/ });
  await expect(reason).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await reason.focus();
  await desk.press("Enter");
  await expect(desk.headline).toHaveText("Ferry returns");
  const hold = page.getByRole("switch", { name: "On hold" });
  await expect(hold).toBeFocused();
  await desk.press("Space");
  await desk.saved();
  await desk.openTab("History");
  await expect(
    page
      .getByRole("list", { name: /^What was done/ })
      .getByRole("listitem")
      .first(),
  ).toContainText("took it off hold.");

  await desk.press("Control+Shift+D");
  await expect(number(page, "Overdue: 1")).toBeFocused();
  await desk.press("Enter");
  await expect(page.getByRole("grid").getByText("Ferry returns")).toBeVisible();
  await expect(page.getByRole("grid").getByText("Tram line opens")).toHaveCount(0);

  await askHost(ownHost, "settings.update", { interfaceLanguage: "he", theme: "dark" });
  await desk.press("Control+Shift+D");
  await expect(page.getByText("בידי").first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("a story begins from a template or as a translation, whose original stands beside it and is followed", async ({
  page,
  ownHost,
}) => {
  await settle(ownHost);
  const original = await makeStory(ownHost, "Ferry returns", { addTags: ["Ferries", "ferry lines"] });
  const desk = deskPage(page);
  await page.goto(ownHost.url);
  await expect(desk.headline).toHaveText("Ferry returns");
  const begin = async (item: string) => {
    await page.getByRole("button", { name: "Other ways to begin a story" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(desk.dialog).toBeVisible();
  };
  await begin("Save the story as a template…");
  await expect(desk.dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Harbour report");
  await desk.press("Enter");
  await expect(desk.notices).toContainText("Harbour report");
  await desk.press("Control+Alt+Shift+N");
  await expect(desk.dialog.getByRole("option", { name: /Harbour report/ })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await desk.press("Enter");
  await expect(desk.rows.filter({ hasText: "Ferry returns" })).toHaveCount(2);
  await expect(desk.dialog).toHaveCount(0);

  await desk.openStory("Ferry returns");
  await begin("Begin a translation of the story…");
  await desk.dialog.getByRole("button", { name: "Begin the translation" }).click();
  const pane = page.getByRole("complementary", { name: "The original" });
  await expect(pane.frameLocator("iframe").getByText("The ferry is back.")).toBeVisible();
  await expect(pane.getByText(/English.?: .?Ferry returns/)).toBeAttached();
  expect(await axeFindings(page, { within: [".original-column"] })).toEqual([]);
  const translated = async () => {
    const newest = { text: "language:he", sort: { by: "created", descending: true }, limit: 1 } as const;
    const [story] = (await askHost(ownHost, "stories.find", newest)).stories;
    return story ? (await askHost(ownHost, "stories.open", { id: story.id })).fields.translationOf : "";
  };
  await expect.poll(translated).not.toBe("");
  const now = await askHost(ownHost, "stories.open", { id: await translated() });
  const changed = now.document.replace("is back", "is back for good");
  await askHost(ownHost, "stories.save", { ...now, baseVersion: now.version, document: changed });
  await expect(pane.getByText("The original has changed")).toBeVisible();
  await expect(pane.frameLocator("iframe").getByText("for good")).toBeVisible();
  await pane.getByRole("button", { name: "I have taken it over" }).click();
  await expect(pane.getByText("The original has changed")).toHaveCount(0);

  await desk.press("Control+K");
  await expect(desk.dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("Tags, sections");
  await desk.press("Enter");
  await desk.dialog.getByRole("option", { name: /^Ferries/ }).click();
  await desk.dialog.getByRole("option", { name: /^ferry lines/ }).click();
  await expect(desk.dialog.getByText("Published pages that will then differ: 0")).toBeVisible();
  await desk.dialog.getByLabel("One name for all of them").fill("Ferry lines");
  await desk.dialog.getByRole("button", { name: "Merge" }).click();
  await expect(desk.dialog.getByText(/are “.?Ferry lines.?” now/)).toBeVisible();
  expect((await askHost(ownHost, "stories.open", { id: original })).fields.tags).toEqual(["Ferry lines"]);
  expect(await axeFindings(page)).toEqual([]);
  await desk.dialog.getByRole("button", { name: "Undo" }).click();
  await expect(desk.dialog.getByText(/^Taken back/)).toBeVisible();
  expect((await askHost(ownHost, "stories.open", { id: original })).fields.tags).toEqual(["Ferries", "ferry lines"]);
});
