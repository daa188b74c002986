import { $getNearestNodeFromDOMNode, $getNodeByKey, $isTextNode, type LexicalEditor, type NodeKey } from "lexical";
import { englishParts } from "../../../shared/language/english-parts.ts";
import { plainWord } from "../../../shared/language/known-words.ts";
import { englishOf, type LanguageSettings } from "../../../shared/language/language-settings.ts";
import type { Span } from "../../../shared/language/words-to-check.ts";
import type { GrammarRemark } from "../../language/grammar/grammar-checker.ts";
import type { LanguageHelpers } from "../../language/language-helpers.ts";
import type { SpeltLine } from "../../language/spelling/story-spelling.ts";
import { inSlices } from "../../state/in-slices.ts";
import { createStore, type ReadableStore } from "../../state/store.ts";
import { movedSpots } from "../text-paint/text-spot.ts";
import { watchRuns } from "../text-paint/watch-runs.ts";
import type { WatchedRun } from "../text-paint/watched-run.ts";
import { createGrammarQueue } from "./grammar-queue.ts";
import { type KnownLine, type LanguageFinding, remarkName } from "./language-finding.ts";
import { createLineMarks, type LanguageCounts, type Part } from "./line-marks.ts";
import { findingAtCaret, nextFinding } from "./next-finding.ts";

/** What a page's language is looked at with. */
export interface LanguageCare {
  settings: LanguageSettings;
  /** Words that are right besides the dictionary's: lists, names, what the story lets stand. */
  known: readonly string[];
  /** Remarks on grammar that the story lets stand, by `remarkName`. */
  letStand: ReadonlySet<string>;
}

/** The spelling and grammar of one page while it is written. */
export interface PageLanguage {
  counts: ReadableStore<LanguageCounts>;
  /** Looks at the page with other settings, or other words that are right. */
  change(care: LanguageCare): void;
  /** The finding at a point of the window, or at the caret; null for none. */
  atPoint(x: number, y: number): LanguageFinding | null;
  atCaret(): LanguageFinding | null;
  /** The finding after (or before) the caret, or after `from`, round the ends of the page; null for none. */
  next(step: 1 | -1, from: LanguageFinding | null): LanguageFinding | null;
  /** Where a finding's words stand in their line now; null when they were changed. */
  placeOf(finding: LanguageFinding): Part | null;
  /** Words that may have been meant, best first. */
  suggest(finding: LanguageFinding): Promise<readonly string[]>;
  end(): void;
}

/** How long the typing rests before lines are spelt, in milliseconds. */
const pause = 300;
/** So many lines are marked at once. */
const batch = 20;
/** How long after a failure everything is asked again, in milliseconds. */
const patience = 10_000;
/** Grammar is not asked of heads and of what is no sentence. */
const sentence = /\p{L}+(?:[^\p{L}]+\p{L}+){3}/u;
const heads = new Set(["kicker", "headline", "heading"]);

/** What was said of a line's words that are still there: it stands until they were looked at again. */
function moved<T extends Span>(said: readonly T[], { key, text }: WatchedRun, now: string): T[] {
  const spots = said.map((one) => ({ one, key, from: one.from, to: one.to }));
  return movedSpots(spots, text, now).map(({ one, from, to }) => ({ ...one, from, to }));
}

let pages = 0;

