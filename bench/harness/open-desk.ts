import { join } from "node:path";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { askHost } from "../../e2e/ask-host.ts";
import { type HostProcess, startHostProcess } from "../../e2e/host-process.ts";
import { requireBuild } from "../../scripts/lib/build-project.mjs";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import type { SettingsPatch } from "../../src/shared/settings.ts";
import { openPage } from "./editor-browser.ts";
import { assertShown } from "./editor-contestants.ts";

/** One editor that is open in a browser: where the caret stands, and what stands there now. */
export interface Writer {
  page: Page;
  session: CDPSession;
  middleText(): Promise<string>;
}

/**
 * The desk with one story open in it, the caret at the end of a paragraph in its middle, and everything around the page that
 * there is: outline, findings in the margin and in the inspector, counts. `folder` is the desk's own, `settings` what else is set in it.
 */
export async function openDesk(
  browser: Browser,
  folder: string,
  document: StoryDocument,
  settings: SettingsPatch = {},
): Promise<{ writer: Writer; host: HostProcess; close: () => Promise<void> }> {
  await requireBuild();
  const host = await startHostProcess(join(folder, "data"));
  await askHost(host, "settings.update", { actor: "Bench", ...settings });
  const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
  await askHost(host, "stories.save", { id, baseVersion: version, document: JSON.stringify(document), fields });
  const { page, session } = await openPage(browser, host.url);
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("tab", { name: "Checks" }).click();
  await page.locator(".galley-page > p").first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const editable = globalThis.document.querySelector<HTMLElement>(".galley-page");
    const paragraphs = [...(editable?.querySelectorAll(":scope > p") ?? [])];
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    if (!middle) throw new Error("no paragraph to write in");
    middle.id = "bench-middle";
    middle.scrollIntoView({ block: "center" });
    editable?.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(middle);
    getSelection()?.collapseToEnd();
  });
  const middleText = () => page.locator("#bench-middle").evaluate((block) => block.textContent ?? "");
  await assertShown(
    "Galley",
    page,
    () => page.locator(".galley-page").evaluate((block) => block.textContent ?? ""),
    document,
  );
  return { writer: { page, session, middleText }, host, close: async () => void (await host.stop()) };
}
