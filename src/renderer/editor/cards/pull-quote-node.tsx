import { DecoratorNode } from "lexical";
import { CardNode } from "./card-node.tsx";

/** Words lifted out of the text, and who said them. */
export class PullQuoteNode extends CardNode {
  readonly cardType = "pullquote";

  override $config() {
    return this.config("pullquote", {
      extends: DecoratorNode,
      slots: ["text", "attribution"],
    });
  }
}
