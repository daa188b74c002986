import { DecoratorNode } from "lexical";
import { urlState } from "./card-facts.ts";
import { CardNode } from "./card-node.tsx";

/** A link to something elsewhere, as a card. Nothing of it is ever loaded. */
export class EmbedNode extends CardNode {
  readonly cardType = "embed";

  override $config() {
    return this.config("embed", {
      extends: DecoratorNode,
      slots: ["title", "text"],
      stateConfigs: [{ flat: true as const, stateConfig: urlState }],
    });
  }
}
