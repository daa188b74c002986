import {
  $getState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  NODE_STATE_DIRECT,
  type SerializedLexicalNode,
} from "lexical";
import type { JSX } from "react";
import { figureElement } from "../figure/figure-dom.ts";
import { SealedNotice } from "./sealed-notice.tsx";

const inlineState = createState("inline", { parse: (value) => value === true });
const rawState = createState("raw", { parse: (value): unknown => value ?? null });

/** The stored shape; see `SealedNode` in the document format. */
export type SerializedSealedNode = SerializedLexicalNode & { inline: boolean; raw: unknown };

/**
 * A node of a type that this version does not know, block or inline as it came. Carried untouched, shown locked, and
 * written back as it was. One class for both kinds, because one stored type can have only one class.
 */
export class SealedNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config("sealed", {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true as const, stateConfig: inlineState },
        { flat: true as const, stateConfig: rawState },
      ],
    });
  }

  // Read from this very version of the node: it is asked for outside updates too, and it never changes.
  override isInline(): boolean {
    return $getState(this, inlineState, NODE_STATE_DIRECT);
  }

  override createDOM(): HTMLElement {
    if (!this.isInline()) return figureElement("div", "sealed", []);
    const dom = document.createElement("span");
    dom.className = "sealed-inline";
    return dom;
  }

  override updateDOM(): false {
    return false;
  }
  override isKeyboardSelectable(): true {
    return true;
  }

  override decorate(): JSX.Element {
    const raw = $getState(this, rawState);
    const type = typeof raw === "object" && raw !== null && "type" in raw ? String(raw.type) : "";
    return <SealedNotice type={type} inline={this.isInline()} />;
  }

  override exportJSON(): SerializedSealedNode {
    return { ...super.exportJSON(), inline: this.isInline(), raw: $getState(this, rawState) };
  }

  override exportDOM(): DOMExportOutput {
    return { element: null };
  }
}

/** Whether a node is sealed, block or inline. */
export function $isSealedNode(node: LexicalNode | null | undefined): node is SealedNode {
  return node instanceof SealedNode;
}
