import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

/** What axe finds in the dialog in front; pages in frames are judged elsewhere. */
async function judge(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

test("a published story's life: updated, corrected, readdressed, withdrawn, published again, and every page of it is on record", {
  tag: "@web",
}, async ({ page, ownHost, scratch }) => {
  test.setTimeout(180_000);
  const desk = deskPage(page);
  const { dialog } = desk;
  const out = join(scratch, "out");
  const html = (slug: string) => readFileSync(join(out, slug, "index.html"), "utf8");
  await askHost(ownHost, "settings.update", { actor: "Dana Reed", outFolder: out });
  const { id, version, fields } = await askHost(ownHost, "stories.create", { language: "en" });
  const document = storyDocument({ headline: "The wall stands", standfirst: "At last." }, [
    paragraph("It is 30 metres long."),
  ]);
  const byline = { names: [], none: true };
  await askHost(ownHost, "stories.save", {
    id,
    baseVersion: version,
    document: JSON.stringify(document),
    fields: { ...fields, byline, summary: "A wall." },
  });
  await page.goto(ownHost.url);
  await desk.rows.filter({ hasText: "The wall stands" }).click();
  await expect(desk.headline).toHaveText("The wall stands");

  const openPublish = () => desk.press("Control+Shift+Enter");
  const done = (heading: string) => expect(dialog.getByRole("heading", { name: heading })).toBeVisible();
  const close = async () => {
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(dialog).toHaveCount(0);
  };
  const submit = (name: string) => dialog.getByRole("button", { name }).click();
  const writeAtEnd = async (text: string) => {
    await desk.body("p").last().click();
    await desk.press("Control+End");
    await page.keyboard.type(text);
    await desk.saved();
  };

  await test.step("publish", async () => {
    await openPublish();
    await expect(dialog.getByText("Readers get this story for the first time.")).toBeVisible();
    await expect(dialog.getByText(join(out, "the-wall-stands"))).toBeVisible();
    await judge(page);
    await submit("Publish now");
    await done("Published");
    await judge(page);
    await close();
    expect(html("the-wall-stands")).toContain("30 metres");
  });

  await test.step("update, with a line for readers", async () => {
    await writeAtEnd(" And white.");
    await openPublish();
    await expect(dialog.getByLabel("What changed, for readers")).toBeFocused();
    await page.keyboard.type("Adds the colour");
    await dialog.getByRole("button", { name: "Show the page" }).click();
    const frame = dialog.frameLocator('iframe[title="The page as readers will get it"]');
    await expect(frame.getByText("Adds the colour")).toBeVisible();
    await judge(page);
    await submit("Publish the update");
    await done("Update published");
    await close();
    // The dialog that said so took the place of one: the keyboard is back where the first was opened.
    await expect(page.locator(".galley-page")).toBeFocused();
    expect(html("the-wall-stands")).toContain("Adds the colour");
  });

  await test.step("correct, with a notice that is put on the page", async () => {
    await writeAtEnd(" It is 300 metres long.");
    await openPublish();
    await dialog.getByRole("radio", { name: "Correction" }).click();
    await expect(dialog.getByRole("button", { name: "Publish the correction" })).toBeDisabled();
    await dialog.getByLabel("What was wrong and is now right").fill("The wall is 300 metres long, not 30.");
    await judge(page);
    await dialog.getByRole("button", { name: "Put it on the page" }).click();
    await expect(dialog.getByText("New on the page, as readers will see it:")).toBeVisible();
    // The button that was pressed is gone; the keyboard is at what it did.
    await expect(dialog.locator(".act-notice")).toBeFocused();
    await submit("Publish the correction");
    await done("Correction published");
    expect(html("the-wall-stands")).toContain("not 30.");
  });

  await test.step("look at what readers saw, then and earlier", async () => {
    await dialog.getByRole("button", { name: "See what readers have" }).click();
    const frame = dialog.frameLocator('iframe[title="The page as readers got it"]');
    await expect(frame.getByText("not 30.")).toBeVisible();
    await expect(dialog.getByText(/Notice: .*not 30/)).toBeVisible();
    await judge(page);
    await dialog.getByRole("button", { name: /Publication$/ }).click();
    await page.getByRole("option", { name: /First publication/ }).click();
    await expect(frame.getByText("It is 30 metres long.")).toBeVisible();
    await expect(frame.getByText("Adds the colour")).toHaveCount(0);
    await dialog.getByLabel("At", { exact: true }).fill("2020-01-01T00:00:00");
    await expect(dialog.getByText("Readers had nothing of this story then.")).toBeVisible();
    await page.getByRole("button", { name: /Publication$/ }).click();
    await page.getByRole("option", { name: /· Correction/ }).click();
    await expect(frame.getByText("not 30.")).toBeVisible();
    await desk.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.locator(".galley-page")).toBeFocused();
  });

  await test.step("compare two publications as readers saw them, by key", async () => {
    await desk.openTab("History");
    const compare = page.getByRole("button", { name: /^Compare with the one before/ }).first();
    await compare.focus();
    await desk.press("Enter");
    await expect(dialog.locator("ins").filter({ hasText: "300" }).first()).toBeVisible();
    await expect(dialog.getByRole("region", { name: "Around the story" }).locator("del")).toContainText([
      "Adds the colour",
    ]);
    await judge(page);
    await desk.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(compare).toBeFocused();
  });

  await test.step("change the slug: the old page leads on", async () => {
    await desk.openTab("Story");
    await page.getByRole("button", { name: "Change the slug…" }).click();
    await page.getByLabel("New slug").fill("white wall");
    await desk.press("Enter");
    await expect(page.getByText("From the next publication on.")).toBeVisible();
    await openPublish();
    await expect(dialog.getByText(/^Leads there from now on: /)).toBeVisible();
    await submit("Publish the update");
    await done("Update published");
    await close();
    expect(html("the-wall-stands")).toContain("url=../white-wall/index.html");
    await page.goto(`file://${join(out, "the-wall-stands", "index.html")}`);
    await expect(page.getByText("It is 300 metres long.")).toBeVisible();
    await page.goto(ownHost.url);
    await desk.rows.filter({ hasText: "The wall stands" }).click();
  });

  await test.step("withdraw, and publish again", async () => {
    await desk.openTab("History");
    await page.getByRole("button", { name: "Withdraw…" }).click();
    await dialog.getByLabel("What readers are told").fill("The wall fell.");
    await expect(dialog.frameLocator("iframe").getByText("The wall fell.")).toBeVisible();
    await judge(page);
    await submit("Withdraw now");
    await done("Withdrawn");
    await close();
    expect(html("white-wall")).toContain("The wall fell.");
    expect(html("white-wall")).not.toContain("300");
    await openPublish();
    await expect(dialog.getByText("It is published again, in the place of the notice.")).toBeVisible();
    await submit("Publish again");
    await done("Published again");
    await close();
    expect(html("white-wall")).toContain("300 metres");
  });

  const rows = page.locator(".history-row");
  await expect(rows.locator(".history-state")).toHaveText([
    "Published again · What readers have now",
    "Withdrawal · Replaced",
    "Update · Replaced",
    "Correction · Replaced",
    "Update · Replaced",
    "First publication · Replaced",
  ]);
  await expect(rows.nth(1)).toContainText("The wall fell.");
  expect(existsSync(join(out, "the-wall-stands", "index.html"))).toBe(true);
  await judge(page);
});