/** Looks at the spelling and grammar of a page, in pauses and only at what changed, and marks what it finds. */
export function startPageLanguage(
  editor: LexicalEditor,
  { spelling: speller, grammar: grammarian }: LanguageHelpers,
  begin: LanguageCare,
): PageLanguage {
  pages += 1;
  const page = `page ${pages}`;
  let care = begin;
  const counts = createStore<LanguageCounts>({ spelling: 0, grammar: 0 });
  const lines = new Map<NodeKey, KnownLine>();
  let version = 0;
  let isOver = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const isTold = (remark: GrammarRemark) =>
    care.settings.grammar && !care.settings.grammarOff.includes(remark.kind) && !care.letStand.has(remarkName(remark));
  const marks = createLineMarks(editor, lines, isTold, (now) => {
    const last = counts.get();
    if (last.spelling !== now.spelling || last.grammar !== now.grammar) counts.set(now);
  });

  const wantsGrammar = ({ run }: KnownLine) =>
    run.part === "line" &&
    englishOf(run.language, "us") !== null &&
    sentence.test(run.text) &&
    !editor.getEditorState().read(() => heads.has($getNodeByKey(run.key)?.getType() ?? ""));

  const queue = createGrammarQueue(
    grammarian,
    (key) => {
      const line = lines.get(key);
      return line && care.settings.grammar && wantsGrammar(line) ? line : null;
    },
    (key, of, remarks) => {
      const line = lines.get(key);
      if (line?.version !== of) return;
      lines.set(key, { ...line, remarks });
      marks.draw([key], true);
    },
  );

  /** Marks many lines a slice at a time: no key waits for them. */
  function draw(keys: readonly NodeKey[], isTyped: boolean): void {
    function* slices(): Generator<void, void> {
      for (let at = 0; at < keys.length && !isOver; at += batch) {
        marks.draw(keys.slice(at, at + batch), isTyped);
        yield;
      }
    }
    inSlices(slices(), () => {});
  }

  function take(spelt: readonly SpeltLine[]): void {
    if (isOver) return;
    const current = spelt.filter((told) => lines.get(told.key)?.version === told.version);
    for (const { key, wrong } of current) {
      const line = lines.get(key);
      if (line) lines.set(key, { ...line, wrong });
    }
    draw(
      current.map(({ key }) => key),
      true,
    );
  }

  function askSpelling(keys: readonly NodeKey[], gone: readonly NodeKey[], known?: readonly string[]): void {
    if (!care.settings.spelling || (keys.length === 0 && gone.length === 0 && !known)) return;
    const asked = keys.flatMap((key) => {
      const line = lines.get(key);
      if (!line) return [];
      const { run, english, leftOut } = line;
      return [{ key, version: line.version, text: run.text, english, leftOut }];
    });
    speller.ask({ ask: "lines", page, lines: asked, gone, ...(known ? { known } : {}) }).then(
      ({ lines: spelt }) => take(spelt),
      () => {
        // A worker that died tells it by its `lives`. A dictionary that could not be fetched may be there later.
        clearTimeout(retry);
        if (!isOver && speller.state.get() === "up") retry = setTimeout(again, patience);
      },
    );
  }

  function forget(keys: readonly NodeKey[]): void {
    for (const key of keys) lines.delete(key);
    marks.draw(keys, false);
  }

  function changed(runs: readonly WatchedRun[]): void {
    const [asked, gone]: [NodeKey[], NodeKey[]] = [[], []];
    for (const run of runs) {
      const english = run.text === "" ? null : englishParts(run, care.settings.english);
      const old = lines.get(run.key);
      if (english === null) {
        if (old) gone.push(run.key);
        continue;
      }
      version += 1;
      const wrong = old ? moved(old.wrong, old.run, run.text) : [];
      const remarks = old ? moved(old.remarks, old.run, run.text) : [];
      lines.set(run.key, { run, version, ...english, wrong, remarks });
      asked.push(run.key);
    }
    forget(gone);
    askSpelling(asked, gone);
    if (care.settings.grammar) queue.add(asked);
  }

  /** Everything is looked at anew. */
  function again(): void {
    const keys = [...lines.keys()];
    if (!care.settings.spelling) for (const [key, line] of lines) lines.set(key, { ...line, wrong: [] });
    askSpelling(keys, [], care.known);
    if (care.settings.grammar) queue.add(keys);
    draw(keys, false);
  }

  function watch(): () => void {
    return watchRuns(editor, {
      pause,
      changed,
      gone: (keys) => {
        const ours = keys.filter((key) => lines.has(key));
        forget(ours);
        askSpelling([], ours);
      },
    });
  }

  // What is right besides the dictionary is told before the first line.
  askSpelling([], [], care.known);
  let stopWatching = watch();
  const stops = [speller.lives, grammarian.lives].map((lives) => lives.subscribe(again));

  return {
    counts,
    change(next) {
      const last = care;
      care = next;
      const isSame = JSON.stringify(last.settings) === JSON.stringify(next.settings);
      if (!isSame && last.settings.english !== next.settings.english) {
        stopWatching();
        stopWatching = watch();
      }
      if (!isSame || last.known !== next.known) again();
      else draw([...lines.keys()], false);
    },
    atPoint(x, y) {
      const at = document.caretPositionFromPoint(x, y);
      const key =
        at &&
        editor.read(() => {
          const node = $getNearestNodeFromDOMNode(at.offsetNode);
          return $isTextNode(node) ? node.getKey() : null;
        });
      return key && at ? marks.at(key, at.offset) : null;
    },
    atCaret: () => findingAtCaret(editor, marks),
    next: (step, from) => nextFinding(editor, marks, step, from),
    placeOf: marks.placeOf,
    async suggest({ kind, words, english, remark }) {
      if (kind === "grammar") return remark?.instead ?? [];
      const { words: suggested } = await speller.ask({ ask: "suggest", page, word: plainWord(words), english });
      // The house's apostrophe, where the words had it.
      return words.includes("’") ? suggested.map((one) => one.replaceAll("'", "’")) : suggested;
    },
    end() {
      isOver = true;
      clearTimeout(retry);
      stopWatching();
      queue.end();
      for (const stop of stops) stop();
      marks.end();
      if (speller.state.get() === "up") speller.ask({ ask: "close", page }).catch(() => {});
    },
  };
}
