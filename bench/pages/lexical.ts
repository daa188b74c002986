import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { HeadingNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import { createEditor, DecoratorNode } from "lexical";
import { drawn, middleText, toMiddle } from "./page-api.ts";

/** A figure that is drawn once and has no controls: less than any product can do with. */
class FigureNode extends DecoratorNode<null> {
  override $config() {
    return this.config("figure", { extends: DecoratorNode });
  }
  override createDOM(): HTMLElement {
    const figure = document.createElement("figure");
    figure.contentEditable = "false";
    figure.append(document.createElement("img"), document.createElement("figcaption"));
    return figure;
  }
  override updateDOM(): false {
    return false;
  }
  override decorate(): null {
    return null;
  }
}

const editable = document.querySelector<HTMLElement>("#editor");
if (!editable) throw new Error("the page has no place for the editor");
editable.contentEditable = "true";

const editor = createEditor({
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, FigureNode],
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(editable);

window.bench = {
  async load(json) {
    editor.setEditorState(editor.parseEditorState(json));
    await drawn();
  },
  toMiddle: () => toMiddle(editable),
  text: () => editable.textContent ?? "",
  middleText,
};
