import { caretFromPoint } from "@lexical/clipboard";
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  isHTMLElement,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from "lexical";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { CHOOSE_PHOTOS_COMMAND } from "../commands/commands-extension.ts";
import { FILL_PHOTO_COMMAND } from "../figure/figure-commands.ts";
import { $isGalleryNode } from "../figure/gallery-node.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $insertUses, $placeOfCaret, $selectedPlaceholder, type InsertionPlace } from "../figure/photo-places.ts";
import { $firstBodyBlock, $headOf } from "../head/head-law.ts";
import { mayBePicture, pastedPictures } from "./file-dialog.ts";

/** What the intake needs of its surroundings. */
export interface IntakePorts {
  /** Adds files to the library and gives back what could be read. Never rejects: problems have been told by then. */
  attach: (files: File[]) => Promise<LibraryPhoto[]>;
  choose: (options: { several: boolean }) => Promise<LibraryPhoto[]>;
  /** Tells that nothing of what was dropped is a picture. */
  refuse: () => void;
}

/** Where pictures go when they have been read: an empty placeholder, or a place between the blocks. */
type Goal = { placeholder: NodeKey } | { place: InsertionPlace | null };

const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes("Files") ?? false;

function $placeholderGoal(node: LexicalNode | null): Goal | null {
  return $isPhotoNode(node) && $photoFacts(node).photo === "" ? { placeholder: node.getKey() } : null;
}

/** The gap between blocks that a point means: above or below the middle of the block that it lies on. */
function $placeAt(editor: LexicalEditor, node: LexicalNode | null, y: number): InsertionPlace | null {
  const inGallery = node && $isGalleryNode(node.getParent());
  const block = inGallery ? node : (node?.getTopLevelElement() ?? null);
  if (!block || $headOf(block)) {
    const first = $firstBodyBlock();
    return block && first ? { key: first.getKey(), side: "before" } : $end();
  }
  const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect();
  return { key: block.getKey(), side: box && y < box.top + box.height / 2 ? "before" : "after" };
}

function $end(): InsertionPlace | null {
  const last = $getRoot().getLastChild();
  return last ? { key: last.getKey(), side: "after" } : null;
}

function $dropGoal(editor: LexicalEditor, event: DragEvent): Goal {
  const target = event.target;
  const figure = isHTMLElement(target) ? target.closest<HTMLElement>("figure.photo") : null;
  const node = figure ? $getNearestNodeFromDOMNode(figure) : null;
  const goal = $placeholderGoal(node);
  if (goal) return goal;
  const hit = caretFromPoint(event.clientX, event.clientY, editor.getRootElement());
  const at = node ?? (hit && $getNearestNodeFromDOMNode(hit.node));
  return { place: $placeAt(editor, at, event.clientY) };
}

function $caretGoal(editor: LexicalEditor): Goal {
  return $placeholderGoal($selectedPlaceholder()) ?? { place: $placeOfCaret(editor) };
}

/**
 * Puts photos where they were meant to go, as one step of undo. The first fills a placeholder, the others follow it. Gives the key of
 * what more pictures for the same place would go behind.
 */
function put(editor: LexicalEditor, photos: readonly LibraryPhoto[], goal: Goal): NodeKey | null {
  const [first, ...others] = photos;
  if (!first) return null;
  let behind: NodeKey | null = null;
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      if ("place" in goal) {
        behind = $insertUses(photos, goal.place);
        return;
      }
      editor.dispatchCommand(FILL_PHOTO_COMMAND, { key: goal.placeholder, photo: first, old: undefined });
      behind = $insertUses(others, { key: goal.placeholder, side: "after" });
    },
    { discrete: true },
  );
  return behind;
}

/** Puts what was read for a goal onto the page. */
type Order = (photos: readonly LibraryPhoto[]) => void;

/**
 * Orders of pictures. What is meant for a place where others, ordered before, have arrived meanwhile goes behind those: pictures that are
 * pasted one after the other stand in that order, however long each takes to be read.
 */
function createOrders(editor: LexicalEditor): (goal: Goal) => Order {
  let puts = 0;
  const last = new Map<NodeKey, { behind: NodeKey; put: number }>();
  return (goal) => {
    const ordered = puts;
    return (photos) => {
      const key = "place" in goal && goal.place?.side === "after" ? goal.place.key : null;
      let at = key;
      for (;;) {
        const others = at === null ? undefined : last.get(at);
        if (others === undefined || others.put <= ordered) break;
        at = others.behind;
      }
      const behind = put(editor, photos, at === null ? goal : { place: { key: at, side: "after" } });
      puts += 1;
      if (behind === null) return;
      // The next may mean either: the place as it was when this was ordered, or the picture that this now stands behind.
      for (const place of [key, at]) if (place !== null) last.set(place, { behind, put: puts });
    };
  };
}

/**
 * Pictures from files: first into the library, and only then, when they have their final ids, onto the page in one update.
 * No temporary address ever enters the page or its undo stack.
 */
export function registerPictureIntake(editor: LexicalEditor, ports: IntakePorts): () => void {
  const order = createOrders(editor);
  let turn = Promise.resolve();
  const take = (files: File[], goal: Goal) => {
    const put = order(goal);
    const read = ports.attach(files);
    turn = turn.then(async () => put(await read));
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!hasFiles(event.dataTransfer)) return false;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (!hasFiles(event.dataTransfer)) return false;
        event.preventDefault();
        const pictures = [...(event.dataTransfer?.files ?? [])].filter(mayBePicture);
        if (pictures.length === 0) ports.refuse();
        else take(pictures, $dropGoal(editor, event));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const pictures = event instanceof ClipboardEvent ? pastedPictures(event.clipboardData) : [];
        if (pictures.length === 0) return false;
        event.preventDefault();
        take(pictures, $caretGoal(editor));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CHOOSE_PHOTOS_COMMAND,
      () => {
        const goal = $caretGoal(editor);
        void ports.choose({ several: "place" in goal }).then(order(goal));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
