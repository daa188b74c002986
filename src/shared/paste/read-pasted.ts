import { textNode } from "../document/build.ts";
import type { BodyNode, GalleryNode, PhotoNode } from "../document/nodes.ts";
import { guessLanguage } from "../text/direction.ts";
import { joinWordOnlineLists } from "./filters/adjacent-lists.ts";
import { unbindAppleSpaces } from "./filters/apple-spaces.ts";
import { dropDocsComments, flattenChecklists } from "./filters/docs-residue.ts";
import { keepLibreNotes } from "./filters/libreoffice-notes.ts";
import { gatherLooseItems } from "./filters/loose-items.ts";
import { quoteHistory } from "./filters/mail-quotes.ts";
import { dropUnseen } from "./filters/unseen.ts";
import { trustUsualLanguage } from "./filters/usual-language.ts";
import { makeWordLists } from "./filters/word-lists.ts";
import {
  acceptChanges,
  dropFieldCodes,
  dropWordComments,
  keepWordNotes,
  nameWordHeadings,
  showVmlPictures,
  tellTextBoxes,
} from "./filters/word-residue.ts";
import { isBlock, readFlow } from "./flow.ts";
import type { FlowBlock } from "./flow-block.ts";
import { makePageBlocks, makeQuotation } from "./page-blocks.ts";
import { nothingSaid, type Said } from "./said.ts";
import type { PasteSource } from "./source.ts";
import { findElement, type PastedElement, textIn } from "./tree.ts";

/** What is to become of the paste, and where. */
export interface PasteOptions {
  source: PasteSource;
  /** BCP 47. */
  storyLanguage: string;
  /** All of it as a quotation. */
  asQuote?: boolean;
}

/** What was copied, as the page holds it. */
export interface Pasted {
  blocks: BodyNode[];
  /** Photos without a picture as yet, each with the address under which it was copied. In the order of the page. */
  pictures: { photo: PhotoNode; src: string }[];
  said: Said;
}

type Filter = (root: PastedElement, said: Said) => void;

const ofWord: readonly Filter[] = [
  makeWordLists,
  joinWordOnlineLists,
  dropWordComments,
  acceptChanges,
  dropFieldCodes,
  keepWordNotes,
  nameWordHeadings,
  tellTextBoxes,
  showVmlPictures,
];

/** What is done to the tree before it is read, in order. What a source is not named for is left as it is. */
const filters: Readonly<Record<PasteSource, readonly Filter[]>> = {
  galley: [],
  text: [],
  word: ofWord,
  // Outlook writes as Word does.
  mail: [...ofWord, quoteHistory, unbindAppleSpaces],
  "google-docs": [dropDocsComments, flattenChecklists],
  libreoffice: [acceptChanges, keepLibreNotes],
  spreadsheet: [],
  apple: [unbindAppleSpaces],
  web: [unbindAppleSpaces],
};

/** Programs that mark all words with a language, whatever it is. */
const markEverything: ReadonlySet<PasteSource> = new Set(["word", "mail", "libreoffice"]);

const isPage = /^(?:html|body|head)$/;
const blank = () => textNode(" ");

/** A stretch of a line that was copied out of its block keeps the blank at its beginning or end: words are to be put between others. */
function keepEdges(root: PastedElement, flow: readonly FlowBlock[]): void {
  const [only] = flow;
  if (
    flow.length !== 1 ||
    only?.kind !== "text" ||
    findElement(root, (element) => !isPage.test(element.tag) && isBlock(element))
  )
    return;
  // Line ends are how the clipboard is written.
  const text = textIn(root).replace(/^[\r\n]+|[\r\n]+$/g, "");
  if (/^[ \u00A0]/.test(text)) only.runs.unshift(blank());
  if (/[ \u00A0]$/.test(text)) only.runs.push(blank());
}

/** Reads what was copied. Changes the tree. Every word that was seen is in the result, in order; see `Said` for what else changed. */
export function readPasted(root: PastedElement, { source, storyLanguage, asQuote = false }: PasteOptions): Pasted {
  const said = { ...nothingSaid };
  dropUnseen(root);
  for (const filter of filters[source]) filter(root, said);
  if (markEverything.has(source)) trustUsualLanguage(root, storyLanguage);
  gatherLooseItems(root);
  const flow = readFlow([root], { source, storyLanguage, said });
  keepEdges(root, flow);
  const { blocks, sources } = asQuote ? makeQuotation(flow, said) : makePageBlocks(flow, said);
  const photos = blocks.flatMap((block) =>
    block.type === "gallery" ? (block as GalleryNode).children : [block as PhotoNode],
  );
  const pictures = photos.flatMap((photo) => {
    const src = sources.get(photo);
    if (src === undefined) return [];
    photo.altLanguage = guessLanguage(photo.alt, storyLanguage);
    return [{ photo, src }];
  });
  return { blocks, pictures, said };
}
