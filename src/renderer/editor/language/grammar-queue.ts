import type { NodeKey } from "lexical";
import type { English } from "../../../shared/language/language-settings.ts";
import type { GrammarRemark } from "../../language/grammar/grammar-checker.ts";
import type { GrammarAnswer, GrammarQuestion } from "../../language/grammar/grammar-question.ts";
import type { Asker } from "../../language/worker/asker.ts";
import type { KnownLine } from "./language-finding.ts";

/** How long a line rests before its grammar is looked at, in milliseconds: half a sentence is wrong in many ways. */
const rest = 700;
/** How long the first question waits, in milliseconds: setting the checker up takes a core's work for a second or two. */
const firstRest = 3_000;
/** So many lines are asked about at once: what changes meanwhile waits no longer than they take. */
const batch = 8;

/** Lines whose grammar is still to be looked at; one question is on its way at a time. */
export interface GrammarQueue {
  add(keys: readonly NodeKey[]): void;
  end(): void;
}

/** `lineOf` gives a line as it is when its turn comes, or null where there is nothing to be said of it; `tell` is given what was found. */
export function createGrammarQueue(
  asker: Asker<GrammarQuestion, GrammarAnswer>,
  lineOf: (key: NodeKey) => KnownLine | null,
  tell: (key: NodeKey, version: number, remarks: readonly GrammarRemark[]) => void,
): GrammarQueue {
  const waiting = new Set<NodeKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;

  /** The next lines of one English. */
  function take(): { english: English; lines: KnownLine[] } | null {
    const lines: KnownLine[] = [];
    for (const key of waiting) {
      const line = lineOf(key);
      if (line && lines[0] && line.english !== lines[0].english) continue;
      waiting.delete(key);
      if (line) lines.push(line);
      if (lines.length === batch) break;
    }
    const [first] = lines;
    return first ? { english: first.english, lines } : null;
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      for (let next = take(); next && !isOver; next = take()) {
        const lines = next.lines.map(({ run, leftOut }) => ({ text: run.text, leftOut }));
        const answer = await asker.ask({ english: next.english, lines });
        if (isOver) return;
        next.lines.forEach(({ run, version }, at) => {
          tell(run.key, version, answer[at] ?? []);
        });
      }
    } catch {
      // A worker that died is started again by whoever hears of it, and everything is asked anew.
      waiting.clear();
    } finally {
      isAsking = false;
    }
  }

  return {
    add(keys) {
      for (const key of keys) waiting.add(key);
      clearTimeout(timer);
      const wait = asker.state.get() === "idle" ? firstRest : rest;
      if (waiting.size > 0) timer = setTimeout(() => void ask(), wait);
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
