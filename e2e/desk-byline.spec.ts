import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { openNewStory } from "./pages/open-new-story.ts";

const writer = (page: Page, n: number) => page.getByRole("textbox", { name: `Writer ${n}` });

async function storedByline(page: Page, headline: string): Promise<unknown> {
  const { stories } = await askCore(page, "stories.list", { offset: 0, limit: 50 });
  const found = stories.find((story) => story.headline === headline);
  return found && (await askCore(page, "stories.open", { id: found.id })).fields.byline;
}

test("the byline is written under the standfirst, name by name, on the way of the keyboard, and stored", async ({
  desk: page,
}) => {
  const desk = deskPage(page);
  await desk.newStory();
  await page.keyboard.type("Lamp lit again");
  await desk.press("Enter");
  await page.keyboard.type("After nine dark years");
  await desk.press("ArrowDown");
  await expect(writer(page, 1)).toBeFocused();
  await page.keyboard.type("Dana Cole");
  await desk.press("Enter");
  await expect(writer(page, 2)).toBeFocused();
  await page.keyboard.type("נועה ברגר");
  await expect(writer(page, 2)).toHaveAttribute("dir", "rtl");
  await desk.press("Enter", "Backspace");
  await expect(writer(page, 2)).toBeFocused();
  await expect(page.locator(".byline-names")).toHaveText(/^By\s+and\s*$/);
  await expect(page.getByRole("grid", { name: "Byline" }).getByRole("row")).toHaveText(["Dana Cole", "נועה ברגר"]);

  await desk.press("ArrowDown");
  await page.keyboard.type("It shone.");
  await expect(desk.body("p")).toHaveText("It shone.");
  await desk.press("ArrowUp");
  await expect(writer(page, 1)).toBeFocused();
  await desk.press("ArrowUp");
  await page.keyboard.type("!");
  await expect(desk.standfirst).toHaveText("After nine dark years!");
  // A press beside the names takes the keyboard from nobody.
  const names = await page.locator(".head-sign").boundingBox();
  if (!names) throw new Error("no byline");
  await page.mouse.move(names.x + names.width - 40, names.y + names.height / 2);
  await page.mouse.down();
  await page.mouse.move(names.x + names.width - 60, names.y + names.height + 20);
  await page.mouse.up();
  await page.keyboard.type("!");
  await expect(desk.standfirst).toHaveText("After nine dark years!!");
  await desk.press("Tab", "Tab", "Tab");
  await page.keyboard.type("So: ");
  await expect(desk.body("p")).toHaveText("So: It shone.");
  await desk.saved();
  expect(await storedByline(page, "Lamp lit again")).toEqual({ names: ["Dana Cole", "נועה ברגר"], none: false });
});

test("that nobody signs is chosen in place and taken back; the inspector says the same", async ({ desk: page }) => {
  const desk = deskPage(page);
  await desk.newStory();
  await page.keyboard.type("Unsigned");
  const none = page.getByRole("switch", { name: "No byline, on purpose" });
  await page.getByRole("button", { name: "No byline" }).click();
  await expect(none).toBeChecked();
  await expect(writer(page, 1)).toHaveCount(0);
  await desk.saved();
  expect(await storedByline(page, "Unsigned")).toEqual({ names: [], none: true });
  await page.getByRole("button", { name: "Write one" }).click();
  await expect(none).not.toBeChecked();
  const byline = page.getByRole("combobox", { name: "Byline" });
  for (const name of ["Tom Reed", "Ada Hill"]) {
    await byline.fill(name);
    await byline.press("Enter");
    await expect(byline).toHaveValue("");
  }
  await expect(writer(page, 2)).toHaveValue("Ada Hill");
  // A name that is given up half way leaves no gap behind.
  await writer(page, 1).fill("");
  await desk.headline.click();
  await expect(writer(page, 1)).toHaveValue("Ada Hill");
});

test("a press with Shift beside the names selects to the standfirst's end, whoever has the keyboard", async ({
  desk: page,
}) => {
  const desk = deskPage(page);
  const words = ["The ferry left.", "Nobody came.", "The end."];
  await openNewStory(
    page,
    storyDocument(
      { headline: "Lamp" },
      words.map((text) => paragraph(text)),
    ),
  );
  const names = page.locator(".head-sign");
  const press = async () => {
    const box = await names.boundingBox();
    if (!box) throw new Error("no byline");
    await page.keyboard.down("Shift");
    await page.mouse.click(box.x + box.width - 40, box.y + box.height / 2);
    await page.keyboard.up("Shift");
  };
  await desk.body("p").first().click();
  await desk.press("Home", "ArrowRight", "ArrowRight", "ArrowRight");
  await press();
  await page.keyboard.type("X");
  await expect(desk.standfirst).toHaveText("X");
  await expect(desk.body("p")).toHaveText([" ferry left.", "Nobody came.", "The end."]);

  await desk.press("Control+z");
  await desk.body("p").first().click();
  await desk.press("Home");
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await press();
  await page.keyboard.type("Y");
  await expect(desk.standfirst).toHaveText("Y");
  await expect(desk.body("p")).toHaveText(words);
});
