import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

export type PhotoField = "alt" | "credit" | "alt-language" | "decorative" | "choose";

/** The desk as a person meets it, in English: its parts by name, and what is done with them. */
export interface DeskPage {
  page: Page;
  rows: Locator;
  kicker: Locator;
  headline: Locator;
  standfirst: Locator;
  /** Blocks of the body, by a selector of their element. */
  body: (selector: string) => Locator;
  photos: Locator;
  captions: Locator;
  /** A field of the nth photo use, from 1. */
  field: (n: number, name: PhotoField) => Locator;
  dialog: Locator;
  /** The preview beside the page, while it is open. */
  preview: Locator;
  notices: Locator;
  /** Findings in the inspector, shown by `openTab("Checks")`. */
  findings: Locator;
  newStory: () => Promise<void>;
  openStory: (name: string | RegExp) => Promise<void>;
  openTab: (name: "Story" | "Photos" | "Checks" | "History") => Promise<void>;
  /** Waits until everything typed is stored. */
  saved: () => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  /** Opens the publish dialog and writes the page to a folder; gives the story's own folder as the dialog names it. */
  publish: (out: string) => Promise<string>;
}

/** Lets the desk show what the last event did. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function publish(desk: DeskPage, out: string): Promise<string> {
  const { page, dialog } = desk;
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByLabel("Folder").fill(out);
  // What it is called follows from what became of the story before.
  await dialog.getByRole("button", { name: /^Publish (now|the update|again)$/ }).click();
  await expect(dialog.getByRole("heading", { name: /published/i })).toBeVisible({ timeout: 60_000 });
  const folder = await dialog.locator(".path").textContent();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toHaveCount(0);
  return folder ?? "";
}

export function deskPage(page: Page): DeskPage {
  const photos = page.locator("figure.photo");
  const status = page.getByTestId("save-status");
  const desk: DeskPage = {
    page,
    photos,
    rows: page.getByRole("listbox", { name: "List of stories" }).getByRole("option"),
    kicker: page.locator(".head-kicker"),
    headline: page.locator(".head-headline"),
    standfirst: page.locator(".head-standfirst"),
    body: (selector) => page.locator(`.galley-page > ${selector}`),
    captions: page.locator("figcaption .caption"),
    field: (n, name) => photos.nth(n - 1).locator(`[data-field="${name}"]`),
    dialog: page.getByRole("dialog"),
    preview: page.locator(".preview-column"),
    notices: page.locator(".notice"),
    findings: page.getByRole("tabpanel").locator(".finding"),
    newStory: async () => {
      // The story changed last is open when the desk is ready.
      await expect(desk.headline).toBeVisible();
      const before = await desk.rows.count();
      await page.getByRole("button", { name: "New story" }).click();
      await expect(desk.rows).toHaveCount(before + 1);
      await expect(desk.headline).toHaveText("");
    },
    openStory: async (name) => {
      await desk.rows.filter({ hasText: name }).first().click();
      await expect(desk.headline).toHaveText(name);
    },
    openTab: (name) =>
      page
        .locator(".inspector-tabs")
        .getByRole("tab", { name: new RegExp(`^${name}`) })
        .click(),
    saved: async () => {
      await settle(page);
      await expect(status).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
    },
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        await settle(page);
      }
    },
    publish: (out) => publish(desk, out),
  };
  return desk;
}

interface HeldFile {
  name: string;
  type: string;
  base64: string;
}

const types: Record<string, string> = { jpg: "image/jpeg", png: "image/png", txt: "text/plain" };

async function held(paths: readonly string[]): Promise<HeldFile[]> {
  return Promise.all(
    paths.map(async (path) => ({
      name: basename(path),
      type: types[path.split(".").pop() ?? ""] ?? "",
      base64: (await readFile(path)).toString("base64"),
    })),
  );
}

/** Drags real files over an element and lets them fall in its middle. */
export async function dropFiles(target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.evaluate(
    (element, files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type }));
      }
      const box = element.getBoundingClientRect();
      const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
      for (const type of ["dragenter", "dragover", "drop"]) {
        const event = new DragEvent(type, { dataTransfer, clientX, clientY, bubbles: true, cancelable: true });
        element.dispatchEvent(event);
      }
    },
    await held(paths),
  );
}

/** Pastes real files where the caret is. */
export async function pasteFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(
    (files) => {
      const clipboardData = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], name, { type }));
      }
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    await held(paths),
  );
}

/** Answers the file dialog that `open` opens. */
export async function chooseFiles(page: Page, open: () => Promise<void>, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), open()]);
  await chooser.setFiles(paths);
}
