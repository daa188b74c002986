import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { askHost } from "../../e2e/ask-host.ts";
import { startHostProcess } from "../../e2e/host-process.ts";
import { requireBuild } from "../../scripts/lib/build-project.mjs";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { launchBrowser, type MainThread, mainThread, openPage, servePeers } from "../harness/editor-browser.ts";
import { assertShown, formats, names, type Peer } from "../harness/editor-contestants.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

/**
 * How many keys one call presses: in a full run for longer than saving and looks may be put off, so that each call has its
 * share of both.
 */
const keysIn: Record<Size, number> = { quick: 20, full: 100 };
/** How long after each other, in milliseconds; a fast writer's pace. */
const pace = 20;
const written = "write on and on and so ";
/** What everybody writes first, until it is compiled as well as it ever is. Fewer keys flatter whoever has more code. */
const warmUp = written.repeat(10);

/** One editor that is open in a browser: where the caret stands, and what stands there now. */
interface Writer {
  page: Page;
  session: CDPSession;
  middleText(): Promise<string>;
}

interface Burst {
  cost: MainThread;
  before: string;
  typed: string;
}

/** Presses keys as a hand does and gives what the main thread did for each. Everything that happens meanwhile counts. */
async function type({ page, session, middleText }: Writer, call: number, keys: number): Promise<Burst> {
  const typed = Array.from({ length: keys }, (_, at) => written[(call * keys + at) % written.length]).join("");
  const before = await middleText();
  const start = await mainThread(session);
  await page.keyboard.type(typed, { delay: pace });
  const end = await mainThread(session);
  const each = (part: keyof MainThread) => (end[part] - start[part]) / keys;
  return { cost: { script: each("script"), layout: each("layout"), task: each("task") }, before, typed };
}

interface Measured {
  part: keyof MainThread;
  keys: number;
}

function contestant(name: string, writer: Writer, { part, keys }: Measured, close?: () => Promise<void>): Contestant {
  return {
    name,
    run: (call) => type(writer, call, keys),
    cost: (burst) => (burst as Burst).cost[part],
    async check(burst) {
      const { before, typed } = burst as Burst;
      const now = await writer.middleText();
      if (now.replaceAll("\u00a0", " ") !== `${before}${typed}`.replaceAll("\u00a0", " ")) {
        throw new Error(`typed “${typed}” behind “${before.slice(-20)}” and found “${now.slice(-60)}”`);
      }
    },
    ...(close ? { close } : {}),
  };
}

async function openGalley(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  folder: string,
  document: StoryDocument,
): Promise<{ writer: Writer; close: () => Promise<void> }> {
  await requireBuild();
  const host = await startHostProcess(join(folder, "data"));
  await askHost(host, "settings.update", { actor: "Bench" });
  const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
  await askHost(host, "stories.save", { id, baseVersion: version, document: JSON.stringify(document), fields });
  const { page, session } = await openPage(browser, host.url);
  // With everything that stands around the page: outline, findings in the margin and in the inspector, counts.
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
  return { writer: { page, session, middleText }, close: async () => void (await host.stop()) };
}

async function openPeer(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  url: string,
  peer: Peer,
  document: StoryDocument,
): Promise<Writer> {
  const { page, session } = await openPage(browser, `${url}/${peer}.html`);
  await page.evaluate((given) => window.bench.load(given), formats[peer](document));
  await page.waitForTimeout(500);
  await page.evaluate(() => window.bench.toMiddle());
  await assertShown(names[peer], page, () => page.evaluate(() => window.bench.text()), document);
  return { page, session, middleText: () => page.evaluate(() => window.bench.middleText()) };
}

async function setUp(words: number, measured: Measured, folder: string): Promise<Contestant[]> {
  const document = makeStory(11, words, Math.max(2, Math.round(words / 850)));
  const peers = await servePeers(join(folder, "peers"));
  const browser = await launchBrowser();
  const galley = await openGalley(browser, folder, document);
  await galley.writer.page.keyboard.type(warmUp);
  const writers: Contestant[] = [];
  for (const peer of ["plain", "lexical", "koenig"] as const) {
    const writer = await openPeer(browser, peers.url, peer, document);
    await writer.page.keyboard.type(warmUp);
    writers.push(contestant(names[peer], writer, measured));
  }
  const close = async () => {
    await browser.close();
    await galley.close();
    await peers.close();
  };
  return [...writers, contestant("Galley", galley.writer, measured, close)];
}

const what: Record<keyof MainThread, string> = {
  script: "script",
  layout: "style and layout",
  task: "the main thread",
};

function subject(
  name: string,
  words: number,
  part: keyof MainThread,
  goals: readonly Goal[],
  quickWords = words,
): Subject {
  const wordsIn = (size: Size) => (size === "quick" ? quickWords : words);
  return {
    name,
    about: (size) =>
      `What ${what[part]} costs for a key, in a story of ${wordsIn(size).toLocaleString("en")} words with everything around it on.`,
    reference: "bare Lexical",
    goals,
    calls: 1,
    setUp: (size, folder) => setUp(wordsIn(size), { part, keys: keysIn[size] }, folder),
  };
}

const goal = (against: string, atMost: number): Goal => ({ of: "Galley", against, statistic: "p50", atMost });

export const typing600 = subject("typing-600", 600, "script", [goal("bare Lexical", 1.3)]);
export const typing10k = subject("typing-10k", 10_000, "script", [goal("bare Lexical", 1.3)], 3_000);
export const typing50k = subject("typing-50k", 50_000, "script", [goal("Koenig", 0.25)], 10_000);
export const typing50kMain = subject("typing-50k-main", 50_000, "task", [goal("plain contenteditable", 1)], 10_000);
