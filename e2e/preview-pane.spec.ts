import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { factBox, heading, list, paragraph, storyDocument } from "../src/shared/document/build.ts";
import type { ListNode, PageNode, StoryDocument } from "../src/shared/document/nodes.ts";
import { editAtRandom } from "../src/shared/publication/testing/edit-at-random.ts";
import { hostileText, pageCorpus } from "../src/shared/publication/testing/page-corpus.ts";
import type { StoryFields } from "../src/shared/stories.ts";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";
import { type DeskPage, deskPage } from "./pages/desk-page.ts";
import { openNewStory } from "./pages/open-new-story.ts";
import { fillLibrary } from "./pages/photo-desk-page.ts";

/** A document with photos of the library in place of those that it was made with. */
function withPhotos(document: StoryDocument, ids: readonly string[]): StoryDocument {
  let used = 0;
  const change = (node: PageNode): PageNode => {
    if (node.type === "gallery") return { ...node, children: node.children.map(change) } as PageNode;
    if (node.type !== "photo") return node;
    used += 1;
    return { ...node, photo: ids[used % ids.length] ?? "" };
  };
  return { ...document, root: { ...document.root, children: document.root.children.map(change) } };
}

interface Opened {
  desk: DeskPage;
  id: string;
}

/** A story that holds every kind of block, stored and open in the desk. */
async function openCorpus(page: Page, host: HostProcess, scratch: string, name: "english" | "hebrew"): Promise<Opened> {
  const input = pageCorpus()[name];
  if (!input) throw new Error(`no page ${name}`);
  // Small ones: the files of the page's pictures are made of them meanwhile, and are not what is looked at here. The
  // first of them has no credit.
  await fillLibrary(host, join(scratch, "photos"), 4);
  const { photos } = await askHost(host, "photos.list", { offset: 0, limit: 10 });
  const ids = photos.filter(({ file }) => /scene-0000[1-3]/.test(file)).map(({ id }) => id);
  expect(ids).toHaveLength(3);
  return openStory(page, host, withPhotos(input.document, ids), { ...input.fields, slug: "" });
}

async function openStory(
  page: Page,
  host: HostProcess,
  document: StoryDocument,
  own: Partial<StoryFields>,
): Promise<Opened> {
  await askHost(host, "settings.update", { actor: "Dana Reed" });
  const { id, version, fields } = await askHost(host, "stories.create", { language: own.language ?? "en" });
  const save = { id, baseVersion: version, document: JSON.stringify(document), fields: { ...fields, ...own } };
  await askHost(host, "stories.save", save);
  await page.goto(host.url);
  const desk = deskPage(page);
  await expect(desk.headline).not.toHaveText("");
  return { desk, id };
}

const frameOf = (page: Page) => page.frameLocator(".preview-stage iframe");
const stateOf = (desk: DeskPage) => desk.preview.locator(".preview-state");

/** Waits for the next comparison, and compares by other means than the desk does. */
async function expectEqual(desk: DeskPage, before = ""): Promise<string> {
  const state = stateOf(desk);
  await expect(state).toHaveAttribute("data-at", /equal|replaced/, { timeout: 20_000 });
  await expect(state).not.toHaveAttribute("title", before === "" ? "none" : before, { timeout: 20_000 });
  await expect(state).toHaveAttribute("data-at", "equal", { timeout: 20_000 });
  const hash = (await state.getAttribute("title")) ?? "";
  const [shown, served] = await desk.page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const frame = document.querySelector<HTMLIFrameElement>(".preview-stage iframe")?.contentWindow as
      | (Window & typeof globalThis)
      | null;
    if (!frame) return ["no frame", ""];
    const parsed = new frame.DOMParser().parseFromString(text, "text/html");
    return [frame.document.documentElement.outerHTML, parsed.documentElement.outerHTML];
  }, `/preview/${hash}/index.html`);
  expect(shown).toBe(served);
  return hash;
}

/** Presses where the first letters of a line stand, in either direction. */
async function clickStart(line: Locator): Promise<void> {
  await line.scrollIntoViewIfNeeded();
  const isRtl = await line.evaluate((element) => getComputedStyle(element).direction === "rtl");
  const box = await line.boundingBox();
  await line.click({ position: { x: isRtl ? (box?.width ?? 2) - 2 : 2, y: 6 } });
}

