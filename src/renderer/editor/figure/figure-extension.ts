import { DOMRenderExtension, domOverride } from "@lexical/html";
import {
  COMMAND_PRIORITY_HIGH,
  configExtension,
  DROP_COMMAND,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from "lexical";
import { SealedNode } from "../sealed/sealed-node.tsx";
import { $dropAcrossBorder } from "./caption-drop.ts";
import { CaptionNode } from "./caption-node.ts";
import { registerFigureActions } from "./figure-actions.ts";
import { slotTarget } from "./figure-dom.ts";
import { registerFigureFocus } from "./figure-focus.ts";
import { registerFigureKeys } from "./figure-keys.ts";
import { $keepCaptionLaw, $keepGalleryLaw, $keepPhotoLaw } from "./figure-law.ts";
import { $insertPasted } from "./figure-paste.ts";
import { GalleryNode } from "./gallery-node.ts";
import { registerNativeControls } from "./native-controls.ts";
import { PhotoNode } from "./photo-node.tsx";

function registerFigures(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerNativeControls(editor),
    registerFigureActions(editor),
    registerFigureKeys(editor),
    registerFigureFocus(editor),
    editor.registerCommand(DROP_COMMAND, (event) => $dropAcrossBorder(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, $insertPasted, COMMAND_PRIORITY_HIGH),
    editor.registerNodeTransform(PhotoNode, $keepPhotoLaw),
    editor.registerNodeTransform(CaptionNode, $keepCaptionLaw),
    editor.registerNodeTransform(GalleryNode, $keepGalleryLaw),
  );
}

/**
 * Photos with captions in named slots, galleries and sealed blocks. Slots are an experimental part of the library: nothing
 * outside this folder knows of them but the walk that sets directions.
 */
export const FigureExtension = defineExtension({
  name: "galley/figure",
  nodes: () => [CaptionNode, PhotoNode, GalleryNode, SealedNode],
  dependencies: [
    configExtension(DOMRenderExtension, {
      // Mounted in the same update as the figure: a caret set in that update would otherwise be lost.
      overrides: [domOverride([PhotoNode], { $getSlotTargetElement: (_node, name, host) => slotTarget(host, name) })],
    }),
  ],
  register: registerFigures,
});
