import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { askHost, expect, startHostProcess, test } from "./fixtures.ts";

function destroyBeginning(dataDir: string): void {
  const file = openSync(join(dataDir, "galley.sqlite"), "r+");
  writeSync(file, Buffer.alloc(2000, "overwritten "), 0, 2000, 0);
  closeSync(file);
}

test("after damage the desk says what came back and from when, until it is read", async ({ page, scratch }) => {
  const dataDir = join(scratch, "data");
  const first = await startHostProcess(dataDir);
  await askHost(first, "settings.update", { actor: "Dana Reed" });
  await askHost(first, "health.backUp", {});
  const { id, version, fields, document } = await askHost(first, "stories.create", { language: "en" });
  const parsed = JSON.parse(document);
  parsed.root.children[1].children = [
    { type: "text", detail: 0, format: 0, mode: "normal", style: "", text: "Written after the backup", version: 1 },
  ];
  await askHost(first, "stories.save", { id, baseVersion: version, document: JSON.stringify(parsed), fields });
  expect(await first.stop()).toBe(0);
  destroyBeginning(dataDir);

  const second = await startHostProcess(dataDir);
  expect(second.complaints()).toContain("has been restored");
  await page.goto(second.url);
  const banner = page.getByRole("alert").filter({ hasText: "The database was damaged and has been restored" });
  await expect(banner).toContainText("is back from a backup");
  await expect(banner).toContainText("Written after the backup");
  await expect(banner).toContainText(join(dataDir, "damaged-"));
  await expect(page.getByRole("navigation", { name: "Stories" })).toContainText("Written after the backup");
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Stories" })).toContainText("Written after the backup");
  await expect(banner).toHaveCount(0);
  await page.close();
  expect(await second.stop()).toBe(0);
});

test("the age of the newest backup stands in the settings, and one can be made at once", async ({ page, scratch }) => {
  const host = await startHostProcess(join(scratch, "data"));
  await askHost(host, "settings.update", { actor: "Dana Reed" });
  await page.goto(host.url);
  await page.getByRole("button", { name: "Settings and appearance" }).click();
  await page.getByRole("menuitem", { name: "Settings…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("There is no backup yet");
  await dialog.getByRole("button", { name: "Back up now" }).click();
  await expect(dialog).toContainText(/Last good backup: .* \(now\)/);
  await expect(dialog.getByRole("button", { name: "Back up now" })).toBeEnabled();
  await page.close();
  expect(await host.stop()).toBe(0);
});
