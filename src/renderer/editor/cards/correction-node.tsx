import { DecoratorNode } from "lexical";
import { dateState, kindState } from "./card-facts.ts";
import { CardNode } from "./card-node.tsx";

/** What was wrong and is now right, as readers are told. */
export class CorrectionNode extends CardNode {
  readonly cardType = "correction";

  override $config() {
    return this.config("correction", {
      extends: DecoratorNode,
      slots: ["text"],
      stateConfigs: [
        { flat: true as const, stateConfig: kindState },
        { flat: true as const, stateConfig: dateState },
      ],
    });
  }
}
