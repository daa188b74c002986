import { DOMRenderExtension, domOverride } from "@lexical/html";
import {
  COMMAND_PRIORITY_HIGH,
  configExtension,
  DROP_COMMAND,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from "lexical";
import { cardClasses } from "../cards/cards.ts";
import { SealedNode } from "../sealed/sealed-node.tsx";
import { BoxTextNode } from "./box-text-node.ts";
import { $dropAcrossBorder } from "./caption-drop.ts";
import { CaptionNode } from "./caption-node.ts";
import { registerFigureActions } from "./figure-actions.ts";
import { slotTarget } from "./figure-dom.ts";
import { registerFigureFocus } from "./figure-focus.ts";
import { registerFigureKeys } from "./figure-keys.ts";
import { $keepBoxLaw, $keepCaptionLaw, $keepGalleryLaw } from "./figure-law.ts";
import { $insertPasted } from "./figure-paste.ts";
import { GalleryNode } from "./gallery-node.ts";
import { registerNativeControls } from "./native-controls.ts";
import { PhotoNode } from "./photo-node.tsx";
import { registerRangeEnd } from "./range-end.ts";
import { $keepLine, $keepSlots } from "./slots.ts";

function registerFigures(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerNativeControls(editor),
    registerFigureActions(editor),
    registerFigureKeys(editor),
    registerFigureFocus(editor),
    registerRangeEnd(editor),
    editor.registerCommand(DROP_COMMAND, (event) => $dropAcrossBorder(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, $insertPasted, COMMAND_PRIORITY_HIGH),
    ...hosts.map((host) => editor.registerNodeTransform(host, $keepSlots)),
    editor.registerNodeTransform(CaptionNode, $keepCaptionLaw),
    editor.registerNodeTransform(BoxTextNode, $keepBoxLaw),
    editor.registerNodeTransform(ParagraphNode, $keepLine),
    editor.registerNodeTransform(GalleryNode, $keepGalleryLaw),
  );
}

/** The blocks that may hold texts in slots. */
const hosts = [PhotoNode, ...Object.values(cardClasses)] as const;

/**
 * Photos with captions in named slots, cards, galleries and sealed blocks. Slots are an experimental part of the library: nothing
 * outside this folder knows of them but the walk that sets directions.
 */
export const FigureExtension = defineExtension({
  name: "galley/figure",
  nodes: () => [CaptionNode, BoxTextNode, ...hosts, GalleryNode, SealedNode],
  dependencies: [
    configExtension(DOMRenderExtension, {
      // Mounted in the same update as the figure: a caret set in that update would otherwise be lost.
      overrides: hosts.map((host) =>
        domOverride([host as typeof PhotoNode], {
          $getSlotTargetElement: (_node, name, dom) => slotTarget(dom, name),
        }),
      ),
    }),
  ],
  register: registerFigures,
});
