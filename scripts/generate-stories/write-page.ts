import {
  heading,
  list,
  paragraph,
  photoNode,
  pullQuote,
  quote,
  storyDocument,
} from "../../src/shared/document/build.ts";
import type { BodyNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import type { StoryPlan } from "./plan-story.ts";

const wordsIn = (text: string) => text.split(" ").length;

function paragraphText({ by, tongue, section }: StoryPlan): string {
  return Array.from({ length: by.between(1, 4) }, () => tongue.sentence(by, section)).join(" ");
}

/** Mostly paragraphs, now and then something else. */
function block(plan: StoryPlan): { node: BodyNode; words: number } {
  const { by, tongue, section } = plan;
  const sentence = () => tongue.sentence(by, section);
  const text = paragraphText(plan);
  const kind = by.number();
  if (kind < 0.04) return { node: heading("h2", tongue.alt(by, section)), words: 4 };
  if (kind < 0.07) return { node: quote(text), words: wordsIn(text) };
  if (kind < 0.09) return { node: pullQuote(text, by.common(tongue.people)), words: wordsIn(text) };
  if (kind < 0.1) {
    const items = [sentence(), sentence(), sentence()];
    return { node: list("bullet", items), words: wordsIn(items.join(" ")) };
  }
  return { node: paragraph(text), words: wordsIn(text) };
}

function picture({ by, tongue, section }: StoryPlan, photos: readonly string[]): BodyNode {
  return photoNode({
    photo: by.common(photos),
    caption: tongue.caption(by, section),
    alt: tongue.alt(by, section),
    altLanguage: tongue.language,
    width: by.pick(["inline", "inline", "wide"]),
  });
}

/** From 200 to 700 words, most about 300; the mean is about 350. */
const lengthOf = ({ by }: StoryPlan) => 200 + Math.floor(500 * by.number() ** 2.2);

/** The page of a story: two of three have pictures, of the library's photos named here. */
export function writePage(plan: StoryPlan, photos: readonly string[]): StoryDocument {
  const { by, tongue, section } = plan;
  const wanted = lengthOf(plan);
  const head = {
    kicker: by.happens(0.4) ? tongue.kicker(by) : "",
    headline: tongue.headline(by, section),
    standfirst: by.happens(0.9) ? tongue.standfirst(by, section) : "",
  };
  const body: BodyNode[] = [];
  for (let words = wordsIn(`${head.headline} ${head.standfirst}`); words < wanted; ) {
    const next = block(plan);
    words += next.words;
    body.push(next.node);
  }
  const pictures = photos.length === 0 || by.happens(1 / 3) ? 0 : by.pick([1, 1, 1, 2, 2, 3]);
  for (let at = 0; at < pictures; at += 1) body.splice(by.between(0, body.length), 0, picture(plan, photos));
  return storyDocument(head, body);
}

/** The page as it was before its last sentence came. */
export function withoutLastBlock(page: StoryDocument): StoryDocument {
  const { root } = page;
  // The three nodes of the head, and one block, always stay.
  return root.children.length > 4 ? { ...page, root: { ...root, children: root.children.slice(0, -1) } } : page;
}
