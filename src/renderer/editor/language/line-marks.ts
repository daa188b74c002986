import type { LexicalEditor, NodeKey } from "lexical";
import type { GrammarRemark } from "../../language/grammar/grammar-checker.ts";
import { paintText } from "../text-paint/paint-text.ts";
import { spotsOf, type TextSpot } from "../text-paint/text-spot.ts";
import { $caretIn, $runAt } from "./finding-place.ts";
import { findingsOf, type KnownLine, type LanguageFinding } from "./language-finding.ts";

interface LanguageSpot extends TextSpot {
  readonly finding: LanguageFinding;
}

/** How much was found. */
export interface LanguageCounts {
  spelling: number;
  grammar: number;
}

/** A part of a line, UTF-16 units. */
export interface Part {
  from: number;
  to: number;
}

/** What is found in the lines of a page, marked where it stands. */
export interface LineMarks {
  /** Marks what is known of these lines now. Of a line that `isTyped` in, the word under the caret waits until the caret goes on. */
  draw(keys: Iterable<NodeKey>, isTyped: boolean): void;
  /** All findings, in no order. */
  all(): LanguageFinding[];
  /** The finding at a place of a text node; null for none. */
  at(key: NodeKey, offset: number): LanguageFinding | null;
  /** A finding as it was told last: its line may have been looked at again since. */
  latest(finding: LanguageFinding): LanguageFinding;
  /** Where a finding's words stand in their line now; null when they were changed. */
  placeOf(finding: LanguageFinding): Part | null;
  end(): void;
}

/** `drawn` is called after lines were marked, with how many findings there are. */
export function createLineMarks(
  editor: LexicalEditor,
  lines: ReadonlyMap<NodeKey, KnownLine>,
  isTold: (remark: GrammarRemark) => boolean,
  drawn: (counts: LanguageCounts) => void,
): LineMarks {
  const paints = {
    spelling: paintText<LanguageSpot>(editor, "spelling"),
    grammar: paintText<LanguageSpot>(editor, "grammar"),
  };
  const findings = new Map<NodeKey, LanguageFinding[]>();
  /** The text nodes of each line that may be marked. */
  const nodesOf = new Map<NodeKey, NodeKey[]>();
  /** Lines with a finding under the caret, which is marked when the caret goes on. */
  const held = new Set<NodeKey>();
  const counts: LanguageCounts = { spelling: 0, grammar: 0 };
  let stopHolding = () => {};

  const count = (found: readonly LanguageFinding[], by: 1 | -1) => {
    for (const { kind } of found) counts[kind] += by;
  };

  /** Where the caret stands in a line that has the keyboard. */
  const $caretWhileTyping = (run: ReturnType<typeof $runAt>): number | null =>
    run && editor.getRootElement() === document.activeElement ? $caretIn(run) : null;

  function $draw(key: NodeKey, isTyped: boolean): void {
    const line = lines.get(key);
    const found = line ? findingsOf(line, isTold) : [];
    count(findings.get(key) ?? [], -1);
    count(found, 1);
    if (found.length === 0) findings.delete(key);
    else findings.set(key, found);
    const run = line?.run.part === "line" ? $runAt(key) : null;
    // What was typed since is looked at by itself, in the next pause.
    const current = run !== null && run.text === line?.run.text ? run : null;
    const caret = isTyped ? $caretWhileTyping(current) : null;
    const isUnderCaret = ({ from, to }: LanguageFinding) => caret !== null && from < caret && caret <= to;
    if (found.some(isUnderCaret)) held.add(key);
    else held.delete(key);
    const nodes = current?.pieces.map(({ node }) => node.getKey()) ?? [];
    const touched = [...(nodesOf.get(key) ?? []), ...nodes];
    for (const kind of ["spelling", "grammar"] as const) {
      const own = found.filter((one) => one.kind === kind && !isUnderCaret(one));
      const spots = own.flatMap((finding) =>
        current ? spotsOf(current, finding.from, finding.to).map((spot) => ({ ...spot, finding })) : [],
      );
      paints[kind].replace(touched, spots);
    }
    if (nodes.length > 0) nodesOf.set(key, nodes);
    else nodesOf.delete(key);
  }

  function draw(keys: Iterable<NodeKey>, isTyped: boolean): void {
    editor.getEditorState().read(() => {
      for (const key of keys) $draw(key, isTyped);
    });
    hold();
    drawn({ ...counts });
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

  /** A finding that waits for the caret to go on. */
  function $heldAt(key: NodeKey, offset: number): LanguageFinding | null {
    for (const line of held) {
      const piece = $runAt(line)?.pieces.find(({ node }) => node.getKey() === key);
      const at = (piece?.start ?? 0) + offset;
      const found = piece && findings.get(line)?.find(({ from, to }) => from <= at && at <= to);
      if (found) return found;
    }
    return null;
  }

  function latest(finding: LanguageFinding): LanguageFinding {
    const own = findings.get(finding.line) ?? [];
    if (own.includes(finding)) return finding;
    const far = ({ from }: LanguageFinding) => Math.abs(from - finding.from);
    const same = own.filter(({ kind, words }) => kind === finding.kind && words === finding.words);
    return same.sort((one, other) => far(one) - far(other))[0] ?? finding;
  }

  /** Where the marks of a finding stand in its line now. */
  function $markedPart(finding: LanguageFinding): Part {
    const pieces = $runAt(finding.line)?.pieces ?? [];
    const ends = pieces.flatMap(({ node, start }) => {
      const spots = paints[finding.kind].spotsIn(node.getKey()).filter((spot) => spot.finding === finding);
      return spots.flatMap(({ from, to }) => [start + from, start + to]);
    });
    return ends.length > 0 ? { from: Math.min(...ends), to: Math.max(...ends) } : finding;
  }

  return {
    draw,
    all: () => [...findings.values()].flat(),
    at(key, offset) {
      const marked = paints.spelling.at(key, offset) ?? paints.grammar.at(key, offset);
      return marked?.finding ?? editor.getEditorState().read(() => $heldAt(key, offset));
    },
    latest,
    placeOf(asked) {
      const finding = latest(asked);
      if (finding.part === "alt") {
        const text = lines.get(finding.line)?.run.text ?? "";
        return text.slice(finding.from, finding.to) === finding.words ? finding : null;
      }
      return editor.getEditorState().read(() => {
        const part = $markedPart(finding);
        return $runAt(finding.line)?.text.slice(part.from, part.to) === finding.words ? part : null;
      });
    },
    end() {
      stopHolding();
      for (const paint of Object.values(paints)) paint.end();
    },
  };
}
