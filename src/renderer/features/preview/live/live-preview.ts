import type { Candidate } from "../../../../shared/contract.ts";
import { houseTable } from "../../../../shared/credit/house-organisations.ts";
import type { StoryDocument } from "../../../../shared/document/nodes.ts";
import type { PageFacts, PageInput } from "../../../../shared/publication/page-input.ts";
import type { StoryFields } from "../../../../shared/stories.ts";
import type { Desk } from "../../../state/desk.ts";
import { inSlices } from "../../../state/in-slices.ts";
import { createStore, type ReadableStore } from "../../../state/store.ts";
import type { StorySession } from "../../../state/story-session.ts";
import { typingPause } from "../../../state/typing-pause.ts";
import { comparePages, type Difference } from "./compare-pages.ts";
import { fetchCandidate, fetchPage, type KnownCandidate } from "./fetch-candidate.ts";
import { LivePage } from "./live-page.ts";
import { PageRenderer, pageText } from "./page-renderer.ts";
import { parsePage } from "./parse-page.ts";

/** How the page in the frame stands with the candidate. */
export type PreviewStatus =
  /** Nothing is shown yet. */
  | { at: "preparing" }
  /** The frame shows more than the candidate: what was written since. It is compared in the next pause. */
  | { at: "ahead" }
  /** The frame is equal to the candidate of this hash in every element, attribute and text, or is that candidate itself. */
  | { at: "equal"; hash: string }
  /** It was not, and the candidate itself was put in its place. */
  | { at: "replaced"; difference: Difference }
  /** The page could not be made. What is shown, if anything, is older. */
  | { at: "failed"; error: unknown };

export interface LivePreview {
  status: ReadableStore<PreviewStatus>;
  /** The newest candidate; null until the first is there. */
  candidate: ReadableStore<Candidate | null>;
  /** What the frame has to load, anew for each object; null until the first is there. */
  address: ReadableStore<{ hash: string; turn: number } | null>;
  /** The page that is shown; null while the frame loads, or where it cannot be followed. */
  page: ReadableStore<LivePage | null>;
  /** Grows whenever the frame was changed. */
  patches: ReadableStore<number>;
  /** The frame has loaded the candidate that it was asked to. */
  loaded(document: Document | null): void;
  /** Has the page prepared and compared again, at once. */
  again(): void;
  stop(): void;
}

/** How long nothing must have been changed before the page is compared; longer than before a save. In milliseconds. */
const pause = 900;

type Story = { document: StoryDocument; fields: StoryFields };

function* caught<T>(work: Generator<unknown, T>): Generator<unknown, () => T> {
  try {
    const result = yield* work;
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** The result of work done in slices; rejects with what it throws. */
function finished<T>(work: Generator<unknown, T>): Promise<T> {
  return new Promise<() => T>((resolve) => void inSlices(caught(work), resolve)).then((result) => result());
}

/**
 * Runs with the frame after the one in which the desk draws what was typed: the key is not kept waiting, and whoever types on has the next
 * key drawn in that frame too, so that none is drawn for the preview alone.
 */
const afterPaint = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run));

/**
 * Keeps a page in a frame up to date with the open story. The frame first shows a candidate itself. Then the blocks that change are
 * rendered here, by the renderer that made the candidate, and patched into it. In each pause the story's next candidate is
 * prepared, its facts are taken over, and the frame is compared with the page that the core serves: equal, or it is replaced.
 */
