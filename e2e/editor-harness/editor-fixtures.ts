import { join } from "node:path";
import { test as base, type CDPSession, expect, type Locator, type Page } from "@playwright/test";
import type { BodyNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import { documentText, photosOf } from "../../src/shared/document/walk.ts";
import { type Problems, watchProblems } from "../problems.ts";
import { builtHarness, type HarnessMode } from "./build-harness.ts";
import type { MountOptions } from "./harness-api.ts";
import { serveHarness } from "./serve-harness.ts";

export { expect };

/** The editor as a test meets it: its parts by name, keys, and what is stored. */
export interface EditorPage {
  page: Page;
  kicker: Locator;
  headline: Locator;
  standfirst: Locator;
  /** The editable page itself. */
  surface: Locator;
  photos: Locator;
  captions: Locator;
  body: (selector: string) => Locator;
  alt: (n: number) => Locator;
  credit: (n: number) => Locator;
  mount: (options: MountOptions) => Promise<void>;
  read: () => Promise<StoryDocument>;
  /** The page as lines: head texts, then one line a block (`p:`, `h2:`, `photo[caption|alt]`, `gallery(…)`, cards with their texts apart by `/`). */
  lines: () => Promise<string[]>;
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  paste: (data: Record<string, string>) => Promise<void>;
  cdp: () => Promise<CDPSession>;
}

function line(node: BodyNode): string {
  const one = { format: "galley-document", version: 1, root: { type: "root", children: [node] } } as StoryDocument;
  const text = documentText(one);
  switch (node.type) {
    case "paragraph":
      return `p:${text}`;
    case "heading":
      return `${node.tag}:${text}`;
    case "list":
      return `${node.listType}:${text.replaceAll("\n", "/")}`;
    case "photo":
      return `photo[${text.replaceAll("\n\n", "/")}|${node.alt}]`;
    case "gallery":
      return `gallery(${node.children.map(line).join(" ")})`;
    case "pullquote":
    case "factbox":
    case "correction":
    case "embed":
    case "related":
    case "table":
      return `${node.type}:${text.replaceAll(/\n+/g, "/")}`;
    default:
      return `${node.type}:${text}`;
  }
}

/** The page as lines; see `EditorPage.lines`. */
export function linesOf(document: StoryDocument): string[] {
  return document.root.children.map((node) =>
    node.type === "kicker" || node.type === "headline" || node.type === "standfirst"
      ? `${node.type}:${documentText({ ...document, root: { ...document.root, children: [node] } })}`
      : line(node as BodyNode),
  );
}

function editorPage(page: Page, url: string): EditorPage {
  const surface = page.locator(".galley-page");
  const photos = page.locator("figure.photo");
  const read = () => page.evaluate(() => window.harness.read());
  return {
    page,
    surface,
    photos,
    kicker: page.locator(".head-kicker"),
    headline: page.locator(".head-headline"),
    standfirst: page.locator(".head-standfirst"),
    captions: page.locator("figcaption .caption"),
    body: (selector) => page.locator(`.galley-page > ${selector}`),
    alt: (n) => photos.nth(n - 1).locator('[data-field="alt"]'),
    credit: (n) => photos.nth(n - 1).locator('[data-field="credit"]'),
    mount: async (options) => {
      if (!page.url().startsWith(url)) await page.goto(url);
      await page.evaluate((given) => window.harness.mount(given), options);
    },
    read,
    lines: async () => linesOf(await read()),
    press: async (...keys) => {
      // The browser tells of a moved caret in a task of its own; no hand is as fast as this test.
      const settled = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
      await settled();
      for (const key of keys) {
        await page.keyboard.press(key);
        await settled();
      }
    },
    type: (text) => page.keyboard.type(text),
    paste: (data) =>
      page.evaluate((given) => {
        const transfer = new DataTransfer();
        for (const [type, value] of Object.entries(given)) transfer.setData(type, value);
        const target = document.activeElement ?? document.body;
        const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
        target.dispatchEvent(event);
      }, data),
    cdp: () => page.context().newCDPSession(page),
  };
}

/** How many photo uses a document has, for assertions about what is gone. */
export const photoCount = (document: StoryDocument) => photosOf(document).length;

/** A page that a worker's tests use one after the other. */
interface KeptPage {
  page: Page;
  problems: Problems;
}

/** The page as a new one would be: nothing loaded, nothing granted, the mouse where it disturbs nobody. */
async function clear(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearPermissions();
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.mouse.move(0, 0);
}

/**
 * A test of the editor alone: fails on anything that goes wrong unseen in the page. Every test loads the harness afresh, in one window
 * that a worker keeps: a window of its own would compile all scripts again, which takes longer than most tests.
 *
 * `harnessMode` is `production` unless a spec says `development`, as those do that between them visit every kind of block.
 */
export const test = base.extend<
  { editor: EditorPage; problems: Problems; harnessMode: HarnessMode; harnessUrl: string },
  { serve: (mode: HarnessMode) => Promise<string>; kept: { current: KeptPage | null } }
>({
  harnessMode: ["production", { option: true }],
  serve: [
    async ({ browserName: _ }, use, { project }) => {
      const served = new Map<HarnessMode, ReturnType<typeof serveHarness>>();
      const serve = async (mode: HarnessMode) =>
        serveHarness(await builtHarness(mode, join(project.outputDir, "harness")));
      await use(async (mode) => {
        const server = served.get(mode) ?? serve(mode);
        served.set(mode, server);
        return (await server).url;
      });
      for (const server of served.values()) await (await server).close();
    },
    { scope: "worker" },
  ],
  harnessUrl: [async ({ serve, harnessMode }, use) => use(await serve(harnessMode)), { timeout: 120_000 }],
  kept: [
    async ({ browserName: _ }, use) => {
      const kept = { current: null as KeptPage | null };
      await use(kept);
      await kept.current?.page.context().close();
    },
    { scope: "worker" },
  ],
  page: async ({ browser, kept, viewport }, use) => {
    if (kept.current === null) {
      const context = await browser.newContext();
      kept.current = { problems: await watchProblems(context), page: await context.newPage() };
    }
    const { page, problems } = kept.current;
    problems.forget();
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    expect(problems.unexpected()).toEqual([]);
    await clear(page);
  },
  problems: async ({ page: _, kept }, use) => {
    if (kept.current) await use(kept.current.problems);
  },
  editor: async ({ page, harnessUrl }, use) => {
    await use(editorPage(page, harnessUrl));
  },
});
