import { Maximize2, Minimize2, SquarePen, TextSearch, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { noReading, type PhotoReading } from "../../../shared/photo-reading.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { withDraft } from "../../state/photo-drafts.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CreditRow } from "./credit-row.tsx";
import { LanguageTexts } from "./language-texts.tsx";
import { PhotoFieldRow } from "./photo-field-row.tsx";
import { fieldGroups } from "./photo-fields.ts";
import { RightsRows } from "./rights-rows.tsx";
import { UsesList } from "./uses-list.tsx";

/** Everything that is said of the chosen photo, to be read and written. Typing is stored by itself, and can be undone. */
export function PhotoEditor() {
  const desk = useDesk();
  const say = useSay();
  const { selected, current, drafts, sheet } = desk.photoDesk;
  const id = useStore(current) ?? "";
  const { size } = useStore(selected);
  const stored = useSelected(desk.library.known, (known) => known[id]);
  const draft = useSelected(drafts.pending, (pending) => pending[id]);
  useEffect(() => (id === "" ? undefined : sheet.show(id)), [id, sheet]);
  return (
    <>
      <EditorTools />
      {stored === undefined ? (
        <p className="quiet editor-none">{say("photoEditor.none")}</p>
      ) : (
        <div className="editor-scroll">
          {size > 1 ? <p className="quiet">{say("photoEditor.many", { count: size })}</p> : null}
          <Fields photo={withDraft(stored, draft)} />
        </div>
      )}
    </>
  );
}

/** What is done with all chosen photos, whether everything typed is stored, and the step back. */
function EditorTools() {
  const desk = useDesk();
  const say = useSay();
  const { selected, steps, drafts, loupe, current } = desk.photoDesk;
  const { size } = useStore(selected);
  const last = useStore(steps.done).at(-1);
  const isUnsaved = Object.keys(useStore(drafts.pending)).length > 0;
  const isLarge = useStore(loupe);
  const shown = useStore(current);
  const { platform } = desk.host;
  const undo = last ? say("photoEditor.undoLast", { what: last.what }) : say("photoEditor.undo");
  return (
    <div className="editor-tools">
      <IconButton
        label={say(isLarge ? "photoEditor.sheet" : "photoEditor.loupe")}
        isDisabled={shown === null}
        onPress={() => loupe.update((on) => !on)}
      >
        {isLarge ? <Minimize2 size={16} aria-hidden /> : <Maximize2 size={16} aria-hidden />}
      </IconButton>
      <IconButton
        label={say("photoEditor.batch")}
        keys={commandKey("edit-photos", platform)}
        isDisabled={size === 0}
        onPress={() => desk.dialog.set("edit-photos")}
      >
        <SquarePen size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={say("photoEditor.replace")}
        isDisabled={size === 0}
        onPress={() => desk.dialog.set("replace-photos")}
      >
        <TextSearch size={16} aria-hidden />
      </IconButton>
      <span className="sheet-head-room" />
      <span className="quiet editor-saved" role="status">
        {isUnsaved ? say("photoEditor.unsaved") : last ? say("photoEditor.saved") : ""}
      </span>
      <IconButton
        label={undo}
        keys={commandKey("undo", platform)}
        isDisabled={last === undefined && !isUnsaved}
        onPress={() => void desk.photoDesk.undo()}
      >
        <Undo2 size={16} aria-hidden className="pointing" />
      </IconButton>
    </div>
  );
}

/** What the photo's file said when it came; nothing until it is known. */
function useReading(id: string): PhotoReading {
  const desk = useDesk();
  const [known, setKnown] = useState({ id: "", reading: noReading });
  useEffect(() => {
    let isOver = false;
    // Without it the fields can be read and written all the same; only where a value came from is not told.
    desk.client.request("photos.reading", { id }).then(
      (reading) => (isOver ? undefined : setKnown({ id, reading })),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [desk, id]);
  return known.id === id ? known.reading : noReading;
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

function Fields({ photo }: { photo: LibraryPhoto }) {
  const say = useSay();
  const reading = useReading(photo.id);
  const group = (name: keyof typeof fieldGroups) =>
    fieldGroups[name].map((field) => <PhotoFieldRow key={field} photo={photo} reading={reading} field={field} />);
  const hasAlt = photo.alt.trim() !== "" || Object.values(photo.alts).some((text) => text.trim() !== "");
  return (
    <>
      <p className="editor-file" dir="auto">
        {photo.file} · {photo.width} × {photo.height}
      </p>
      <ReadingNotes photo={photo} reading={reading} />
      <Part label={say("photoEditor.groupWords")}>
        <LanguageTexts photo={photo} reading={reading} field="caption" />
        {group("words")}
      </Part>
      <Part label={say("photoEditor.groupCredit")}>
        <CreditRow photo={photo} />
        {group("credit")}
      </Part>
      <Part label={say("photoEditor.groupAlt")}>
        <LanguageTexts photo={photo} reading={reading} field="alt" />
        {hasAlt ? null : <p className="credit-to-review">{say("photoEditor.altMissing")}</p>}
        {photo.alt.trim() !== "" && bare(photo.alt) === bare(photo.caption) ? (
          <p className="credit-to-review">{say("photoEditor.altSame")}</p>
        ) : null}
        <PhotoFieldRow photo={photo} reading={reading} field="extendedDescription" />
      </Part>
      <Part label={say("photoEditor.groupUses")}>
        <UsesList photo={photo} />
      </Part>
      <Part label={say("photoEditor.groupWhere")}>{group("where")}</Part>
      <Part label={say("photoEditor.groupRights")}>
        <RightsRows photo={photo} />
        {group("rights")}
      </Part>
      <Part label={say("photoEditor.groupSupplier")}>{group("supplier")}</Part>
    </>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="editor-part" aria-label={label}>
      <h2 className="filter-title">{label}</h2>
      {children}
    </section>
  );
}

/** What a person should know of the file's words: read by guess, contradicting each other, edited later. */
function ReadingNotes({ photo, reading }: { photo: LibraryPhoto; reading: PhotoReading }) {
  const desk = useDesk();
  const say = useSay();
  const guessed = reading.fields.find(({ taken }) => taken.raw !== undefined)?.taken;
  const review = () => desk.photoDesk.drafts.type(photo.id, { metadataReview: false });
  return (
    <>
      {photo.metadataReview ? (
        <p className="editor-note">
          {say("photoEditor.wordsReview")} <Button onPress={review}>{say("photoEditor.wordsReviewed")}</Button>
        </p>
      ) : null}
      {reading.iimEditedLater ? <p className="editor-note">{say("photoEditor.iimLater")}</p> : null}
      {guessed ? (
        <p className="editor-note">
          {say("photoEditor.rereadNeeded", { charset: guessed.charset })}{" "}
          <Button onPress={() => desk.dialog.set("reread-photos")}>{say("photoEditor.reread")}</Button>
        </p>
      ) : null}
    </>
  );
}
