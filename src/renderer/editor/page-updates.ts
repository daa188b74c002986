import {
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
  type UpdateListenerPayload,
} from "lexical";
import { endHush } from "../state/letter-hush.ts";
import { letterCame, looksAtPages } from "../state/letters.ts";

type Listener = (update: UpdateListenerPayload) => void;
/** `at` is when the update was told, by `performance.now`: the clock is looked at once for all. */
type ChangeListener = (update: UpdateListenerPayload, at: number) => void;

type UpdateListener = (update: UpdateListenerPayload, typedInto: NodeKey | null) => void;

/** Who listens to the updates of one page, by what of them concerns them. */
interface Listeners {
  /** All that changed anything of the page, but for letters behind one that was told and that nobody has looked at yet. */
  changes: Set<ChangeListener>;
  /** The text into which the last change was typed that was told, and how often pages had been looked at then. */
  told: { text: NodeKey | null; looks: number };
  /** All that changed anything of the page, and the text that was only typed in. */
  updates: Set<UpdateListener>;
  /** All but plain typing; and of those what changed anything of the page. */
  rest: Set<Listener>;
  edits: Set<Listener>;
  /** What may have changed something in one block. */
  blocks: Map<NodeKey, Set<Listener>>;
}

/** The caret's text and the formats for what is typed there; null without a caret in text. */
function caretOf({ _selection: selection }: EditorState): RangeSelection | null {
  return $isRangeSelection(selection) && selection.anchor.type === "text" && selection.isCollapsed() ? selection : null;
}

/** Whether characters came or went within the text that the caret stands in, and nothing else in it is another. */
function isTextOnly(key: NodeKey, now: EditorState, before: EditorState): boolean {
  const [text, was] = [now._nodeMap.get(key), before._nodeMap.get(key)];
  if (!$isTextNode(text) || !$isTextNode(was) || text.__format !== was.__format) return false;
  // A change of anything else in the text, its language say, comes without one of its characters.
  return text.__text !== was.__text;
}

/**
 * Whether nothing happened but that the caret moved, or characters came or went, within one text. It costs a fraction of a look at the
 * page, and is true for nearly every key.
 */
export function isOnlyTyping(update: UpdateListenerPayload): boolean {
  const { editorState, prevEditorState, dirtyElements, dirtyLeaves } = update;
  const now = caretOf(editorState);
  const before = now && caretOf(prevEditorState);
  if (now === null || before === null) return false;
  const { key } = now.anchor;
  if (key !== before.anchor.key || now.format !== before.format || now.style !== before.style) return false;
  // The library always takes the root for changed.
  for (const [element, isMeant] of dirtyElements) if (isMeant && element !== "root") return false;
  if (dirtyLeaves.size === 0) return dirtyElements.size === 0;
  return dirtyLeaves.size === 1 && dirtyLeaves.has(key) && isTextOnly(key, editorState, prevEditorState);
}

/** Whether an update names all that it changed. Undo, and a whole state put in place, name nothing but the root. */
export function isNamed({ tags, dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  if (tags.has("historic")) return false;
  return dirtyLeaves.size > 0 || dirtyElements.size !== 1 || !dirtyElements.has("root");
}

function tellBlocks({ blocks }: Listeners, update: UpdateListenerPayload): void {
  if (!isNamed(update)) {
    for (const told of blocks.values()) for (const listener of told) listener(update);
    return;
  }
  for (const keys of [update.dirtyElements.keys(), update.dirtyLeaves]) {
    for (const key of keys) for (const listener of blocks.get(key) ?? []) listener(update);
  }
}

/** See `letters.ts`: who was told of a letter in this text, and has not looked since, need not be told of another. */
function tellChange({ changes, told }: Listeners, update: UpdateListenerPayload, typedInto: NodeKey | null): void {
  const at = performance.now();
  const looks = looksAtPages();
  if (typedInto !== null) letterCame(at);
  if (typedInto !== null && typedInto === told.text && looks === told.looks) return;
  // Who looks at once, while being told, is told of the next one.
  told.text = typedInto;
  told.looks = looks;
  for (const listener of changes) listener(update, at);
}

function tell(listeners: Listeners, update: UpdateListenerPayload): void {
  const isChange = update.dirtyElements.size + update.dirtyLeaves.size > 0;
  const isTyping = isOnlyTyping(update);
  // What is only typed in is one text.
  const typedInto = isTyping ? (update.dirtyLeaves.values().next().value ?? null) : null;
  if (isChange) for (const listener of listeners.updates) listener(update, typedInto);
  if (isChange) tellChange(listeners, update, typedInto);
  if (isChange && listeners.blocks.size > 0) tellBlocks(listeners, update);
  if (isTyping) return;
  // It may have moved the caret without a key.
  endHush();
  for (const listener of listeners.rest) listener(update);
  if (isChange) for (const listener of listeners.edits) listener(update);
}

const known = new WeakMap<LexicalEditor, Listeners>();

/** One ear for a page: each listener of its own that the editor has to call is felt at every key. */
function listenersOf(editor: LexicalEditor): Listeners {
  const there = known.get(editor);
  if (there) return there;
  const made: Listeners = {
    changes: new Set(),
    told: { text: null, looks: -1 },
    updates: new Set(),
    rest: new Set(),
    edits: new Set(),
    blocks: new Map(),
  };
  known.set(editor, made);
  editor.registerUpdateListener((update) => tell(made, update));
  return made;
}

function add<T>(set: Set<T>, one: T): () => void {
  set.add(one);
  return () => void set.delete(one);
}

/**
 * Calls `listener` after each update that changed anything of the page, typing too; of letters that follow each other in one text only after
 * the first since a page was looked at (`lookAtPage`), which `readDocument` and all that waits for a rest of the typing do. Returns what
 * ends it.
 */
export function onPageChange(editor: LexicalEditor, listener: ChangeListener): () => void {
  return add(listenersOf(editor).changes, listener);
}

/**
 * Calls `listener` after each update that changed anything of the page, before all others, with the text in which characters came or went
 * where nothing else did. To be done with in no time: every letter waits for it. Returns what ends it.
 */
export function onPageUpdate(editor: LexicalEditor, listener: UpdateListener): () => void {
  return add(listenersOf(editor).updates, listener);
}

/** Calls `listener` after each update, of the selection alone too, but for plain typing (see `isOnlyTyping`). Returns what ends it. */
export function onUpdateBesidesTyping(editor: LexicalEditor, listener: Listener): () => void {
  return add(listenersOf(editor).rest, listener);
}

/** Calls `listener` after each update that changed anything of the page, but for plain typing. Returns what ends it. */
export function onPageEdit(editor: LexicalEditor, listener: Listener): () => void {
  return add(listenersOf(editor).edits, listener);
}

/** Calls `listener` after each update that may have changed something in the block (or leaf) `key`. Returns what ends it. */
export function onBlockChange(editor: LexicalEditor, key: NodeKey, listener: Listener): () => void {
  const { blocks } = listenersOf(editor);
  const told = blocks.get(key) ?? new Set();
  blocks.set(key, told);
  told.add(listener);
  return () => {
    told.delete(listener);
    if (told.size === 0 && blocks.get(key) === told) blocks.delete(key);
  };
}
