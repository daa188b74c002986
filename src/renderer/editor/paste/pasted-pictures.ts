import { $getNodeByKey, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, type NodeKey } from "lexical";
import { rtfPictures } from "../../../shared/paste/rtf-pictures.ts";
import type { Said } from "../../../shared/paste/said.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $fillUse } from "../figure/photo-places.ts";
import { onUpdateBesidesTyping } from "../page-updates.ts";
import type { Clip } from "./clip.ts";
import type { PastePorts } from "./paste-ports.ts";

/** A place for a picture on the page, the address that it had where it was copied, and the picture itself. */
export interface AwaitedPicture {
  key: NodeKey;
  src: string;
  /** Null for one that the clipboard holds and that cannot be read. */
  file: File | null;
}

// Photographs have millions of bytes: a call for each is felt.
function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/\s/g, ""));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const digit = (code: number) => (code <= 57 ? code - 48 : (code | 32) - 87);

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = (digit(hex.charCodeAt(2 * at)) << 4) | digit(hex.charCodeAt(2 * at + 1));
  }
  return bytes;
}

const dataUrl = /^data:(image\/[\w.+-]+)((?:;[\w-]+=[^;,]*)*)(;base64)?,/i;

/** The picture that a `data:` address is, as a file; null where it is none. */
export function fileOfData(src: string, number: number): File | null {
  const [head = "", type = "", , base64] = dataUrl.exec(src) ?? [];
  if (head === "") return null;
  try {
    const body = src.slice(head.length);
    const bytes = base64 ? bytesOfBase64(body) : new TextEncoder().encode(decodeURIComponent(body));
    const extension = /^image\/(\w+)/.exec(type.toLowerCase())?.[1] ?? "png";
    return new File([bytes], `pasted-${number}.${extension === "jpeg" ? "jpg" : extension}`, { type });
  } catch {
    return null;
  }
}

const baseName = (address: string) =>
  decodeURIComponent(/([^/\\?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? "").toLowerCase();

const isNamedFile = (src: string) => /^file:/i.test(src);

/** Word's pictures as files, in the order in which its HTML names them; none unless there are as many. */
function filesOfRtf(rtf: string, sources: readonly string[]): ReadonlyMap<number, File> {
  const places = [...sources.keys()].filter((at) => isNamedFile(sources[at] ?? ""));
  const all = rtf === "" || places.length === 0 ? [] : rtfPictures(rtf);
  // A drawing beside a picture is that picture once more.
  const pictures = all.length === places.length ? all : all.filter((picture) => picture !== null);
  if (pictures.length !== places.length) return new Map();
  return new Map(
    pictures.flatMap((picture, at) => {
      const place = places[at];
      if (!picture || place === undefined) return [];
      const bytes = bytesOfHex(picture.hex);
      const name = `${baseName(sources[place] ?? "").replace(/\.\w+$/, "") || `pasted-${at + 1}`}.${picture.type === "image/png" ? "png" : "jpg"}`;
      return [[place, new File([bytes], name, { type: picture.type })] as const];
    }),
  );
}

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
  onUpdateBesidesTyping(editor, ({ tags, editorState }) => {
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

/** The pictures that the clipboard carries itself. Counts those of which it says no more than where they are. */
export function carriedPictures(
  pictures: readonly { key: NodeKey; src: string }[],
  { files, rtf }: Pick<Clip, "files" | "rtf">,
  said: Said,
): AwaitedPicture[] {
  const ofWord = filesOfRtf(
    rtf,
    pictures.map(({ src }) => src),
  );
  return pictures.flatMap(({ key, src }, at) => {
    if (/^data:/i.test(src)) return [{ key, src, file: fileOfData(src, at + 1) }];
    const file = fileOnClipboard(src, files) ?? ofWord.get(at);
    if (file) return [{ key, src, file }];
    if (/^(?:file|cid|blob|x-apple-\w+|webkit-fake-url):/i.test(src)) said.absentPictures++;
    else said.webPictures++;
    return [];
  });
}

/**
 * Takes the pictures that the clipboard carries itself into the library, one after the other, and gives each its place on the page, as
 * part of the step of undo that the paste is. Until then a place is empty: no address of a moment is ever in the document.
 */
export async function takePictures(
  editor: LexicalEditor,
  pictures: readonly AwaitedPicture[],
  ports: PastePorts,
  said: Said,
): Promise<void> {
  const photos = remember(editor);
  const taken = new Map<string, LibraryPhoto | null>();
  for (const { key, src, file } of pictures) {
    if (!taken.has(src)) taken.set(src, file ? ((await ports.attach([file]))[0] ?? null) : null);
    const photo = taken.get(src);
    if (!photo) {
      said.unreadPictures++;
      continue;
    }
    photos.set(key, photo);
    editor.update(() => $fill(key, photo), { tag: HISTORY_MERGE_TAG });
  }
}
