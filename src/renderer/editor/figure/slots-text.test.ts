import { createHeadlessEditor } from "@lexical/headless";
import { LinkNode } from "@lexical/link";
import { $createListItemNode, $createListNode, ListItemNode, ListNode } from "@lexical/list";
import {
  $create,
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setSlot,
  DecoratorNode,
} from "lexical";
import { expect, test } from "vitest";
import { BoxTextNode } from "./box-text-node.ts";
import { $fillCaption, CaptionNode } from "./caption-node.ts";
import { $slotsText } from "./slots-text.ts";

class HostNode extends DecoratorNode<null> {
  override $config() {
    return this.config("host", { extends: DecoratorNode, slots: ["title", "text"] });
  }
  override isInline(): false {
    return false;
  }
}

test("the text of a block's slots is what the library makes of it", () => {
  const nodes = [HostNode, CaptionNode, BoxTextNode, ListNode, ListItemNode, LinkNode];
  const editor = createHeadlessEditor({ nodes });
  editor.update(
    () => {
      const host = $create(HostNode);
      const title = $create(CaptionNode);
      $fillCaption(title, "Boats in the harbor\n\nAt noon");
      const link = $create(LinkNode).setURL("https://news.example/").append($createTextNode("a link"));
      const line = $createParagraphNode().append($createTextNode("one"), $createLineBreakNode(), link);
      const list = $createListNode("bullet").append(
        $createListItemNode().append($createTextNode("first")),
        $createListItemNode().append($createTextNode("second")),
      );
      const text = $create(BoxTextNode).append(line, list, $createParagraphNode());
      $setSlot(host, "title", title);
      $setSlot(host, "text", text);
      $getRoot().append(host, $create(HostNode));
      const usual = DecoratorNode.prototype.getTextContent;
      expect(usual.call(host)).toContain("first\n\nsecond");
      expect($slotsText(host)).toBe(usual.call(host));
      expect($slotsText($create(HostNode))).toBe("");
    },
    { discrete: true },
  );
});
