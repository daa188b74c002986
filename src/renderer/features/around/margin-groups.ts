import type { Finding, Severity } from "../../../shared/checks/finding.ts";
import type { EditorHandle } from "../../editor/editor-handle.ts";

/** The findings that stand beside one block of the page, worst first. */
export interface MarginGroup {
  /** The name by which the block and its sign are known: where the first of the findings is. */
  key: string;
  element: HTMLElement;
  findings: readonly Finding[];
  severity: Severity;
}

const order: readonly Severity[] = ["block", "warn", "info"];

/** The block of the page that an element is or stands in. */
function pageBlock(element: HTMLElement): HTMLElement {
  let at = element;
  while (at.parentElement && !at.parentElement.classList.contains("galley-page")) at = at.parentElement;
  return at;
}

/** Findings by the block of the page that they stand beside, in reading order. What has no place on the page is left out. */
export function marginGroups(findings: readonly Finding[], editor: EditorHandle): MarginGroup[] {
  const byBlock = new Map<HTMLElement, Finding[]>();
  const elements = editor.elementsOf(findings.map(({ where }) => where));
  for (const finding of findings) {
    const element = elements.get(finding.where) ?? null;
    if (element === null) continue;
    const block = pageBlock(element);
    byBlock.set(block, [...(byBlock.get(block) ?? []), finding]);
  }
  return [...byBlock].map(([element, own]) => {
    const sorted = own.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    return { key: own[0]?.where ?? "", element, findings: sorted, severity: sorted[0]?.severity ?? "info" };
  });
}
