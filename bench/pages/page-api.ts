/** What every contestant's page offers to the bench. */
export interface BenchPage {
  /** Shows a page of the contestant's own format. Resolves once it is drawn. */
  load(document: string): Promise<void>;
  /** Puts the caret at the end of the block in the middle and scrolls to it. */
  toMiddle(): void;
  /** All of the text that is shown, and that of the block in the middle. */
  text(): string;
  middleText(): string;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Resolves after the next frame was drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

let middle: Element | null = null;

/** The parts that are the same for all: the paragraph nearest the middle, and the caret at its end. */
export function toMiddle(editable: HTMLElement): void {
  const paragraphs = [...editable.querySelectorAll(":scope > p")];
  middle = paragraphs[Math.floor(paragraphs.length / 2)] ?? null;
  if (middle === null) throw new Error("no paragraph to write in");
  middle.scrollIntoView({ block: "center" });
  editable.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.selectAllChildren(middle);
  selection?.collapseToEnd();
}

export function middleText(): string {
  return middle?.textContent ?? "";
}
