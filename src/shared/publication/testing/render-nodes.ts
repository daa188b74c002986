import { storyDocument } from "../../document/build.ts";
import type { BodyNode } from "../../document/nodes.ts";
import { pageContext } from "../page-context.ts";
import { renderBody } from "../render-body.ts";
import { sampleInput } from "./page-samples.ts";

/** The HTML of these blocks as the body of a story in `language`. */
export function renderNodes(language: string, ...nodes: BodyNode[]): string {
  return renderBody(
    pageContext(sampleInput({ document: storyDocument({ headline: "x" }, nodes), fields: { language } })),
  );
}
