import { $getSlotHost, type ElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import { guessLanguage } from "../../../shared/text/direction.ts";
import { $textRun } from "../around/text-runs.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import type { PhotoNode } from "../figure/photo-node.tsx";
import { $languageOf } from "../text/language-state.ts";
import { $isVerbatim } from "../typography/text-around.ts";

/** A phrase of a line that is not read as the line is: marked as another language's, or code or an address. */
export interface Phrase {
  from: number;
  to: number;
  /** Its own language, or that of the line. */
  language: string;
  verbatim: boolean;
}

/** A line of text of the page, as it stood when it was read. */
export interface WatchedRun {
  /** The element of the line, or the photo of an alternative text. */
  key: NodeKey;
  part: "line" | "alt";
  /** As `TextRun.text`: a line break is a newline. Empty where nothing is written any more. */
  text: string;
  /** BCP 47: as marked, else by its script, else the story's. */
  language: string;
  phrases: readonly Phrase[];
}

const resolved = (editor: LexicalEditor, text: string) => {
  const story = editor.getRootElement()?.lang || "en";
  return guessLanguage(text, story) || story;
};

function $markedLanguage(node: LexicalNode): string {
  for (let at: LexicalNode | null = node; at; at = at.getParent() ?? $getSlotHost(at)) {
    const language = $languageOf(at);
    if (language !== "") return language;
  }
  return "";
}

/** The line of text that stands in an element. */
export function $readLine(editor: LexicalEditor, element: ElementNode): WatchedRun {
  const { text, pieces } = $textRun(element);
  const language = $markedLanguage(element) || resolved(editor, text);
  const phrases = pieces.flatMap(({ node, start }): Phrase[] => {
    const own = $languageOf(node);
    const verbatim = $isVerbatim(node);
    if (own === "" && !verbatim) return [];
    return [{ from: start, to: start + node.getTextContentSize(), language: own || language, verbatim }];
  });
  return { key: element.getKey(), part: "line", text, language, phrases };
}

/** The alternative text of a photo; none where it is decorative. */
export function $readAlt(editor: LexicalEditor, photo: PhotoNode): WatchedRun {
  const { alt, altLanguage, decorative } = $photoFacts(photo);
  const text = decorative ? "" : alt;
  const language = altLanguage || $markedLanguage(photo) || resolved(editor, text);
  return { key: photo.getKey(), part: "alt", text, language, phrases: [] };
}
