import { languageOf } from "../../../../document/language.ts";
import type { Direction, InlineNode, ListItemNode, ListNode } from "../../../../document/nodes.ts";
import { inlineText, listLines } from "../../../../document/walk.ts";
import { firstStrongDirection, languageDirection } from "../../../../text/direction.ts";
import { attributes } from "../../../escape.ts";
import { renderInline } from "../../../inline.ts";
import { isPlainlyAsStory, marksOf, type Surroundings, textAttributes } from "../../../text-attributes.ts";

const isList = (node: InlineNode | ListNode): node is ListNode => node.type === "list";
const isInline = (node: InlineNode | ListNode): node is InlineNode => node.type !== "list";

/** Where a list or an item of it stands. */
interface Place {
  /** How its texts run and speak unless they are in another script: as the story does, or as is set on the list that they all stand in. */
  usual: Surroundings;
  /** The direction that was set on a list that it stands in. */
  set: Direction | null;
  /** How the element runs and speaks that it stands in: what it need not say again. */
  within: Surroundings;
}

/** What a text begins with, where that is text. */
function startOf(nodes: readonly (InlineNode | ListNode)[]): string {
  const [first] = nodes;
  return first?.type === "text" ? first.text : "";
}

/** How a list or an item with this text runs and speaks. */
function own(text: string, block: ListNode | ListItemNode, { usual, set }: Place): Surroundings {
  const { dir, lang } = textAttributes(text, usual, { ...block, direction: block.direction || set });
  return { direction: dir ?? usual.direction, language: lang ?? usual.language };
}

/** `lang` and `dir` as far as they differ from what they stand in. */
function differing({ direction, language }: Surroundings, { within }: Place) {
  return {
    lang: language === within.language ? undefined : language,
    dir: direction === within.direction ? undefined : direction,
  };
}

/** How an item runs and speaks; one without a letter does so as its list does. */
function itemSpeech(item: ListItemNode, text: readonly InlineNode[], place: Place): Surroundings {
  const start = startOf(text);
  if (place.set === null && isPlainlyAsStory(start, place.usual, item)) return place.usual;
  const whole = inlineText(text);
  const isNeutral = !item.direction && languageOf(item) === "" && firstStrongDirection(whole) === null;
  return isNeutral ? place.within : own(whole, item, place);
}

function renderItem(item: ListItemNode, nested: readonly ListNode[], place: Place): string {
  const text = item.children.filter(isInline);
  const speech = itemSpeech(item, text, place);
  const lists = nested.map((list) => listWithin(list, { ...place, within: speech })).join("\n");
  const open = `<li${marksOf(differing(speech, place))}>`;
  return `${open}${renderInline(text, { direction: speech.direction })}${lists === "" ? "" : `\n${lists}\n`}</li>`;
}

/** Lexical keeps a nested list in an item of its own, behind the item that it belongs to; on the page it goes inside that. */
function renderItems(list: ListNode, place: Place): string[] {
  const items: { item: ListItemNode; nested: ListNode[] }[] = [];
  for (const item of list.children) {
    const nested = item.children.filter(isList);
    const previous = items.at(-1);
    if (startOf(item.children).trim() !== "" || inlineText(item.children).trim() !== "") items.push({ item, nested });
    else if (previous) previous.nested.push(...nested);
    else if (nested.length > 0) items.push({ item, nested });
  }
  return items.map(({ item, nested }) => renderItem(item, nested, place));
}

/** What is set on a list holds for all that stands in it. */
function inside(list: ListNode, { usual, set }: Place, within: Surroundings): Place {
  const language = languageOf(list);
  return {
    usual: language === "" ? usual : { language, direction: languageDirection(language) },
    set: list.direction || set,
    within,
  };
}

function listWithin(list: ListNode, place: Place): string {
  const beginning = startOf(list.children[0]?.children ?? []);
  const isPlain = place.set === null && isPlainlyAsStory(beginning, place.usual, list);
  const text = isPlain ? beginning : listLines(list).join("\n");
  if (text.trim() === "") return "";
  const numbered = list.listType === "number";
  const tag = numbered ? "ol" : "ul";
  const start = numbered && Number.isSafeInteger(list.start) && list.start !== 1 ? list.start : undefined;
  const speech = isPlain ? place.usual : own(text, list, place);
  const open = `<${tag}${attributes({ start, ...differing(speech, place) })}>`;
  return `${open}\n${renderItems(list, inside(list, place, speech)).join("\n")}\n</${tag}>`;
}

/**
 * `<ul>` or `<ol>` with its nested lists; items without text are left out, and a list of none leaves nothing. Every item runs and speaks as
 * its own text does.
 */
export function renderList(list: ListNode, page: Surroundings): string {
  return listWithin(list, { usual: page, set: null, within: page });
}
