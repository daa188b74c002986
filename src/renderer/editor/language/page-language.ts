import { $getNearestNodeFromDOMNode, $isTextNode, type LexicalEditor, type NodeKey } from "lexical";
import { englishParts } from "../../../shared/language/english-parts.ts";
import { plainWord } from "../../../shared/language/known-words.ts";
import type { LanguageSettings } from "../../../shared/language/language-settings.ts";
import type { GrammarRemark } from "../../language/grammar/grammar-checker.ts";
import type { LanguageHelpers } from "../../language/language-helpers.ts";
import type { SpeltLine } from "../../language/spelling/story-spelling.ts";
import { createStore, type ReadableStore } from "../../state/store.ts";
import { paintText, type TextPaint } from "../text-paint/paint-text.ts";
import { spotsOf, type TextSpot } from "../text-paint/text-spot.ts";
import { watchRuns } from "../text-paint/watch-runs.ts";
import type { WatchedRun } from "../text-paint/watched-run.ts";
import { $caretIn, $caretSpot, $lineOrder, $runAt } from "./finding-place.ts";
import { createGrammarQueue } from "./grammar-queue.ts";
import { findingsOf, type KnownLine, type LanguageFinding, remarkName } from "./language-finding.ts";

interface LanguageSpot extends TextSpot {
  readonly finding: LanguageFinding;
}

/** What a page's language is looked at with. */
export interface LanguageCare {
  settings: LanguageSettings;
  /** Words that are right besides the dictionary's: lists, names, what the story lets stand. */
  known: readonly string[];
  /** Remarks on grammar that the story lets stand, by `remarkName`. */
  letStand: ReadonlySet<string>;
}

export interface LanguageCounts {
  spelling: number;
  grammar: number;
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
  placeOf(finding: LanguageFinding): { from: number; to: number } | null;
  /** Words that may have been meant, best first. */
  suggest(finding: LanguageFinding): Promise<readonly string[]>;
  end(): void;
}

