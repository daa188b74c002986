import { join } from "node:path";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { launchBrowser, type MainThread, mainThread, openPage, servePeers } from "../harness/editor-browser.ts";
import { assertShown, formats, names, type Peer } from "../harness/editor-contestants.ts";
import { openDesk, type Writer } from "../harness/open-desk.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

/**
 * How many keys one call presses: in a full run for longer than saving and looks may be put off, so that each call has its
 * share of both.
 */
const keysIn: Record<Size, number> = { quick: 20, full: 260 };
/** How long after each other, in milliseconds; a fast writer's pace. */
const pace = 20;
const written = "write on and on and so ";
/** What everybody writes first, until it is compiled as well as it ever is. Fewer keys flatter whoever has more code. */
const warmUp = written.repeat(10);

const mainThreadCost = "main thread";

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

function contestant(name: string, writer: Writer, keys: number, close?: () => Promise<void>): Contestant {
  return {
    name,
    run: (call) => type(writer, call, keys),
    cost: (burst) => (burst as Burst).cost.script,
    also: { [mainThreadCost]: (burst) => (burst as Burst).cost.task },
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

async function setUp(words: number, keys: number, folder: string): Promise<Contestant[]> {
  const document = makeStory(11, words, Math.max(2, Math.round(words / 850)));
  const peers = await servePeers();
  const browser = await launchBrowser();
  const galley = await openDesk(browser, join(folder, "data"), document);
  await galley.writer.page.keyboard.type(warmUp);
  const writers: Contestant[] = [];
  for (const peer of ["plain", "lexical", "koenig"] as const) {
    const writer = await openPeer(browser, peers.url, peer, document);
    await writer.page.keyboard.type(warmUp);
    writers.push(contestant(names[peer], writer, keys));
  }
  const close = async () => {
    await browser.close();
    await galley.close();
    await peers.close();
  };
  return [...writers, contestant("Galley", galley.writer, keys, close)];
}

function subject(name: string, words: number, goals: readonly Goal[], quickWords = words): Subject {
  const wordsIn = (size: Size) => (size === "quick" ? quickWords : words);
  return {
    name,
    about: (size) =>
      `What script costs for a key, and the main thread as a whole, in a story of ${wordsIn(size).toLocaleString("en")} words with everything around it on.`,
    reference: "bare Lexical",
    goals,
    calls: 1,
    rounds: { quick: 2, full: 9 },
    setUp: (size, folder) => setUp(wordsIn(size), keysIn[size], folder),
  };
}

const goal = (against: string, atMost: number): Goal => ({ of: "Galley", against, statistic: "p50", atMost });
/** What is wanted of a long story says nothing of the shorter one that a quick run makes do with. */
const ofLength = (wanted: Goal): Goal => ({ ...wanted, fullOnly: true });

export const typing600 = subject("typing-600", 600, [goal("bare Lexical", 1.3)]);
export const typing10k = subject("typing-10k", 10_000, [ofLength(goal("bare Lexical", 1.3))], 3_000);
export const typing50k = subject(
  "typing-50k",
  50_000,
  [ofLength(goal("Koenig", 0.25)), ofLength({ ...goal("plain contenteditable", 1), cost: mainThreadCost })],
  10_000,
);
