import type { InterfaceLanguage } from "../../../shared/messages/catalogue.ts";
import { languageDirection } from "../../../shared/text/direction.ts";

/** One prepared part of a figure's element: React renders into it, or a slot is mounted in it. */
export interface FigurePart {
  tag: string;
  name: string;
  slot?: boolean;
}

/**
 * The element of a figure: not editable itself, able to take the focus when the figure is selected, with its parts in the
 * order in which a reader and the Tab key meet them.
 */
export function figureElement(tag: string, className: string, parts: readonly FigurePart[]): HTMLElement {
  const dom = document.createElement(tag);
  dom.className = className;
  dom.tabIndex = -1;
  dom.contentEditable = "false";
  for (const part of parts) {
    const element = document.createElement(part.tag);
    element.className = `${className}-${part.name}`;
    if (part.slot) element.dataset.slotTarget = part.name;
    else element.dataset.part = part.name;
    dom.append(element);
  }
  return dom;
}

/** The part of a figure's element with this name, or null before it was made. */
export function figurePart(host: HTMLElement | null, name: string): HTMLElement | null {
  return host?.querySelector<HTMLElement>(`:scope > [data-part="${name}"]`) ?? null;
}

/** Where a named slot of the figure is mounted. */
export function slotTarget(host: HTMLElement, name: string): HTMLElement | null {
  return host.querySelector<HTMLElement>(`:scope > [data-slot-target="${name}"]`);
}

/** Marks a part that holds controls with the interface's language and direction: the page around it has the story's. */
export function speakInterface(part: HTMLElement | null, language: InterfaceLanguage): void {
  if (!part) return;
  part.lang = language;
  part.dir = languageDirection(language);
}