export function startLivePreview(desk: Desk, session: StorySession): LivePreview {
  const status = createStore<PreviewStatus>({ at: "preparing" });
  const candidate = createStore<Candidate | null>(null);
  const address = createStore<{ hash: string; turn: number } | null>(null);
  const shown = createStore<LivePage | null>(null);
  const patches = createStore(0);
  const renderer = new PageRenderer();
  let facts: PageFacts | null = null;
  /** What the frame is to load, until it has. */
  let awaited: { known: KnownCandidate; story: Story; difference: Difference | null } | null = null;
  let compared = "";
  let isStopped = false;
  let isPatching = false;
  let isPassDue = false;
  let isSettling = false;

  const inputOf = (given: PageFacts, { document, fields }: Story): PageInput => ({
    ...given,
    document,
    fields,
    organisations: houseTable(desk.settings.get().organisations),
  });
  const nowStory = (): Story => ({ document: session.read(), fields: session.fields.get() });

  function* patchSteps(thorough: boolean): Generator<unknown, void> {
    const page = shown.get();
    if (!page || !facts) return;
    const rendered = yield* renderer.render(inputOf(facts, nowStory()), thorough);
    yield* page.patch(rendered);
    patches.update((count) => count + 1);
  }

  /** Brings the frame up to date. One at a time: what changes meanwhile is for the next. */
  async function patch(thorough = false): Promise<void> {
    isPatching = true;
    try {
      await finished(patchSteps(thorough));
    } finally {
      isPatching = false;
    }
    if (isPassDue && !isStopped) patchSoon();
  }

  function patchSoon(): void {
    isPassDue = true;
    afterPaint(() => {
      if (!isPassDue || isPatching || isStopped) return;
      isPassDue = false;
      void patch().catch(fail);
    });
  }

  function fail(error: unknown): void {
    if (!isStopped) status.set({ at: "failed", error });
  }

  /** Shows a candidate itself, afresh. */
  function load(known: KnownCandidate, story: Story, difference: Difference | null): void {
    shown.set(null);
    awaited = { known, story, difference };
    facts = known.facts;
    address.update((last) => ({ hash: known.candidate.hash, turn: (last?.turn ?? 0) + 1 }));
  }

  async function takeOver(document: Document | null): Promise<void> {
    const wanted = awaited;
    awaited = null;
    if (!wanted || isStopped) return;
    const { known, story, difference } = wanted;
    const { hash } = known.candidate;
    const rendered = await finished(renderer.render(inputOf(known.facts, story), true));
    const served = await fetchPage(desk.host.previewBase, hash);
    if (isStopped || awaited) return;
    const isOurs = document !== null && pageText(rendered) === served;
    shown.set(isOurs ? LivePage.adopt(document, rendered) : null);
    patches.update((count) => count + 1);
    if (shown.get() === null) tell({ place: "the renderer", found: "another page", wanted: hash });
    compared = hash;
    status.set(difference ? { at: "replaced", difference } : { at: "equal", hash });
    if (!session.isClean() || session.read() !== story.document) patchSoon();
    if (!session.isClean()) settleSoon();
  }

  function tell(difference: Difference): void {
    const { place, found, wanted } = difference;
    console.warn(`The preview was replaced by its candidate. At ${place}: found ${found}, wanted ${wanted}.`);
  }

  /** Whether the story in the window is the one that the candidate was made of. */
  const isOf = (known: KnownCandidate) => {
    return session.isClean() && session.stored().version === known.candidate.storyVersion;
  };

  async function compare(known: KnownCandidate, page: LivePage): Promise<void> {
    const { hash } = known.candidate;
    facts = known.facts;
    while (isPatching) await new Promise((resolve) => setTimeout(resolve));
    await patch(true);
    const served = await fetchPage(desk.host.previewBase, hash);
    const changes = session.changes.get();
    const mayGoOn = () => isOf(known) && session.changes.get() === changes && shown.get() === page && !isStopped;
    if (!mayGoOn()) return;
    const wanted = parsePage(served, page.document);
    const difference = await finished(untilChanged(comparePages(page.document, wanted), mayGoOn));
    if (difference === undefined || !mayGoOn()) return;
    compared = hash;
    if (difference === null) status.set({ at: "equal", hash });
    else {
      tell(difference);
      load(known, session.stored(), difference);
    }
  }

  async function settle(): Promise<void> {
    const known = await fetchCandidate(desk.client, session);
    if (isStopped) return;
    candidate.set(known.candidate);
    const page = shown.get();
    const { hash, storyVersion } = known.candidate;
    const stored = session.stored();
    if (page === null) {
      if (awaited !== null) return;
      if (stored.version !== storyVersion) return settleSoon();
      if (hash !== compared) load(known, stored, null);
      else status.set({ at: "equal", hash });
    } else if (!isOf(known)) settleSoon();
    else if (hash !== compared || status.get().at !== "equal") await compare(known, page);
  }

  function settleNow(): void {
    resting.cancel();
    if (isSettling) {
      settleSoon();
      return;
    }
    isSettling = true;
    settle()
      .catch(fail)
      .finally(() => {
        isSettling = false;
      });
  }

  const resting = typingPause(pause, settleNow, Number.POSITIVE_INFINITY);

  function settleSoon(): void {
    if (!isStopped) resting.touch();
  }

  const changed = () => {
    if (status.get().at !== "preparing" && status.get().at !== "ahead") status.set({ at: "ahead" });
    if (!isPassDue) patchSoon();
    settleSoon();
  };
  const ends = [
    session.changes.subscribe(changed),
    desk.settings.subscribe(settleSoon),
    desk.library.known.subscribe(settleSoon),
    // What could not be saved was: the page can be made now.
    session.save.subscribe(() => {
      if (status.get().at === "failed" && session.save.get().status === "saved") settleSoon();
    }),
  ];
  settleNow();

  return {
    status,
    candidate,
    address,
    page: shown,
    patches,
    loaded: (document) => void takeOver(document).catch(fail),
    again: settleNow,
    stop() {
      isStopped = true;
      resting.cancel();
      for (const end of ends) end();
    },
  };
}

/** Carries `work` on while it may; undefined when it may no longer. */
function* untilChanged<T>(work: Generator<unknown, T>, mayGoOn: () => boolean): Generator<unknown, T | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!mayGoOn()) return undefined;
    yield;
  }
}
