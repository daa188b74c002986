import { LivePage } from "../../src/renderer/features/preview/live/live-page.ts";
import { PageRenderer } from "../../src/renderer/features/preview/live/page-renderer.ts";
import { parsePage } from "../../src/renderer/features/preview/live/parse-page.ts";
import { quickenPage } from "../../src/renderer/features/preview/live/quicken-page.ts";
import type { ParagraphNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import type { PageInput } from "../../src/shared/publication/page-input.ts";
import { renderPage } from "../../src/shared/publication/render-page.ts";
import { drawn } from "./page-api.ts";

/** The ways of showing in a frame what a key changed. */
export interface PreviewBench {
  /** Shows the page in one frame for each way. */
  load(input: string): Promise<void>;
  /** One key, and the milliseconds until its frame holds the changed page and has laid it out. */
  patch(): Promise<number>;
  reload(): Promise<number>;
  /**
   * What the frame of a way shows now, and what the whole page, rendered and parsed afresh, would be. `whole`: with its head, as it is after
   * the next pause; readers of the frame see nothing of that.
   */
  shown(way: "patch" | "reload", whole: boolean): { found: string; wanted: string };
}

declare global {
  interface Window {
    preview: PreviewBench;
  }
}

interface Way {
  frame: HTMLIFrameElement;
  input: PageInput;
  live: LivePage;
  renderer: PageRenderer;
}

const ways = {} as Record<"patch" | "reload", Way>;

/** Carries the work out in one go, though the desk would do it in slices. */
function whole<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function documentOf(frame: HTMLIFrameElement): Document {
  if (!frame.contentDocument) throw new Error("the frame cannot be reached");
  return frame.contentDocument;
}

async function show(frame: HTMLIFrameElement, html: string): Promise<void> {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = html;
  await loaded;
}

const layOut = (frame: HTMLIFrameElement) => documentOf(frame).documentElement.offsetHeight;

/** A letter more at the end of the paragraph in the middle. All other blocks are the same objects, as an editor's are. */
function typed(document: StoryDocument): StoryDocument {
  const children = [...document.root.children];
  const paragraphs = children.flatMap((node, at) => (node.type === "paragraph" ? [at] : []));
  const at = paragraphs[Math.floor(paragraphs.length / 2)] ?? 0;
  const paragraph = children[at] as ParagraphNode;
  const last = paragraph.children.at(-1);
  if (last?.type !== "text") throw new Error("no text to write on");
  children[at] = { ...paragraph, children: [...paragraph.children.slice(0, -1), { ...last, text: `${last.text}n` }] };
  return { ...document, root: { ...document.root, children } };
}

async function makeWay(input: PageInput): Promise<Way> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  Object.assign(frame.style, { width: "820px", height: "800px" });
  document.body.append(frame);
  await show(frame, renderPage(input));
  const renderer = new PageRenderer();
  const live = LivePage.adopt(documentOf(frame), whole(renderer.render(input, true)));
  if (!live) throw new Error("the page was not taken over");
  quickenPage(documentOf(frame));
  layOut(frame);
  await drawn();
  return { frame, input, live, renderer };
}

async function key(way: Way, update: (way: Way) => void | Promise<void>): Promise<number> {
  way.input = { ...way.input, document: typed(way.input.document) };
  await drawn();
  const start = performance.now();
  await update(way);
  layOut(way.frame);
  return performance.now() - start;
}

window.preview = {
  async load(text) {
    for (const way of ["patch", "reload"] as const) ways[way] = await makeWay(JSON.parse(text) as PageInput);
  },
  patch: () =>
    key(ways.patch, ({ input, live, renderer }) => {
      whole(live.patch(whole(renderer.render(input, false))));
    }),
  reload: () => key(ways.reload, ({ frame, input }) => show(frame, renderPage(input))),
  shown(way, isWhole) {
    const { frame, input, live, renderer } = ways[way];
    if (isWhole && way === "patch") whole(live.patch(whole(renderer.render(input, true))));
    const document = documentOf(frame);
    const wanted = parsePage(renderPage(input), document);
    const part = (of: Document) => (isWhole ? of.documentElement : of.body).outerHTML;
    return { found: part(document), wanted: part(wanted) };
  },
};
