import { $getNodeByKey, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, type NodeKey } from "lexical";
import type { Said } from "../../../shared/paste/said.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $fillUse } from "../figure/photo-places.ts";
import type { PastePorts } from "./paste-ports.ts";

/** A place for a picture on the page, and the address that it had where it was copied. */
export interface AwaitedPicture {
  key: NodeKey;
  src: string;
}

const dataUrl = /^data:(image\/[\w.+-]+)((?:;[\w-]+=[^;,]*)*)(;base64)?,/i;

/** The picture that a `data:` address is, as a file; null where it is none. */
export function fileOfData(src: string, number: number): File | null {
  const [head = "", type = "", , base64] = dataUrl.exec(src) ?? [];
  if (head === "") return null;
  try {
    const body = src.slice(head.length);
    const bytes = base64
      ? Uint8Array.from(atob(body.replace(/\s/g, "")), (one) => one.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(body));
    const extension = /^image\/(\w+)/.exec(type.toLowerCase())?.[1] ?? "png";
    return new File([bytes], `pasted-${number}.${extension === "jpeg" ? "jpg" : extension}`, { type });
  } catch {
    return null;
  }
}

const baseName = (address: string) =>
  decodeURIComponent(/([^/\\?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? "").toLowerCase();

/** The file on the clipboard that a picture names: by its own name, a mail's attachments by that before the `@`. */
function fileOnClipboard(src: string, files: readonly File[]): File | null {
  if (!/^(?:file|cid|blob):/i.test(src)) return null;
  const name = /^cid:/i.test(src) ? src.slice(4).split("@")[0]?.toLowerCase() : baseName(src);
  return files.find((file) => file.name.toLowerCase() === name && file.type.startsWith("image/")) ?? null;
}

/** Pictures that the page was given, by the key of their use: what undo and redo bring back empty gets its picture again. */
const given = new WeakMap<LexicalEditor, Map<NodeKey, LibraryPhoto>>();

function $fill(key: NodeKey, photo: LibraryPhoto): void {
  const node = $getNodeByKey(key);
  if ($isPhotoNode(node) && $photoFacts(node).photo === "") $fillUse(node, photo, undefined);
}

function remember(editor: LexicalEditor): Map<NodeKey, LibraryPhoto> {
  const known = given.get(editor);
  if (known) return known;
  const photos = new Map<NodeKey, LibraryPhoto>();
  given.set(editor, photos);
  editor.registerUpdateListener(({ tags, editorState }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const empty = editorState.read(() =>
      [...photos].filter(([key]) => {
        const node = $getNodeByKey(key);
        return $isPhotoNode(node) && $photoFacts(node).photo === "";
      }),
    );
    if (empty.length === 0) return;
    const refill = () => {
      for (const [key, photo] of empty) $fill(key, photo);
    };
    editor.update(refill, { tag: HISTORY_MERGE_TAG });
  });
  return photos;
}

/** Whether anything can be taken at all, or nothing is known of a picture but its address. */
export function countAbsent(pictures: readonly AwaitedPicture[], files: readonly File[], said: Said): AwaitedPicture[] {
  return pictures.filter(({ src }) => {
    if (/^data:/i.test(src) || fileOnClipboard(src, files)) return true;
    if (/^(?:file|cid|blob|x-apple-\w+|webkit-fake-url):/i.test(src)) said.absentPictures++;
    else said.webPictures++;
    return false;
  });
}

/**
 * Takes the pictures that the clipboard carries itself into the library, one after the other, and gives each its place on the page, as
 * part of the step of undo that the paste is. Until then a place is empty: no address of a moment is ever in the document.
 */
export async function takePictures(
  editor: LexicalEditor,
  pictures: readonly AwaitedPicture[],
  files: readonly File[],
  ports: PastePorts,
  said: Said,
): Promise<void> {
  const photos = remember(editor);
  const taken = new Map<string, LibraryPhoto | null>();
  for (const [at, { key, src }] of pictures.entries()) {
    if (!taken.has(src)) {
      const file = fileOfData(src, at + 1) ?? fileOnClipboard(src, files);
      taken.set(src, file ? ((await ports.attach([file]))[0] ?? null) : null);
    }
    const photo = taken.get(src);
    if (!photo) {
      said.unreadPictures++;
      continue;
    }
    photos.set(key, photo);
    editor.update(() => $fill(key, photo), { tag: HISTORY_MERGE_TAG });
  }
}
