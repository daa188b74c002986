import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

/** Words that are marked as against house style and are in or near the window. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("galley-style") ?? [])].map((range) => {
      const { startContainer, startOffset, endOffset } = range;
      return startContainer.textContent?.slice(startOffset, endOffset) ?? "";
    }),
  );
const selected = (page: Page) => page.evaluate(() => String(getSelection()));

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("combobox").or(page.getByRole("searchbox")).last()).toBeFocused();
  await page.keyboard.type(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

test("a rule is written, tried, found in a story, and put right by one step of undo", async ({
  page,
  ownHost,
  scratch,
}) => {
  const language = { spelling: false, grammar: false, english: "us" as const, grammarOff: [] };
  await askHost(ownHost, "settings.update", { actor: "Dana Reed", language });
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  await expect(desk.photos.first()).toBeVisible();
  await runCommand(page, "House style");

  const dialog = page.getByRole("dialog", { name: "House style" });
  await dialog.getByRole("button", { name: "Add a rule" }).click();
  await dialog.getByRole("textbox", { name: "What to look for" }).fill("harbo[u]r\n(open");
  await dialog.getByRole("textbox", { name: "What to write instead" }).fill("port\nquay");
  await dialog.getByRole("textbox", { name: "Why" }).fill("The town says so.");
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  await expect(dialog.getByText("“(open” opens a bracket with “(”")).toBeVisible();
  await dialog.getByRole("textbox", { name: "What to look for" }).fill("harbo[u]r");
  // What is half written is tried already.
  await dialog.getByRole("textbox", { name: "Try a sentence" }).fill("“A harbour,” of the Harbor.\nהוא הלך ל-harbour");
  await expect(dialog.locator(".style-found li")).toHaveText([/^Harbor → Port \/ Quay/, /^harbour → port/]);
  await expect(dialog.locator(".style-put")).toContainText("“A harbour,” of the Port.");
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  await expect(dialog.getByRole("option", { name: /harbo\[u\]r/ })).toHaveAttribute("aria-selected", "true");

  // Of a file the good lines are taken, after a look at them, and undo takes them back.
  const file = join(scratch, "rules.tsv");
  await writeFile(
    file,
    "find\tsuggest\tkind\nharbo[u]r\tport\tpreferred\nThursday\t\tbanned\n(open\tx\tunit\nתל-אביב\tתל אביב\ttitle\n",
  );
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Import a file…" }).click();
  await (await chooser).setFiles(file);
  await expect(dialog.getByText("New: 2. Changed: 1. There already: 0.")).toBeVisible();
  await expect(dialog.getByText("Line 4: “(open” opens a bracket")).toBeVisible();
  expect(await axeFindings(page, { within: [".house-style"] })).toEqual([]);
  await dialog.getByRole("button", { name: "Take them" }).click();
  await expect(dialog.getByRole("option")).toHaveCount(3);
  await expect(dialog.getByText("Line 4: “(open” opens a bracket")).toBeVisible();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByRole("option")).toHaveCount(1);
  const { houseStyle } = await askHost(ownHost, "settings.get", {});
  expect(houseStyle.rules).toMatchObject([
    { find: ["harbo[u]r"], suggest: ["port", "quay"], why: "The town says so." },
  ]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  // The words are underlined and told; a press goes to them, another puts all right.
  await expect.poll(() => marked(page)).toEqual(["harbour", "harbour"]);
  await desk.kicker.click();
  await desk.press("End");
  await page.keyboard.type(" Harbour");
  await expect.poll(async () => (await marked(page)).toSorted()).toEqual(["Harbour", "harbour", "harbour"]);
  await desk.openTab("Checks");
  const finding = desk.findings.filter({ hasText: "The town says so." });
  const inText = finding.filter({ hasText: "“port” / “quay” in the place of “harbour”." }).last();
  // Kicker, text, and the summary beside the page.
  await expect(finding).toHaveCount(3);
  await inText.click();
  await expect.poll(() => selected(page)).toBe("harbour");
  const paragraph = desk.body("p").first();
  await page.getByRole("button", { name: "Everywhere (2)" }).first().click();
  await expect(paragraph).toContainText("the port mouth. The port office");
  await expect(desk.kicker).toHaveText("Port Ansel Port");
  await expect(finding).toHaveCount(1);
  expect(await marked(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(paragraph).toContainText("the harbour mouth. The harbour office");
  await expect(desk.kicker).toHaveText("Port Ansel Harbour");
  await expect(finding).toHaveCount(3);
  await page.getByRole("button", { name: "Write “quay”" }).last().click();
  await expect(paragraph).toContainText("the quay mouth. The quay office");
  await expect(finding).toHaveCount(2);

  // An alternative text is a text as well.
  const alt = desk.field(1, "alt");
  await alt.fill("The harbour at dusk");
  await alt.blur();
  await expect(finding).toHaveCount(3);
  await inText.click();
  await expect(alt).toBeFocused();
  await page.getByRole("button", { name: "Write “quay”" }).last().click();
  await expect(alt).toHaveValue("The quay at dusk");

  // In the dark, in Hebrew; a rule that blocks stops publishing until somebody says why.
  const blocking = houseStyle.rules.map((rule) => ({
    ...rule,
    find: ["quay"],
    suggest: ["port"],
    severity: "block" as const,
  }));
  await askHost(ownHost, "settings.update", { houseStyle: { version: 1, rules: blocking } });
  await expect.poll(() => marked(page)).toEqual(["quay", "quay"]);
  await expect(page.locator(".finding.block")).toHaveCount(2);
  await askHost(ownHost, "settings.update", { theme: "dark", interfaceLanguage: "he" });
  await expect(page.locator(".finding.block").filter({ hasText: "לפי כללי הבית" })).toHaveCount(2);
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "כללי הבית…" }).click();
  await page.getByRole("option", { name: /quay/ }).click();
  await page.locator(".style-tester textarea").fill("the quay");
  await expect(page.locator(".style-found li")).toHaveCount(1);
  await page.screenshot({ path: "test-results/house-style-he.png" });
  expect(await axeFindings(page, { within: [".house-style"] })).toEqual([]);
});

test("figures are told otherwise, letters turned and spaces tidied, each by one step of undo", async ({
  page,
  ownHost,
}) => {
  const language = { spelling: false, grammar: false, english: "us" as const, grammarOff: [] };
  const rates = [{ code: "ILS" as const, rate: 0.25, date: "2020-01-01" }];
  const currencyRates = { version: 1 as const, home: "USD" as const, oldAfter: 30, rates };
  await askHost(ownHost, "settings.update", { actor: "Dana Reed", language, currencyRates, houseTypography: false });
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  const paragraph = desk.body("p").first();
  const dialog = page.getByRole("dialog");
  const notice = (text: string) => desk.notices.filter({ hasText: text });
  await paragraph.click();
  await desk.press("Control+End");
  const last = desk.body("p").last();
  await desk.press("Control+Alt+u");
  await expect(notice("No length, weight, area")).toBeVisible();

  await desk.press("Enter");
  await page.keyboard.type("He ran 10 miles for $20  and");
  await desk.press("Control+b");
  await page.keyboard.type(" 40 dunams ,");
  await desk.press("Enter");
  await page.keyboard.type("הוא רץ 5 ק״מ  ושילם 8 שקל");
  await desk.press("Shift+ArrowUp", "Shift+ArrowUp", "Shift+Home", "Control+Alt+u");
  await expect(dialog.getByRole("button", { name: "Convert (3)" })).toBeFocused();
  await expect(dialog.locator(".conversions li")).toHaveText([
    /10 miles \(16.km\)/,
    /40 dunams \(9\.9.acres\)/,
    /5 ק״מ \(3\.1.מייל\)/,
  ]);
  expect(await axeFindings(page, { within: [".dialog"] })).toEqual([]);
  // The page behind the dialog keeps what was typed there.
  await page.keyboard.press("Control+z");
  await expect(last).toHaveText(/ושילם 8 שקל$/);
  await page.keyboard.press("Enter");
  const english = desk.body("p").nth(-2);
  await expect(english).toHaveText(/^He ran 10 miles \(16.km\) for \$20 {2}and 40 dunams \(9\.9.acres\) ,$/);
  await expect(english.locator("strong")).toHaveText(/40 dunams \(9\.9.acres\)/);
  await expect(last).toHaveText(/^הוא רץ 5 ק״מ \(3\.1.מייל\) {2}ושילם 8 שקל$/);
  await desk.press("Control+z");
  await expect(last).toHaveText("הוא רץ 5 ק״מ  ושילם 8 שקל");
  await expect(english).toHaveText("He ran 10 miles for $20  and 40 dunams ,");

  // The rate is told with its day, and that it is old.
  await desk.press("Control+Alt+Shift+u");
  await expect(dialog.getByText("1 ILS = 0.25 USD is of 2020-01-01: that is old.")).toBeVisible();
  await expect(dialog.locator(".conversions li").last()).toHaveText(/8 שקל \(2 דולר\)/);
  await dialog.getByRole("button", { name: "Currency rates…" }).click();
  const table = page.getByRole("dialog", { name: "Currency rates" });
  await table.getByRole("textbox", { name: "Costs in USD" }).fill("nothing");
  await table.getByRole("button", { name: "Save" }).click();
  await expect(table.getByText("Enter a number above nothing")).toBeVisible();
  expect(await axeFindings(page, { within: [".dialog"] })).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await desk.press("Control+Alt+Shift+y");
  await expect(english).toHaveText("He ran 10 miles for $20 and 40 dunams,");
  await expect(last).toHaveText("הוא רץ 5 ק״מ ושילם 8 שקל");
  await desk.press("Control+z");
  await expect(english).toHaveText("He ran 10 miles for $20  and 40 dunams ,");

  await runCommand(page, "All capitals");
  await expect(english).toHaveText("HE RAN 10 MILES FOR $20  AND 40 DUNAMS ,");
  await expect(english.locator("strong")).toHaveText("40 DUNAMS ,");
  await desk.press("Control+z");
  await expect(english).toHaveText("He ran 10 miles for $20  and 40 dunams ,");
  await last.click();
  await runCommand(page, "Capitals as in a title");
  await expect(notice("Hebrew and figures have no capitals")).toBeVisible();
});
