import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  type NodeKey,
} from "lexical";
import { inSlices } from "../../state/in-slices.ts";
import { lookAtPage } from "../../state/letters.ts";
import { typingPause } from "../../state/typing-pause.ts";
import { $textRuns } from "../around/text-runs.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { onPageChange } from "../page-updates.ts";
import { languageState } from "../text/language-state.ts";
import { $readAlt, $readLine, type WatchedRun } from "./watched-run.ts";

export interface RunWatch {
  /** How long the typing has to rest before lines are read, in milliseconds. */
  pause: number;
  /** Lines that are new, or changed in words or form since they were told last. */
  changed: (runs: readonly WatchedRun[]) => void;
  /** Lines and photos that are no longer on the page. */
  gone?: (keys: readonly NodeKey[]) => void;
}

/** So many lines are read at once at most, so that whoever is told keeps no key waiting. */
const batch = 40;

/** The element whose line a node is part of. */
function $lineOf(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = node;
  while (at && (!$isElementNode(at) || at.isInline())) at = at.getParent();
  return at;
}

/** What of the page is another than it was, as keys of lines and of photos. Compares nodes by identity and reads none. */
function changedKeys(before: EditorState | null, now: EditorState): Set<NodeKey> {
  const keys = new Set<NodeKey>();
  now.read(() => {
    for (const [key, node] of now._nodeMap) {
      const was = before?._nodeMap.get(key);
      if (was === node || key === "root") continue;
      const line = $isPhotoNode(node) ? node : $lineOf(node);
      if (line) keys.add(line.getKey());
      const language = $getState(node, languageState, NODE_STATE_DIRECT);
      // What a block holds is read in its language.
      if (was && language !== $getState(was, languageState, NODE_STATE_DIRECT)) {
        for (const { element } of $textRuns(node)) keys.add(element.getKey());
      }
    }
  });
  return keys;
}

function $read(editor: LexicalEditor, key: NodeKey): WatchedRun[] {
  const node = $getNodeByKey(key);
  if ($isPhotoNode(node)) return [$readAlt(editor, node)];
  return $isElementNode(node) && !node.isInline() ? [$readLine(editor, node)] : [];
}

/**
 * Tells which lines of text changed, in pauses of the typing and a slice at a time; all of them once at the start. Nothing is done for
 * a key but to note the time. Returns what ends it.
 */
export function watchRuns(editor: LexicalEditor, { pause, changed, gone }: RunWatch): () => void {
  /** The lines that were told as holding text. */
  const told = new Set<NodeKey>();
  let last: EditorState | null = null;
  let giveUp = () => {};

  /** Lines that are still to be read; blocks among them that are none are passed over. */
  const left = new Set<NodeKey>();
  const tell = (keys: readonly NodeKey[]) => {
    lookAtPage();
    const runs = editor.getEditorState().read(() => keys.flatMap((key) => $read(editor, key)));
    const news = runs.filter(({ key, text }) => text !== "" || told.has(key));
    for (const { key, text } of news) {
      if (text === "") told.delete(key);
      else told.add(key);
    }
    if (news.length > 0) changed(news);
  };
  function* readOn(): Generator<void, void> {
    while (left.size > 0) {
      const keys = [...left].slice(0, batch);
      for (const key of keys) left.delete(key);
      tell(keys);
      yield;
    }
  }
  const read = () => {
    giveUp();
    const now = editor.getEditorState();
    const away = [...told].filter((key) => !now._nodeMap.has(key));
    for (const key of away) told.delete(key);
    if (away.length > 0) gone?.(away);
    for (const key of changedKeys(last, now)) left.add(key);
    last = now;
    giveUp = inSlices(readOn(), () => {});
  };
  const rest = typingPause(pause, read);

  const stop = onPageChange(editor, ({ dirtyElements }, at) => {
    // What was typed and undone within a pause is the old node again, but whoever was told of it has lost it meanwhile.
    for (const key of dirtyElements.keys()) if (key !== "root") left.add(key);
    rest.touch(at);
  });
  read();
  return () => {
    stop();
    rest.cancel();
    giveUp();
  };
}
