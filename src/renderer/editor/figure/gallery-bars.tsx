import { $getRoot, type LexicalEditor, mergeRegister, type NodeKey } from "lexical";
import { ImagePlus, Trash2 } from "lucide-react";
import { type JSX, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useEditorSurroundings } from "../editor-context.ts";
import { onPageEdit } from "../page-updates.ts";
import { ADD_TO_GALLERY_COMMAND, FIGURE_ACTION_COMMAND } from "./figure-commands.ts";
import { figurePart, speakInterface } from "./figure-dom.ts";
import { $isGalleryNode } from "./gallery-node.ts";

interface GalleryPlace {
  key: NodeKey;
  host: HTMLElement;
  count: number;
}

const same = (one: readonly GalleryPlace[], other: readonly GalleryPlace[]) =>
  one.length === other.length &&
  one.every((place, at) => {
    const twin = other[at];
    return twin && place.key === twin.key && place.host === twin.host && place.count === twin.count;
  });

/** The galleries on the page with their elements. Changes only when one comes, goes, or gets another number of photos. */
function useGalleries(editor: LexicalEditor): readonly GalleryPlace[] {
  const [places, setPlaces] = useState<readonly GalleryPlace[]>([]);
  useEffect(() => {
    const look = () => {
      const next = editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .filter($isGalleryNode)
          .flatMap((node) => {
            const key = node.getKey();
            const host = editor.getElementByKey(key);
            return host ? [{ key, host, count: node.getChildrenSize() }] : [];
          }),
      );
      setPlaces((before) => (same(before, next) ? before : next));
    };
    look();
    return mergeRegister(
      onPageEdit(editor, look),
      editor.registerRootListener(() => queueMicrotask(look)),
    );
  }, [editor]);
  return places;
}

function GalleryBar({ editor, place }: { editor: LexicalEditor; place: GalleryPlace }): JSX.Element | null {
  const { say, language, choosePhotos, editable } = useEditorSurroundings();
  const { key, host, count } = place;
  const label = say("editor.gallery", { count });
  useEffect(() => {
    host.setAttribute("aria-label", label);
    speakInterface(figurePart(host, "bar"), language);
  }, [host, label, language]);
  const bar = figurePart(host, "bar");
  if (!bar) return null;
  const add = async () => {
    const photos = await choosePhotos({ several: true });
    if (photos.length > 0) editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, { key, photos });
  };
  const remove = () => {
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.dispatchCommand(FIGURE_ACTION_COMMAND, { key, action: "remove" });
  };
  return createPortal(
    <>
      <span className="gallery-name">{label}</span>
      {editable && (
        <>
          <button className="gallery-button" data-action="add" onClick={add} type="button">
            <ImagePlus aria-hidden="true" size={15} />
            {say("editor.addToGallery")}
          </button>
          <button
            aria-label={say("editor.removeGallery")}
            className="gallery-button"
            data-action="remove"
            onClick={remove}
            title={say("editor.removeGallery")}
            type="button"
          >
            <Trash2 aria-hidden="true" size={15} />
          </button>
        </>
      )}
    </>,
    bar,
  );
}

/** The bar above each gallery: its size, adding to it, removing it. */
export function GalleryBars({ editor }: { editor: LexicalEditor }): JSX.Element {
  const places = useGalleries(editor);
  return (
    <>
      {places.map((place) => (
        <GalleryBar editor={editor} key={place.key} place={place} />
      ))}
    </>
  );
}