test("whatever is edited in a story of every kind of block, the patched page is the candidate's", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(120_000);
  const { desk, id } = await openCorpus(page, ownHost, scratch, "english");
  await desk.press("Control+Alt+v");
  let hash = await expectEqual(desk);
  const first = await frameOf(page).locator("h1").elementHandle();
  for (let turn = 0; turn < 3; turn += 1) {
    const { version, document, fields } = await askHost(ownHost, "stories.open", { id });
    let next = JSON.parse(document) as StoryDocument;
    for (let edit = 0; edit < 5; edit += 1) next = editAtRandom(next, 7919 * turn + 104_729 * edit + 13);
    await askHost(ownHost, "stories.save", {
      id,
      baseVersion: version,
      document: JSON.stringify(next),
      fields: { ...fields, section: `Section ${turn}`, followBar: turn % 2 === 0 },
    });
    hash = await expectEqual(desk, hash);
  }
  // It was patched all the way, never loaded again.
  expect(await first?.evaluate((heading) => heading.isConnected)).toBe(true);

  // What is patched in is text, whatever it says.
  const evil = [paragraph(hostileText), heading("h2", hostileText), factBox(hostileText, [hostileText])];
  const hostile = await openStory(page, ownHost, storyDocument({ headline: "x", standfirst: hostileText }, evil), {});
  await hostile.desk.headline.click();
  await hostile.desk.press("Control+Alt+v");
  hash = await expectEqual(hostile.desk);
  await page.keyboard.type("</h1><img src=x onerror=alert(3)><script>alert(4)</script>");
  await expect(frameOf(page).locator("h1")).toContainText("<script>alert(4)</script>");
  await expectEqual(hostile.desk, hash);
  const active = "script:not([type='application/ld+json']), [onerror], iframe, object, a[href^='javascript']";
  await expect(frameOf(page).locator(active)).toHaveCount(0);
});

test("typing shows at once; a click in the preview puts the caret there, and the caret is followed", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const { desk } = await openCorpus(page, ownHost, scratch, "english");
  const frame = frameOf(page);
  await desk.headline.click();
  await desk.press("Control+Alt+v");
  const hash = await expectEqual(desk);
  // Opened by its key it leaves the keyboard where it was.
  await page.keyboard.type("Zeal");
  await expect(frame.locator("h1")).toContainText("Zeal");
  await expect(stateOf(desk)).toHaveAttribute("data-at", "ahead");
  await expectEqual(desk, hash);

  await test.step("from the preview to the editor", async () => {
    const places: [Locator, Locator][] = [
      [frame.locator(".standfirst"), desk.standfirst],
      [frame.locator(".body > p").nth(1), desk.body("p").nth(1)],
      [frame.locator(".body li").nth(1), desk.body("ul").first().locator("li").nth(1)],
      [frame.locator(".body > blockquote p").first(), desk.body("blockquote").first()],
      [frame.locator("article .gallery .caption").first(), desk.page.locator(".gallery figcaption .caption").first()],
      [frame.locator(".pull-quote figcaption"), desk.page.locator(".card-attribution").first()],
      [frame.locator(".fact-box li").first(), desk.page.locator(".card-text li").first()],
      [frame.locator(".body td").first(), desk.page.locator("table td, table th").filter({ hasText: "Sunday" })],
    ];
    for (const [at, [shown, written]] of places.entries()) {
      // What was typed before may move the page under the pointer: whoever missed clicks again.
      await expect(async () => {
        await clickStart(shown);
        await expect(desk.page.locator(".galley-page:focus-within")).toHaveCount(1, { timeout: 2_000 });
      }).toPass({ timeout: 20_000 });
      await page.keyboard.type(`${at}zz`);
      await expect(written, `place ${at}`).toHaveText(new RegExp(`^\\s*${at}zz`));
      await expect(shown, `place ${at}`).toHaveText(new RegExp(`^\\s*${at}zz`));
    }
    await frame.locator("article figure .credit").first().click();
    await expect(desk.field(1, "credit")).toBeFocused();
    await expectEqual(desk, hash);
  });

  await test.step("from the editor to the preview", async () => {
    const written = desk.body("p").filter({ hasText: "The crew call her" });
    const shown = frame.locator(".body > p").filter({ hasText: "The crew call her" });
    const scrolled = () => frame.locator("html").evaluate((html) => html.scrollTop);
    const toTop = () => frame.locator("html").evaluate(() => scrollTo(0, 0));
    await toTop();
    await written.click();
    await expect(shown).toBeInViewport();
    await expect
      .poll(() => shown.evaluate((block) => getComputedStyle(block).backgroundColor))
      .not.toBe("rgba(0, 0, 0, 0)");
    await expect(page.locator(".galley-page")).toBeFocused();

    await desk.preview.getByRole("button", { name: "Follow the caret" }).click();
    await expect
      .poll(() => shown.evaluate((block) => getComputedStyle(block).backgroundColor))
      .toBe("rgba(0, 0, 0, 0)");
    await toTop();
    await written.click();
    await page.keyboard.type("!");
    await expect(shown).toContainText("!");
    await expectEqual(desk, hash);
    expect(await scrolled()).toBe(0);
  });
});

