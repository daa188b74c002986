import { DecoratorNode } from "lexical";
import { CardNode } from "./card-node.tsx";

/** Links to other stories, one a line. */
export class RelatedNode extends CardNode {
  readonly cardType = "related";

  override $config() {
    return this.config("related", {
      extends: DecoratorNode,
      slots: ["title", "links"],
    });
  }
}