/** How long the typing rests before lines are spelt, in milliseconds. */
const pause = 200;
/** Grammar is not asked of heads and of what is no sentence. */
const sentence = /\p{L}+(?:[^\p{L}]+\p{L}+){3}/u;
const heads = new Set(["kicker", "headline"]);

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
  const paints = {
    spelling: paintText<LanguageSpot>(editor, "spelling"),
    grammar: paintText<LanguageSpot>(editor, "grammar"),
  } satisfies Record<string, TextPaint<LanguageSpot>>;
  const lines = new Map<NodeKey, KnownLine>();
  const findings = new Map<NodeKey, LanguageFinding[]>();
  /** The text nodes of each line that may be marked. */
  const nodesOf = new Map<NodeKey, NodeKey[]>();
  /** Lines with a finding under the caret, which is told when the caret goes on. */
  const held = new Set<NodeKey>();
  let version = 0;
  let isOver = false;
  let stopHolding = () => {};

  const isTold = (remark: GrammarRemark) =>
    care.settings.grammar && !care.settings.grammarOff.includes(remark.kind) && !care.letStand.has(remarkName(remark));

  function count(): void {
    let [spelling, grammar] = [0, 0];
    for (const { kind } of [...findings.values()].flat()) kind === "spelling" ? spelling++ : grammar++;
    const last = counts.get();
    if (last.spelling !== spelling || last.grammar !== grammar) counts.set({ spelling, grammar });
  }

  /** Marks what was found in a line; what stands under the caret in a line that is being typed waits. */
  function $draw(key: NodeKey, isTyped: boolean): void {
    const line = lines.get(key);
    const found = line ? findingsOf(line, isTold) : [];
    findings.set(key, found);
    if (found.length === 0) findings.delete(key);
    const run = line?.run.part === "line" ? $runAt(key) : null;
    const fits = run !== null && run.text === line?.run.text;
    const nodes = fits ? run.pieces.map(({ node }) => node.getKey()) : [];
    const caret = fits && isTyped && editor.getRootElement() === document.activeElement ? $caretIn(run) : null;
    const isUnderCaret = ({ from, to }: LanguageFinding) => caret !== null && from < caret && caret <= to;
    if (found.some(isUnderCaret)) held.add(key);
    else held.delete(key);
    const old = nodesOf.get(key) ?? [];
    for (const kind of ["spelling", "grammar"] as const) {
      const own = found.filter((one) => one.kind === kind && !isUnderCaret(one));
      const spots = fits
        ? own.flatMap((finding) => spotsOf(run, finding.from, finding.to).map((spot) => ({ ...spot, finding })))
        : [];
      paints[kind].replace([...old, ...nodes], spots);
    }
    if (nodes.length > 0) nodesOf.set(key, nodes);
    else nodesOf.delete(key);
  }

  function draw(keys: Iterable<NodeKey>, isTyped: boolean): void {
    editor.getEditorState().read(() => {
      for (const key of keys) $draw(key, isTyped);
    });
    hold();
    count();
  }

  /** While something is held, it is looked whether the caret has gone on; at no other time. */
  function hold(): void {
    stopHolding();
    stopHolding = () => {};
    if (held.size === 0) return;
    const release = () => draw([...held], true);
    const root = editor.getRootElement();
    const leave = () => setTimeout(release);
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) release();
    });
    root?.addEventListener("focusout", leave, { once: true });
    stopHolding = () => {
      stop();
      root?.removeEventListener("focusout", leave);
    };
  }

  const wantsGrammar = ({ run, leftOut }: KnownLine) =>
    run.part === "line" &&
    sentence.test(run.text) &&
    leftOut.every(({ from, to }) => from > 0 || to < run.text.length) &&
    !editor.getEditorState().read(() => heads.has($runAt(run.key)?.element.getType() ?? ""));

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
      draw([key], true);
    },
  );

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
      // A worker that died tells it by its `lives`; a dictionary that could not be read is asked for again with the next line.
      () => {},
    );
  }

  function forget(keys: readonly NodeKey[]): void {
    for (const key of keys) lines.delete(key);
    draw(keys, false);
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
      lines.set(run.key, { run, version, ...english, wrong: [], remarks: [] });
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

  function spotAt(key: NodeKey, offset: number): LanguageFinding | null {
    const marked = paints.spelling.at(key, offset) ?? paints.grammar.at(key, offset);
    if (marked) return marked.finding;
    return editor.getEditorState().read(() => {
      for (const one of held) {
        const run = $runAt(one);
        const piece = run?.pieces.find(({ node }) => node.getKey() === key);
        const at = (piece?.start ?? 0) + offset;
        const found = piece && findings.get(one)?.find(({ from, to }) => from <= at && at <= to);
        if (found) return found;
      }
      return null;
    });
  }

  /** A finding as it was told last: its line may have been looked at again since. */
  function latest(finding: LanguageFinding): LanguageFinding {
    const own = findings.get(finding.line) ?? [];
    if (own.includes(finding)) return finding;
    const far = ({ from }: LanguageFinding) => Math.abs(from - finding.from);
    const same = own.filter(({ kind, words }) => kind === finding.kind && words === finding.words);
    return same.sort((one, other) => far(one) - far(other))[0] ?? finding;
  }

  function placeOf(asked: LanguageFinding): { from: number; to: number } | null {
    const finding = latest(asked);
    const line = lines.get(finding.line);
    if (finding.part === "alt")
      return line?.run.text.slice(finding.from, finding.to) === finding.words ? finding : null;
    return editor.getEditorState().read(() => {
      const run = $runAt(finding.line);
      const spots = paints[finding.kind].spots().filter((spot) => spot.finding === finding);
      const ends = spots.flatMap(({ key, from, to }) => {
        const piece = run?.pieces.find(({ node }) => node.getKey() === key);
        return piece ? [piece.start + from, piece.start + to] : [];
      });
      const at = ends.length > 0 ? { from: Math.min(...ends), to: Math.max(...ends) } : finding;
      return run?.text.slice(at.from, at.to) === finding.words ? at : null;
    });
  }

  function inOrder(): { finding: LanguageFinding; line: number }[] {
    const order = $lineOrder();
    return [...findings.values()]
      .flat()
      .map((finding) => ({ finding, line: order.get(finding.line) ?? 0 }))
      .sort((one, other) => one.line - other.line || one.finding.from - other.finding.from);
  }

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
      return key && at ? spotAt(key, at.offset) : null;
    },
    atCaret() {
      const selection = editor.getEditorState().read(() => {
        const order = $lineOrder();
        return $caretSpot(order);
      });
      if (!selection) return null;
      const here = editor
        .getEditorState()
        .read(inOrder)
        .filter(({ line }) => line === selection.line);
      const found = here.find(({ finding }) => {
        const at = placeOf(finding);
        return at !== null && at.from <= selection.offset && selection.offset <= at.to;
      });
      return found?.finding ?? null;
    },
    next(step, from) {
      return editor.getEditorState().read(() => {
        const all = inOrder().flatMap((one) => {
          const at = placeOf(one.finding);
          return at ? [{ ...one, to: at.to }] : [];
        });
        const last = from && latest(from);
        const at = last ? all.findIndex(({ finding }) => finding === last) : -1;
        if (at >= 0) return all.at((at + step) % all.length)?.finding ?? null;
        const caret = $caretSpot($lineOrder()) ?? { line: 0, offset: 0 };
        const isBehind = ({ line, to }: { line: number; to: number }) =>
          line > caret.line || (line === caret.line && to > caret.offset);
        if (step === 1) return (all.find(isBehind) ?? all[0])?.finding ?? null;
        return (all.findLast((one) => !isBehind(one)) ?? all.at(-1))?.finding ?? null;
      });
    },
    placeOf,
    async suggest({ kind, words, english, remark }) {
      if (kind === "grammar") return remark?.instead ?? [];
      const { words: suggested } = await speller.ask({ ask: "suggest", page, word: plainWord(words), english });
      // The house's apostrophe, where the words had it.
      return words.includes("’") ? suggested.map((one) => one.replaceAll("'", "’")) : suggested;
    },
    end() {
      isOver = true;
      stopWatching();
      stopHolding();
      queue.end();
      for (const stop of stops) stop();
      for (const paint of Object.values(paints)) paint.end();
      if (speller.state.get() === "up") speller.ask({ ask: "close", page }).catch(() => {});
    },
  };
}
