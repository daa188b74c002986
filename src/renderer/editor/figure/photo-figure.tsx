import type { LexicalEditor, NodeKey } from "lexical";
import { type JSX, memo, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { announceIn } from "../announce.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { AltField } from "./alt-field.tsx";
import { useCaptionText } from "./caption-end.ts";
import { CreditField } from "./credit-field.tsx";
import { CropDialog } from "./crop-dialog.tsx";
import { FigureBar } from "./figure-bar.tsx";
import {
  FIGURE_ACTION_COMMAND,
  FILL_PHOTO_COMMAND,
  type FigureAction,
  SET_PHOTO_FACTS_COMMAND,
} from "./figure-commands.ts";
import { figurePart, slotTarget, speakInterface } from "./figure-dom.ts";
import { useTurn } from "./figure-turns.ts";
import type { PhotoFacts } from "./photo-facts.ts";
import { PhotoPicture } from "./photo-picture.tsx";
import { WidthField } from "./width-field.tsx";

interface PhotoFigureProps extends PhotoFacts {
  editor: LexicalEditor;
  nodeKey: NodeKey;
  host: HTMLElement | null;
}

/** Names for the parts of the figure that the page itself made and React does not render. */
function useHostNames(host: HTMLElement | null, name: string): void {
  const { say, language } = useEditorSurroundings();
  const caption = say("editor.caption");
  const placeholder = say("editor.captionPlaceholder");
  useEffect(() => {
    if (!host) return;
    host.setAttribute("aria-label", name);
    const target = slotTarget(host, "caption");
    target?.setAttribute("role", "group");
    target?.setAttribute("aria-label", caption);
    if (target) target.dataset.placeholder = placeholder;
    for (const part of ["picture", "fields"]) speakInterface(figurePart(host, part), language);
  }, [host, name, caption, placeholder, language]);
}

/** Everything of a photo use but its caption: rendered into the figure's own element, around the caption's slot. */
export const PhotoFigure = memo(function PhotoFigure(props: PhotoFigureProps): JSX.Element | null {
  return useTurn(props.editor) ? <DrawnFigure {...props} /> : null;
});

function DrawnFigure(props: PhotoFigureProps): JSX.Element | null {
  const {
    editor,
    nodeKey,
    host,
    photo,
    alt,
    altLanguage,
    altDirection,
    decorative,
    credit,
    creditDirection,
    width,
    crop,
    focal,
  } = props;
  const { say, photos, choosePhotos, editable, hero, toggleHero } = useEditorSurroundings();
  const record = photos[photo];
  const name =
    photo === ""
      ? say("editor.photoPlaceholder")
      : say("editor.photo", { name: alt || record?.file || say("editor.photoUntitled") });
  useHostNames(host, name);
  useEffect(() => {
    if (host) host.dataset.width = width;
  }, [host, width]);
  const act = (action: FigureAction) => {
    if (action === "select" || action === "remove") editor.getRootElement()?.focus({ preventScroll: true });
    return editor.dispatchCommand(FIGURE_ACTION_COMMAND, { key: nodeKey, action });
  };
  const set = (facts: Partial<PhotoFacts>, field: string) => {
    editor.dispatchCommand(SET_PHOTO_FACTS_COMMAND, { key: nodeKey, facts, field });
  };
  const choose = async () => {
    const [chosen] = await choosePhotos({ several: false });
    if (chosen) editor.dispatchCommand(FILL_PHOTO_COMMAND, { key: nodeKey, photo: chosen, old: record });
  };
  const caption = useCaptionText(editor, nodeKey);
  const [cropping, setCropping] = useState(false);
  const picture = figurePart(host, "picture");
  const fields = figurePart(host, "fields");
  if (!picture || !fields) return null;
  const leave = () => act("select");
  return (
    <>
      {cropping && record && (
        <CropDialog
          close={() => {
            setCropping(false);
            act("select");
          }}
          crop={crop}
          focal={focal}
          keep={(facts) => set(facts, "crop")}
          photo={record}
        />
      )}
      {createPortal(
        <>
          <PhotoPicture choose={choose} crop={crop} focal={focal} photo={photo} />
          {editable && (
            <FigureBar
              act={act}
              announce={(sentence) => announceIn(editor, sentence)}
              joins
              label={say("editor.photoTools")}
              remove="editor.removePhoto"
              crop={record ? () => setCropping(true) : null}
              hero={photo === "" ? null : { chosen: photo === hero, toggle: () => toggleHero(photo) }}
              replace={photo === "" ? null : choose}
            />
          )}
        </>,
        picture,
      )}
      {createPortal(
        <>
          <CreditField
            caption={caption}
            credit={credit}
            direction={creditDirection}
            editor={editor}
            inherited={record?.credit ?? null}
            leave={leave}
            nodeKey={nodeKey}
            photo={photo}
            set={set}
          />
          <AltField
            alt={alt}
            altDirection={altDirection}
            altLanguage={altLanguage}
            caption={caption}
            decorative={decorative}
            file={record?.file ?? ""}
            leave={leave}
            set={set}
          />
          <WidthField available={record?.width ?? null} set={set} width={width} />
        </>,
        fields,
      )}
    </>
  );
}
