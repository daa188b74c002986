import { createStore, type Store } from "./store.ts";

/** Something that a person is told beside their work. Failures stay until they are dismissed; the rest goes by itself. */
export interface Notice {
  id: number;
  tone: "info" | "danger";
  text: string;
  /** More lines, such as one for each file that was not taken. */
  lines: readonly string[];
}

export interface Notices {
  all: Store<readonly Notice[]>;
  tell(tone: Notice["tone"], text: string, lines?: readonly string[]): void;
  dismiss(id: number): void;
}

const infoMilliseconds = 6_000;
const mostShown = 4;

export function createNotices(): Notices {
  const all = createStore<readonly Notice[]>([]);
  let nextId = 1;
  const dismiss = (id: number) => all.update((now) => now.filter((notice) => notice.id !== id));
  return {
    all,
    dismiss,
    tell(tone, text, lines = []) {
      const notice = { id: nextId++, tone, text, lines };
      all.update((now) => [...now.filter((other) => other.text !== text), notice].slice(-mostShown));
      if (tone === "info") setTimeout(() => dismiss(notice.id), infoMilliseconds);
    },
  };
}
