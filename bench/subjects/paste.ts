import { join } from "node:path";
import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../../src/shared/document/build.ts";
import { launchBrowser, mainThread, openPage, servePeers } from "../harness/editor-browser.ts";
import { lexicalState } from "../harness/editor-formats.ts";
import { openDesk, type Writer } from "../harness/open-desk.ts";
import { prose } from "../harness/prose.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

/** How much is on the clipboard, in kilobytes, as text and as HTML. */
const kilobytes: Record<Size, number> = { quick: 100, full: 500 };

type Kind = "text/html" | "text/plain";

const span =
  "font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;";
const look = (text: string, weight = 400) => `<span style="${span}font-weight:${weight};">${text}</span>`;

/** Paragraphs until they are so long, written by `write`. */
function paragraphs(
  bytes: number,
  write: (text: ReturnType<typeof prose>, at: number) => string,
  join: string,
): string {
  const text = prose(31);
  const parts: string[] = [];
  for (let length = 0, at = 0; length < bytes; at++) {
    const part = write(text, at);
    parts.push(part);
    length += part.length + join.length;
  }
  return parts.join(join);
}

/** As Google Docs puts it on the clipboard: a style on every span, lists, headings, links, bold words. */
function docsHtml(bytes: number): string {
  const body = paragraphs(
    bytes,
    (text, at) => {
      const words = () => text.words(text.between(12, 40));
      if (at % 20 === 0)
        return `<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;">${look(text.words(6))}</h2>`;
      if (at % 9 === 4) {
        const item = () =>
          `<li dir="ltr" style="list-style-type:disc;font-size:11pt;white-space:pre;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation">${look(words())}</p></li>`;
        return `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${item()}${item()}${item()}</ul>`;
      }
      const link =
        at % 7 === 3
          ? `<a href="https://example.org/${at}" style="text-decoration:none;">${look(text.words(3))}</a>`
          : "";
      return `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${look(`${words()} `)}${look(text.words(2), 700)}${look(` ${words()}. `)}${link}</p>`;
    },
    "",
  );
  return `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1c">${body}</b>`;
}

const plainText = (bytes: number) => paragraphs(bytes, (text) => `${text.words(text.between(30, 90))}.`, "\n\n");

const bare = (text: string) => text.replace(/<[^>]*>/g, "").replace(/[^a-z0-9]+/gi, "");

/** Pastes and resolves when the page is drawn with it. */
function paste(page: Page, data: Partial<Record<Kind, string>>): Promise<void> {
  return page.evaluate(async (given) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(given)) transfer.setData(type, value);
    const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(null));
    });
  }, data);
}

interface Costs {
  html: number;
  text: number;
}

interface Pasting {
  writer: Pick<Writer, "page" | "session">;
  selector: string;
  /** Makes the page as it was before the last paste, and puts the caret in its middle. */
  reset(): Promise<void>;
}

function contestant(
  name: string,
  { writer, selector, reset }: Pasting,
  clips: Record<Kind, string>,
  close?: () => Promise<void>,
): Contestant {
  const { page, session } = writer;
  const shown = () => page.locator(selector).evaluate((block) => block.textContent ?? "");
  const one = async (kind: Kind): Promise<number> => {
    await reset();
    const before = await mainThread(session);
    await paste(page, kind === "text/html" ? clips : { "text/plain": clips["text/plain"] });
    const { task } = await mainThread(session);
    // Never timed: every word has to stand there.
    if (!bare(await shown()).includes(bare(clips[kind])))
      throw new Error(`${name} does not show all that was pasted as ${kind}`);
    return task - before.task;
  };
  return {
    name,
    run: async (): Promise<Costs> => ({ html: await one("text/html"), text: await one("text/plain") }),
    cost: (costs) => (costs as Costs).html,
    also: { "plain text": (costs) => (costs as Costs).text },
    check: () => {},
    ...(close ? { close } : {}),
  };
}

async function setUp(size: Size, folder: string): Promise<Contestant[]> {
  const bytes = kilobytes[size] * 1000;
  const clips = { "text/html": docsHtml(bytes), "text/plain": plainText(bytes) };
  const document = storyDocument(
    { headline: "A short one" },
    ["First.", "", "Last."].map((text) => paragraph(text)),
  );
  const peers = await servePeers();
  const browser = await launchBrowser();
  const desk = await openDesk(browser, join(folder, "data"), document);
  const lexical = await openPage(browser, `${peers.url}/lexical.html`);
  const state = lexicalState(document);
  const close = async () => {
    await browser.close();
    await desk.close();
    await peers.close();
  };
  return [
    contestant(
      "bare Lexical",
      {
        writer: lexical,
        selector: "#editor",
        reset: async () => {
          await lexical.page.evaluate((given) => window.bench.load(given), state);
          await lexical.page.waitForTimeout(1500);
          await lexical.page.evaluate(() => window.bench.toMiddle());
          await lexical.page.waitForTimeout(100);
        },
      },
      clips,
    ),
    contestant(
      "Galley",
      {
        writer: desk.writer,
        selector: ".galley-page",
        reset: async () => {
          const { page } = desk.writer;
          const few = () =>
            page.waitForFunction(() => globalThis.document.querySelectorAll(".galley-page > *").length < 10);
          if ((await page.locator(".galley-page > *").count()) > 10) await page.keyboard.press("Control+z");
          await few();
          // Saving and looking the page over are put off until somebody pauses, and are no part of the paste.
          await page.waitForTimeout(1500);
          await page.locator(".galley-page > p").nth(1).click();
          await page.waitForTimeout(100);
        },
      },
      clips,
      close,
    ),
  ];
}

/** What a large paste costs until it is drawn. */
export const paste500: Subject = {
  name: "paste",
  about: (size) =>
    `What pasting ${kilobytes[size]} KB of HTML as Google Docs writes it costs the main thread until it is drawn; the same of plain text beside it.`,
  reference: "bare Lexical",
  goals: [
    { of: "Galley", against: "bare Lexical", statistic: "p50", atMost: 2 },
    { of: "Galley", against: "bare Lexical", statistic: "p50", atMost: 2, cost: "plain text" },
  ],
  calls: 1,
  rounds: { quick: 2, full: 7 },
  setUp,
};
