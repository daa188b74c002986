import { expect, type Locator, type Page } from "@playwright/test";
import { askHost } from "../ask-host.ts";
import type { HostProcess } from "../host-process.ts";
import { makeManyPhotos } from "../many-photos.ts";

/** The photo desk as a person meets it, in English. */
export interface PhotoDeskPage {
  /** The contact sheet, which has the keyboard's focus inside it. */
  sheet: Locator;
  cells: Locator;
  /** The cell of a photo, by words of it. */
  cell: (words: string) => Locator;
  /** What is said above the sheet: how many photos, or how many of them are chosen. */
  count: Locator;
  search: Locator;
  filter: (name: string) => Locator;
  /** Opens it by its key and waits until it shows so many photos. */
  open: (total: number) => Promise<void>;
}

export function photoDeskPage(page: Page): PhotoDeskPage {
  const sheet = page.getByRole("listbox", { name: "Contact sheet" });
  const count = page.locator(".sheet-count");
  return {
    sheet,
    cells: sheet.getByRole("option"),
    cell: (words) => sheet.getByRole("option").filter({ hasText: words }),
    count,
    search: page.getByRole("searchbox", { name: "Search captions" }),
    filter: (name) => page.locator(".photo-filters").getByRole("button", { name }),
    open: async (total) => {
      await expect(page.locator(".head-headline")).toBeVisible();
      await page.keyboard.press("F4");
      await expect(count).toHaveText(`Photos: ${total}`);
    },
  };
}

/** Takes so many made photos into the library before a window looks at it, beside the three of the sample. */
export async function fillLibrary(host: HostProcess, folder: string, count: number): Promise<void> {
  await makeManyPhotos(folder, count);
  const { job } = await askHost(host, "photos.import", { folder });
  await expect(async () => {
    const { state, failed } = await askHost(host, "photos.importReport", { job });
    expect([state, failed]).toEqual(["done", 0]);
  }).toPass({ timeout: 120_000 });
}