test("an item of a nested list stands in by its level, whichever way it runs, on the page as in print", async ({
  desk: page,
}) => {
  const nested = (inner?: ListNode): ListNode => {
    const [outer, holder] = [list("bullet", ["Boats", "סירות"]), list("bullet", [""])];
    if (inner) outer.children.splice(1, 0, ...holder.children.map((item) => ({ ...item, children: [inner] })));
    return outer;
  };
  await openNewStory(page, storyDocument({ headline: "Lists" }, [nested(nested(nested()))]));
  const levels = (whole: HTMLElement) => {
    const { left, right } = whole.getBoundingClientRect();
    return [...whole.querySelectorAll("li:not(.list-nested)")].map((item) => {
      const [box, { direction, fontSize }] = [item.getBoundingClientRect(), getComputedStyle(item)];
      const start = direction === "ltr" ? box.left - left : right - box.right;
      return `${direction} ${Math.round(start / Number.parseFloat(fontSize) / 1.5)}`;
    });
  };
  const ways = ["ltr 1", "ltr 2", "ltr 3", "rtl 3", "rtl 2", "rtl 1"];
  expect(await page.locator(".galley-page > ul").evaluate(levels)).toEqual(ways);
  await page.keyboard.press("Control+Alt+v");
  expect(await frameOf(page).locator(".body > ul").evaluate(levels)).toEqual(ways);
});

test("in Hebrew, on a dark page, in print, and as cards; the window may be filled, and a narrow one is laid over", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(120_000);
  const { profile } = await askHost(ownHost, "settings.get", {});
  await askHost(ownHost, "settings.update", {
    interfaceLanguage: "he",
    theme: "dark",
    profile: { ...profile, baseUrl: "https://post.example/news/" },
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  const { desk } = await openCorpus(page, ownHost, scratch, "hebrew");
  const frame = frameOf(page);
  await desk.headline.click();
  await desk.press("Control+Alt+v");
  await expectEqual(desk);
  const views = desk.preview.getByRole("radio");
  const title = (await desk.headline.textContent()) ?? "";
  const colour = () => frame.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await colour();
  await desk.preview.getByRole("button").first().click();
  await expect.poll(colour).not.toBe(light);

  await views.nth(3).click();
  await expect(frame.locator("#photos")).toHaveCSS("display", "none");
  await expect(frame.locator("article a.count").first()).toBeHidden();
  await views.nth(4).click();
  await expect(page.locator(".search-card")).toHaveAttribute("dir", "rtl");
  await desk.headline.click();
  await page.keyboard.type("גלגל");
  await expect(page.locator(".search-title")).toContainText("גלגל");
  await views.nth(5).click();
  await expect(page.locator(".facebook-title")).toContainText(title.slice(0, 8));
  await expect(page.locator(".facebook-card .card-picture")).toHaveJSProperty("complete", true);
  await views.nth(0).click();
  await expect(frame.locator("a.count").first()).toBeVisible();

  await desk.preview.getByRole("button").nth(2).click();
  await expect(page.locator(".page-column")).toBeHidden();
  await desk.press("Escape");
  await expect(page.locator(".page-column")).toBeVisible();
  await page.setViewportSize({ width: 860, height: 800 });
  await expect(desk.preview).toBeVisible();
  await desk.preview.getByRole("radio").first().focus();
  await desk.press("Escape");
  await expect(desk.preview).toHaveCount(0);
  await expect(page.locator(".galley-page")).toBeFocused();
});
