import { paragraph, photoNode, storyDocument } from "../../src/shared/document/build.ts";
import type { BodyNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import { harbour, market } from "./library.ts";

/** A page with a full head and two paragraphs. */
export const plain = storyDocument({ kicker: "Kick", headline: "Head", standfirst: "Stand" }, [
  paragraph("First one"),
  paragraph("Second one"),
]);

/** A page as it begins. */
export const empty = storyDocument({}, []);

/** Uses of two library photos with words of their own. */
export const photoOne = photoNode({ photo: harbour.id, caption: "Caption one", alt: "Alt one" });
export const photoTwo = photoNode({ photo: market.id, caption: "Caption two", alt: "Alt two" });

/** A page with a headline and this body. */
export function story(...body: BodyNode[]): StoryDocument {
  return storyDocument({ headline: "Head" }, body);
}

/** A photo between two paragraphs. */
export const between = story(paragraph("Before"), photoOne, paragraph("After"));
