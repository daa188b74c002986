import { DOMRenderExtension, domOverride } from "@lexical/html";
import { TableCellNode, TableNode } from "@lexical/table";
import { $isTextNode, configExtension, defineExtension } from "lexical";
import { $showNumbers } from "./table/number-cells.ts";
import { $showDirection } from "./text/show-direction.ts";

/** The nodes that numbers are shown by. */
const ofTables: ReadonlySet<string> = new Set([TableNode.getType(), TableCellNode.getType()]);

/**
 * What is added to each node of the page as it is drawn, in one place: the library asks whoever decorates nodes of any kind about every
 * node of every kind, for each letter.
 */
export const DrawnNodesExtension = defineExtension({
  name: "galley/drawn-nodes",
  dependencies: [
    configExtension(DOMRenderExtension, {
      overrides: [
        domOverride("*", {
          $decorateDOM: (node, previous, dom, editor) => {
            // Nearly always: a text in which only characters came or went is shown as it was.
            if (node.__state === previous?.__state && $isTextNode(node)) return;
            $showDirection(node, previous, dom, editor);
            if (ofTables.has(node.getType())) $showNumbers(node, dom);
          },
        }),
      ],
    }),
  ],
});
