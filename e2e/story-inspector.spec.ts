import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("the facts of a story are written by keys alone, completed from what others have, kept, and walked to by findings", async ({
  page,
  ownHost,
}) => {
  const { profile } = await askHost(ownHost, "settings.get", {});
  await askHost(ownHost, "settings.update", {
    actor: "Dana Reed",
    profile: { ...profile, timeZone: "Asia/Jerusalem" },
  });
  const other = await askHost(ownHost, "stories.create", { language: "en" });
  const fields = { ...other.fields, tags: ["Ferries"], byline: { names: ["Ilse Haverman"], none: false } };
  const { id: _id, document } = other;
  await askHost(ownHost, "stories.save", { id: other.id, baseVersion: other.version, document, fields });
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  await desk.openStory(/^Storm keeps/);
  const panel = page.locator(".story-panel");
  const combo = (name: string) => panel.getByRole("combobox", { name, exact: true });
  const box = (name: string) => panel.getByRole("textbox", { name, exact: true });
  const offers = page.locator(".combo-offers").getByRole("option");
  const chips = (name: string) => panel.getByRole("grid", { name }).getByRole("row");
  const choose = async (name: string, option: string) => {
    await panel.getByRole("button", { name: new RegExp(`${name}$`) }).press("Enter");
    await page.getByRole("option", { name: option, exact: true }).press("Enter");
  };

  // Names end with Enter, a comma or an offer; Backspace takes the last away, Enter on one writes it again.
  await combo("Topics").fill("Weather, Harbour");
  await desk.press("Enter");
  await page.keyboard.type("fer");
  await expect(offers).toHaveText(["Ferries"]);
  await desk.press("ArrowDown", "Enter");
  await expect(chips("Topics")).toHaveText(["Weather", "Harbour", "Ferries"]);
  await expect(offers).toHaveCount(0);
  await expect(combo("Topics")).toBeFocused();
  await desk.press("Backspace");
  await expect(chips("Topics")).toHaveText(["Weather", "Harbour"]);
  await desk.press("Tab");
  await expect(chips("Topics").first()).toBeFocused();
  await desk.press("ArrowRight", "Enter");
  await expect(combo("Topics")).toHaveValue("Harbour");
  await desk.press("End", "s", "Enter");
  await expect(chips("Topics")).toHaveText(["Weather", "Harbours"]);
  await combo("Byline").fill("ils");
  await expect(offers).toHaveText(["Ilse Haverman"]);
  await desk.press("ArrowDown", "Enter");
  await expect(page.locator(".byline-names")).toHaveText(/^By\s+and\s*$/);

  await box("Slugline").fill("סערה");
  await expect(box("Slugline")).toHaveAttribute("dir", "rtl");
  // The publication's clock is meant, whatever this machine's shows.
  await panel.getByLabel("Due", { exact: true }).fill("2026-01-05T18:00");
  await expect(panel.locator("[data-field=due]")).toContainText("Asia/Jerusalem");
  await expect(panel.locator("[data-field=due]")).toHaveClass("overdue");
  await choose("Priority", "Urgent");
  await box("Target length").fill("400");
  await choose("Embargo", "Until it is lifted");
  await choose("Legal check", "Required");
  const notes = panel.getByRole("button", { name: "Notes" });
  await notes.press("Enter");
  await box("Internal note").fill("She asked for it");
  await notes.press("Enter");
  await expect(notes).toContainText("Internal note");
  await panel.getByRole("button", { name: "Related stories" }).press("Enter");
  await combo("Add a story").press("ArrowDown");
  await expect(offers).toHaveCount(1);
  await desk.press("ArrowDown", "Enter");
  await expect(panel.locator(".story-line")).toHaveText("No headline yet");
  await desk.saved();
  const { stories } = await askHost(ownHost, "stories.list", { offset: 0, limit: 1 });
  const { id = "" } = stories[0] ?? {};
  expect((await askHost(ownHost, "stories.open", { id })).fields).toMatchObject({
    ...{ tags: ["Weather", "Harbours"], slugline: "סערה", due: "2026-01-05T16:00:00.000Z", priority: 2 },
    ...{ targetLength: 400, embargo: "indefinite", legal: "required", pictures: "none" },
    ...{ internalNote: "She asked for it", related: [other.id] },
    byline: { names: ["Wim Oosterdal", "Ilse Haverman"], none: false },
  });

  // The history tells each of them in words.
  await desk.openTab("History");
  await page.getByRole("listbox", { name: "Versions of this story" }).getByRole("option").last().press("Enter");
  const told = desk.dialog.locator(".cmp-field");
  for (const words of ["Due", "5 January 2026 at 18:00 (Asia/Jerusalem)", "Urgent", "Until it is lifted", "Required"]) {
    await expect(told.filter({ hasText: words })).not.toHaveCount(0);
  }
  await expect(told.filter({ hasText: "Related stories" }).locator("ins")).toHaveText("No headline yet");
  await desk.press("Escape");
  await desk.openTab("Story");

  // A finding unfolds the part that its field is in and gives it the keyboard.
  await panel.getByRole("button", { name: "Planning", exact: true }).press("Enter");
  await expect(box("Target length")).toHaveCount(0);
  await desk.openTab("Checks");
  await desk.findings.filter({ hasText: "legal check" }).press("Enter");
  await expect(panel.locator("[data-field=legal] button")).toBeFocused();
  await expect(page.getByRole("button", { name: "Publish: 2 to fix" })).toBeVisible();
  await page.reload();
  await expect(panel.getByRole("button", { name: "Related stories" })).toHaveAttribute("aria-expanded", "true");
  await expect(notes).toHaveAttribute("aria-expanded", "false");
});
