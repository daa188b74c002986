import { askCore, askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("validators are asked from the publish dialog, say what they found, and can be stopped", async ({
  page,
  ownHost,
}) => {
  test.setTimeout(180_000);
  const desk = deskPage(page);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = desk.dialog;
  const section = dialog.getByRole("region", { name: "Validators" });
  const status = section.getByRole("status");
  await section.getByRole("button", { name: "Validate", exact: true }).click();
  await expect(section.getByRole("progressbar")).toBeVisible();
  await expect(status).toHaveText("No validator that ran found an error.", { timeout: 120_000 });
  const said = section.getByRole("listitem");
  await expect(said.filter({ hasText: "The publication has no web address" })).toContainText(
    "Warning · Social cards (Open Graph) · index.html",
  );
  await expect(said.filter({ hasText: /KB compressed\. The limit is 30 KB/ })).toBeVisible();
  await expect(said.filter({ hasText: "Error ·" })).toHaveCount(0);
  await section.scrollIntoViewIfNeeded();
  await page.screenshot({ path: "test-results/validators.png" });

  await section.getByRole("button", { name: "Validate again" }).click();
  await section.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveText("The validators were stopped.");
  await askCore(page, "settings.update", { theme: "dark", interfaceLanguage: "he" });
  const hebrew = dialog.getByRole("region", { name: "בודקי תקינות" });
  await hebrew.getByRole("button", { name: "בדיקת תקינות" }).click();
  await expect(hebrew.getByRole("status")).toHaveText("אף בודק שרץ לא מצא שגיאה.", { timeout: 120_000 });
  await hebrew.scrollIntoViewIfNeeded();
  await page.screenshot({ path: "test-results/validators-hebrew-dark.png" });
});
