import { DecoratorNode } from "lexical";
import { CardNode } from "./card-node.tsx";

/** A break in the course of the text. */
export class DividerNode extends CardNode {
  readonly cardType = "divider";

  override $config() {
    return this.config("divider", {
      extends: DecoratorNode,
    });
  }
}
