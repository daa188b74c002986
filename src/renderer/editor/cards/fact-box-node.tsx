import { DecoratorNode } from "lexical";
import { CardNode } from "./card-node.tsx";

/** A box of facts beside the story. */
export class FactBoxNode extends CardNode {
  readonly cardType = "factbox";

  override $config() {
    return this.config("factbox", {
      extends: DecoratorNode,
      slots: ["title", "text"],
    });
  }
}
