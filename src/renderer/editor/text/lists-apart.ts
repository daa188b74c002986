import { $isListItemNode, $isListNode, ListExtension, type ListItemNode, ListNode } from "@lexical/list";
import {
  $getEditor,
  $getNodeByKey,
  $hasUpdateTag,
  defineExtension,
  type EditorState,
  getRegisteredNode,
  getStaticNodeConfig,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";

/** Of an update that puts stored blocks on the page: what stands in them is left as it is. */
export const shownTag = "galley/shown";

/** The list that an item at the edge of a list was in when the page was drawn last, or the list itself; null for a new one. */
function listBefore({ _nodeMap }: EditorState, edge: LexicalNode | null, list: ListNode): ListNode | null {
  const was = _nodeMap.get(_nodeMap.get(edge?.__key ?? "")?.__parent ?? "") ?? _nodeMap.get(list.__key);
  return $isListNode(was) ? was : null;
}

/** Whether what stood between two lists is no more on the page. False when one of them, or that, was only moved. */
function $isGoneBetween({ _nodeMap }: EditorState, first: ListNode, second: ListNode): boolean {
  for (let key = first.__next; key !== null; key = _nodeMap.get(key)?.__next ?? null) {
    if (key === second.__key) return true;
    if ($getNodeByKey(key)?.isAttached()) return false;
  }
  return false;
}

/** Whether a list goes on in the list of its kind right below it: somebody deleted what stood between them, or has just made one of them. */
function $goesOn(list: ListNode, below: ListNode): boolean {
  const before = $getEditor().getEditorState();
  const first = listBefore(before, list.getLastChild(), list);
  const second = listBefore(before, below.getFirstChild(), below);
  if (first === null || second === null) return first !== second && !$hasUpdateTag(shownTag);
  if (first.__next === second.__key) return first.__listType !== second.__listType;
  return $isGoneBetween(before, first, second);
}

const $nested = (item: LexicalNode | null): ListNode | null => {
  const inner = $isListItemNode(item) ? item.getFirstChild() : null;
  return $isListNode(inner) ? inner : null;
};

function $join(list: ListNode, below: ListNode): void {
  const [last, first] = [$nested(list.getLastChild()), $nested(below.getFirstChild())];
  if (last && first && last.getListType() === first.getListType()) {
    $join(last, first);
    below.getFirstChild()?.remove();
  }
  list.append(...below.getChildren());
  below.remove();
}

function $number(list: ListNode): void {
  let value = list.getStart();
  for (const item of list.getChildren<ListItemNode>()) {
    if (item.getValue() !== value) item.setValue(value);
    if (item.__checked !== undefined) item.setChecked(undefined);
    if ($nested(item) === null) value += 1;
  }
}

function $keepList(list: ListNode): void {
  const below = list.getNextSibling();
  if ($isListNode(below) && below.getListType() === list.getListType() && $goesOn(list, below)) $join(list, below);
  $number(list);
}

function register(editor: LexicalEditor): () => void {
  const { $transform } = getStaticNodeConfig(ListNode).ownNodeConfig ?? {};
  if ($transform) getRegisteredNode(editor, "list")?.transforms.delete($transform);
  return editor.registerNodeTransform(ListNode, $keepList);
}

/**
 * Two lists that stand one below the other stay two, each with its own numbers, until somebody deletes what stood between them or makes
 * a list right there. The library joins whatever lists of one kind it finds so, of a stored story too, at the first look at them: this
 * stands in place of what the library does with a list.
 */
export const ListsApartExtension = defineExtension({
  name: "galley/lists-apart",
  dependencies: [ListExtension],
  register,
});
