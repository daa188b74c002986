import {
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
} from "lexical";
import { figureOfLastControl } from "./field-in-hand.ts";
import { $activeFigure } from "./figure-nodes.ts";
import { $photoFacts } from "./photo-facts.ts";
import { $isPhotoNode } from "./photo-node.tsx";

/** Lets the photo in hand stand for the story elsewhere, or no longer where it does. Handled (true) only with a photo in hand. */
export const CHOOSE_HERO_COMMAND: LexicalCommand<null> = createCommand("CHOOSE_HERO");

/** Gives `toggle` the library id of the photo that is selected, or whose caption or field has the caret. */
export function registerHeroChoice(editor: LexicalEditor, toggle: (photo: string) => void): () => void {
  return editor.registerCommand(
    CHOOSE_HERO_COMMAND,
    () => {
      const figure = $activeFigure() ?? $getNodeByKey(figureOfLastControl(editor) ?? "");
      const photo = $isPhotoNode(figure) ? $photoFacts(figure).photo : "";
      if (photo !== "") toggle(photo);
      return photo !== "";
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
