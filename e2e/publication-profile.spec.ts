import { join } from "node:path";
import sharp from "sharp";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("the publication says how its pages look, sees it at once, and the next page looks so", async ({
  page,
  ownHost,
  scratch,
}) => {
  const logo = join(scratch, "logo.png");
  const big = { width: 1600, height: 400, channels: 3 as const, background: "#0f766e" };
  await sharp({ create: big }).png().toFile(logo);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  await expect(desk.headline).not.toHaveText("");

  await desk.press("Control+Comma");
  const field = (name: string) => desk.dialog.getByRole("textbox", { name, exact: true });
  const specimen = desk.dialog.frameLocator("iframe");
  await expect(specimen.getByRole("heading", { level: 1 })).toHaveText("The lighthouse opens its doors");
  await field("Accent colour").fill("#ffe600");
  await expect(desk.dialog.getByText("the colour itself could not be read on the page")).toBeVisible();
  await desk.dialog.locator(".logo-field input[type=file]").setInputFiles(logo);
  await expect(specimen.getByRole("img", { name: "The Lantern Bay Courier" })).toBeVisible();
  await desk.dialog.locator(".logo-field input[type=file]").setInputFiles(join(import.meta.dirname, "fixtures.ts"));
  await expect(desk.dialog.getByRole("alert")).toContainText("could not be read as a picture");
  await field("Web address").fill("https://courier.example");
  await field("Sections").fill("Harbour\nMarkets");
  await desk.dialog.getByRole("button", { name: "Add a writer" }).click();
  await field("Name of writer 1").fill("Wim Oosterdal");
  await field("Address of the page of writer 1").fill("javascript:alert(1)");
  await desk.dialog.getByLabel("Time zone").fill("Mars/Olympus");
  await desk.dialog.getByRole("button", { name: "Save" }).click();
  await expect(desk.dialog.getByText("Each writer needs a name")).toBeVisible();
  // The first thing wrong is far up the form, out of sight: the keyboard goes there.
  await expect(desk.dialog.getByLabel("Time zone")).toBeFocused();
  await desk.dialog.getByLabel("Time zone").fill("UTC");
  await field("Address of the page of writer 1").fill("https://courier.example/wim");
  await expect(specimen.getByRole("link", { name: "Wim Oosterdal" })).toBeVisible();
  await desk.dialog.getByRole("button", { name: "Save" }).click();
  await expect(desk.dialog).toHaveCount(0);

  const panel = page.locator(".story-panel");
  await panel.getByRole("combobox", { name: "Section" }).fill("ma");
  await expect(panel.locator(".combo-offers").getByRole("option")).toHaveText(["Markets"]);
  await desk.press("ArrowDown", "Enter");
  await expect(panel.getByRole("combobox", { name: "Section" })).toHaveValue("Markets");
  await panel.getByRole("combobox", { name: "Dateline" }).fill("Port Ansel");
  await panel.getByRole("combobox", { name: "Topics" }).fill("Fishing, Weather,");
  await desk.saved();

  const { stories } = await askHost(ownHost, "stories.list", { offset: 0, limit: 1 });
  const id = stories[0]?.id ?? "";
  expect((await askHost(ownHost, "stories.open", { id })).fields).toMatchObject({
    section: "Markets",
    dateline: "Port Ansel",
    tags: ["Fishing", "Weather"],
  });
  const { hash } = await askHost(ownHost, "publication.prepare", { id });
  const answer = await page.request.get(`${ownHost.origin}/preview/${hash}/index.html`);
  const html = await answer.text();
  expect(html).toMatch(
    /<img class="logo" src="data:image\/png;base64,[^"]+" alt="The Lantern Bay Courier" width="160" height="40">/,
  );
  expect(html).toContain(
    '<a rel="author" href="https://courier.example/wim"><bdi class="name">Wim Oosterdal</bdi></a>',
  );
  expect(html).toContain('<span class="dateline">Port Ansel</span> — ');
  expect(html).toContain("<li>Fishing</li>\n<li>Weather</li>");
  expect(html).toContain("https://wa.me/?text=");
  // Yellow on white paper cannot be read; on the dark one it can.
  expect(html.match(/#ffe600/g)).toHaveLength(1);
});

test("the desk has its own stages and knows its writers; the stories of a stage that goes are moved on", async ({
  page,
  ownHost,
}) => {
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  await expect(desk.rows.filter({ hasText: "Ready" })).toHaveCount(1);
  await desk.press("Control+Comma");
  const field = (name: string) => desk.dialog.getByRole("textbox", { name, exact: true });
  const press = (name: string) => desk.dialog.getByRole("button", { name, exact: true }).click();
  await field("Name of stage 1").fill("First look");
  await press("Add a stage");
  await field("Name of stage 4").fill("editing");
  await press("Move stage 4 up");
  await press("Remove stage 4");
  await expect(desk.dialog.locator(".stage-move")).toContainText("Its stories (1) move to");
  await press("Save");
  await expect(desk.dialog.getByText("Each stage needs a name of its own.")).toBeVisible();
  await field("Name of stage 3").fill("Lawyers");
  await desk.dialog.getByRole("switch", { name: "Stories of stage 3 are wanted out" }).focus();
  await desk.press("Space");

  await press("Add a writer");
  await field("Name of writer 1").fill("Ilse Haverman");
  await press("More about writer 1");
  await field("Role").fill("Harbour correspondent");
  const picture = desk.dialog.getByRole("combobox", { name: "Picture from the photos" });
  await picture.press("ArrowDown");
  await expect(desk.dialog.locator(".combo-offers").getByRole("option").first()).toBeVisible();
  await desk.press("ArrowDown", "Enter");
  await expect(desk.dialog.locator(".picture-shown img")).toBeVisible();
  await press("Save");
  await expect(desk.dialog).toHaveCount(0);

  const { stages, profile } = await askHost(ownHost, "settings.get", {});
  expect(stages).toEqual([
    { id: "draft", name: "First look", ready: false },
    { id: "editing", name: "Editing", ready: false },
    { id: expect.any(String), name: "Lawyers", ready: true },
  ]);
  expect(profile.contributors).toEqual([
    { name: "Ilse Haverman", url: "", role: "Harbour correspondent", photo: expect.any(String) },
  ]);
  await expect(desk.rows.filter({ hasText: "Editing" })).toHaveCount(1);
  await expect(page.locator("[data-field=stage]")).toContainText("Editing");
});
