import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";

test.beforeEach(async ({ page, ownHost }) => {
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
  // The desk is there once the sample story is; keys pressed before that go nowhere.
  await expect(page.locator("figure.photo").first()).toBeVisible();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Organisations…" }).click();
});

test("an organisation is added, tried, renamed and deleted, and credits are read by it", async ({ page, ownHost }) => {
  const dialog = page.getByRole("dialog", { name: "Organisations in credits" });
  await dialog.getByRole("textbox", { name: "Search names and spellings" }).fill("Quayside Press");
  await expect(dialog.getByText("No organisation has this spelling.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add an organisation" }).click();
  await expect(dialog.getByRole("textbox", { name: "Name as printed" })).toHaveValue("Quayside Press");
  await dialog.getByRole("textbox", { name: "Other spellings" }).fill("QP");
  await dialog.getByRole("textbox", { name: "Words before" }).fill("QP Photo");
  await dialog.getByRole("textbox", { name: "Usual terms of use" }).fill("NO ARCHIVES");
  await dialog.getByRole("button", { name: "Save the organisation" }).click();
  await expect(dialog.getByRole("option", { name: /Quayside Press/ })).toHaveAttribute("aria-selected", "true");

  const tester = dialog.getByRole("textbox", { name: "Try a credit line" });
  await tester.fill("Ines Calder/QP");
  await expect(dialog.getByText("(QP Photo/Ines Calder)")).toHaveCount(1);
  const { organisations } = await askHost(ownHost, "settings.get", {});
  expect(organisations.own).toEqual([
    { name: "Quayside Press", kind: "agency", aliases: ["QP"], lead: "QP Photo", terms: "NO ARCHIVES" },
  ]);

  await dialog.getByRole("textbox", { name: "Name as printed" }).fill("A; B");
  await dialog.getByRole("button", { name: "Save the organisation" }).click();
  await expect(dialog.getByText("could not be read back")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByRole("option", { name: /Quayside Press/ })).toHaveCount(0);
  expect((await askHost(ownHost, "settings.get", {})).organisations.own).toEqual([]);
});

test("a built-in organisation is changed and goes back", async ({ page }) => {
  const dialog = page.getByRole("dialog", { name: "Organisations in credits" });
  await dialog.getByRole("textbox", { name: "Search names and spellings" }).fill("rueters");
  await dialog.getByRole("option", { name: /Reuters/ }).click();
  await dialog.getByRole("textbox", { name: "Name as printed" }).fill("Reuters News");
  await dialog.getByRole("button", { name: "Save the organisation" }).click();
  await expect(dialog.getByRole("option", { name: /Reuters News\s*Changed/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Back to the built-in entry" }).click();
  await expect(dialog.getByRole("option", { name: /Reuters\s*Built in/ })).toBeVisible();
});

test("a file is taken with its bad lines told, and own entries are exported @web", async ({
  page,
  scratch,
  ownHost,
}) => {
  const dialog = page.getByRole("dialog", { name: "Organisations in credits" });
  const file = join(scratch, "own.tsv");
  await writeFile(file, "name\tkind\taliases\nQuayside Press\tagency\tQP\nHarbour\tguild\n");
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Import a file…" }).click();
  await (await chooser).setFiles(file);
  await expect(dialog.getByText("Line 3: “guild” is no kind of organisation")).toBeVisible();
  await expect(dialog.getByRole("option", { name: /Quayside Press/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export own entries…" }).click();
  expect((await download).suggestedFilename()).toBe("organisations.tsv");
  expect((await askHost(ownHost, "settings.get", {})).organisations.own).toHaveLength(1);
});

for (const [theme, interfaceLanguage] of [
  ["light", "en"],
  ["dark", "he"],
] as const) {
  test(`axe finds nothing in the table: ${theme}, ${interfaceLanguage}`, async ({ page, ownHost }) => {
    await askHost(ownHost, "settings.update", { theme, interfaceLanguage });
    const dialog = page.getByRole("dialog").last();
    await dialog.getByRole("option").nth(3).click();
    await dialog.locator(".credit-tester input").fill("Ines Calder/AFP via Getty Images, File");
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    await page.screenshot({ path: `test-results/organisations-${interfaceLanguage}.png` });
    expect(await axeFindings(page, { within: [".organisations"] })).toEqual([]);
  });
}
