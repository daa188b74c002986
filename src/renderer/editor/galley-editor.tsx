import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalExtensionComposer } from "@lexical/react/LexicalExtensionComposer";
import {
  type CSSProperties,
  type JSX,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Credit, CreditStyle } from "../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import type { Direction, StoryDocument } from "../../shared/document/nodes.ts";
import { type InterfaceLanguage, type MessageKey, type MessageValues, say } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { announceIn } from "./announce.ts";
import { keepKeyboardOnDesk } from "./around/desk-presses.ts";
import { createHandle } from "./create-handle.ts";
import { EditorContext, type EditorSurroundings, type PhotoVariant } from "./editor-context.ts";
import type { EditorHandle } from "./editor-handle.ts";
import { useFigureTurns } from "./figure/figure-turns.ts";
import { GalleryBars } from "./figure/gallery-bars.tsx";
import { registerHeroChoice } from "./figure/hero-choice.ts";
import { LinkCard } from "./floating/link-card.tsx";
import { SelectionToolbar } from "./floating/selection-toolbar.tsx";
import { BlockGutter } from "./gutter/block-gutter.tsx";
import { nameHeads } from "./head/head-names.ts";
import { HeadSign } from "./head/head-sign.tsx";
import { SlashMenu } from "./insert/slash-menu.tsx";
import { keepCaret } from "./keep-caret.ts";
import { registerNoteKey } from "./notes/note-key.ts";
import { createPageExtension } from "./page-extension.ts";
import { onPageChange } from "./page-updates.ts";
import { fetchPastePart, registerPaste } from "./paste/paste-extension.ts";
import { registerPictureIntake } from "./photos/picture-intake.ts";
import { type IntakeStatus, usePictureIntake } from "./photos/use-picture-intake.ts";
import { setStoryDirection } from "./text/show-direction.ts";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { setHouseTyping } from "./typography/house-typing.ts";
import "./editor.css";
import "./cards/card.css";
import "./around/long-page.css";
import "./figure/figure.css";
import "./figure/picture.css";
import "./gutter/gutter.css";
import "./table/table.css";
import "./toolbar/toolbar.css";

export type { EditorHandle } from "./editor-handle.ts";

/** What the desk gives the editor. Functions may change between renderings; the latest is called. */
export interface GalleyEditorProps {
  /**
   * The page to begin with, as `parseDocument` gave it. Read once: to show another story or another version, mount a new
   * editor (`key={…}`), or ask the mounted one by `handle.show`. Nothing else is ever written back into a mounted one.
   */
  document: StoryDocument;
  /** BCP 47; the language that the page is spelt and marked in. */
  storyLanguage: string;
  /** The direction of the story's script. */
  direction: Direction;
  /** The language of labels, tooltips and announcements. */
  language: InterfaceLanguage;
  editable?: boolean;
  /** Whether the browser itself marks misspelt words; it does when nothing is said. */
  browserSpelling?: boolean;
  /** Whether marks are put right while somebody types or pastes; they are when nothing is said. */
  houseTypography?: boolean;
  creditStyle?: CreditStyle;
  /** The table that credits are read and printed by; the built-in one when absent. */
  organisations?: OrganisationTable;
  /** Library photos by id, at least those on the page. A new object when one of them changed. */
  photos: PhotosById;
  mediaUrl: (photo: string, variant: PhotoVariant) => string;
  /** Adds files to the library; gives those that could be read and tells the others' problems itself. */
  onAttachFiles: (files: File[]) => Promise<LibraryPhoto[]>;
  /** An editor looked at the credit that this library photo came with: this is what it is from now on. */
  onChangeCredit: (photo: string, credit: Credit) => void;
  /** The library photo that was chosen to stand for the story elsewhere; empty while the first picture does. */
  hero?: string;
  /** Another photo is to stand for the story; empty for the first picture again. */
  onChangeHero?: (photo: string) => void;
  /**
   * Called after each change of the page (not of the selection); where letters follow each other, at least after the first of them since
   * the page was read. Cheap; serialise later with `handle.read()`.
   */
  onChange?: () => void;
  /** Somebody wants to write a note on what is selected (see `EditorHandle.notes`). */
  onNote?: () => void;
  /** A line of the story's own under the standfirst, such as the byline. */
  sign?: ReactNode;
  /** What stands beside the page and scrolls with it: placed against the page's blocks by whoever gives it. */
  margin?: ReactNode;
  /** The handle, from mounting to unmounting. */
  ref?: Ref<EditorHandle>;
}

/** Calls once the window has nothing else to do, or soon. */
function whenIdle(call: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(call, 500);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(call, { timeout: 3000 });
  return () => cancelIdleCallback(waiting);
}

/** Parts that need the mounted editor: its handle, its change signal, the intake of pictures, names and direction. */
function PageWiring(
  props: GalleyEditorProps & { surroundings: EditorSurroundings; intake: IntakeStatus },
): JSX.Element {
  const { ref, onChange, photos, direction, editable = true, surroundings, intake } = props;
  const [editor] = useLexicalComposerContext();
  const { onNote } = props;
  const latest = useRef({ onChange, onNote, photos, intake });
  useLayoutEffect(() => {
    latest.current = { onChange, onNote, photos, intake };
  });
  useImperativeHandle(ref, () => createHandle(editor, () => latest.current.photos), [editor]);
  useLayoutEffect(() => setStoryDirection(editor, direction), [editor, direction]);
  useEffect(() => editor.setEditable(editable), [editor, editable]);
  const { houseTypography = true } = props;
  useEffect(() => setHouseTyping(editor, houseTypography), [editor, houseTypography]);
  useEffect(() => keepCaret(editor), [editor]);
  useEffect(() => keepKeyboardOnDesk(editor), [editor]);
  useFigureTurns(editor);
  useLayoutEffect(() => nameHeads(editor, surroundings.say), [editor, surroundings.say]);
  useEffect(() => onPageChange(editor, () => latest.current.onChange?.()), [editor]);
  useEffect(
    () =>
      registerPictureIntake(editor, {
        attach: (files) => latest.current.intake.attach(files),
        choose: (options) => latest.current.intake.choose(options),
        refuse: () => latest.current.intake.refuse(),
      }),
    [editor],
  );
  useEffect(() => registerNoteKey(editor, () => latest.current.onNote?.()), [editor]);
  const { say: words } = surroundings;
  useEffect(
    () =>
      registerPaste(editor, {
        attach: (files) => latest.current.intake.attach(files),
        tell: (sentence) => latest.current.intake.tell(sentence),
        say: words,
        failed: () => latest.current.intake.tell(words("paste.failed")),
      }),
    [editor, words],
  );
  useEffect(() => whenIdle(() => void fetchPastePart().catch(() => null)), []);
  const { toggleHero } = surroundings;
  useEffect(
    () =>
      registerHeroChoice(editor, (photo) => {
        announceIn(editor, surroundings.say(photo === surroundings.hero ? "editor.heroReleased" : "editor.heroChosen"));
        toggleHero(photo);
      }),
    [editor, toggleHero, surroundings],
  );
  return (
    <>
      <GalleryBars editor={editor} />
      <SlashMenu />
      <SelectionToolbar />
      <LinkCard />
    </>
  );
}

/**
 * The page of a story, written in place: kicker, headline and standfirst, then the body with its photos, in the type and
 * the measure that readers get. One undo stack over all of it, fields of photos included.
 */
export function GalleyEditor(props: GalleyEditorProps): JSX.Element {
  const { storyLanguage, direction, language, editable = true, photos, mediaUrl, browserSpelling = true } = props;
  const words = useCallback((key: MessageKey, values?: MessageValues) => say(language, key, values), [language]);
  const intake = usePictureIntake(props.onAttachFiles, words);
  const [extension] = useState(() =>
    createPageExtension(
      props.document,
      {
        undone: words("editor.undone"),
        redone: words("editor.redone"),
        editable: words("editor.editableNow"),
        readOnly: words("editor.readOnlyNow"),
        styles: {
          paragraph: words("editor.paragraph"),
          h2: words("editor.heading2"),
          h3: words("editor.heading3"),
          h4: words("editor.heading4"),
          quote: words("editor.quote"),
          bullet: words("editor.bulletList"),
          number: words("editor.numberList"),
        },
      },
      editable,
    ),
  );
  const { creditStyle = "slash", organisations = builtIn, onChangeCredit: changeCredit } = props;
  const choosePhotos = intake.choose;
  const { hero = "", onChangeHero } = props;
  const toggleHero = useCallback((photo: string) => onChangeHero?.(photo === hero ? "" : photo), [hero, onChangeHero]);
  // One object for as long as nothing in it changes: every figure on the page is drawn again with a new one.
  const surroundings = useMemo<EditorSurroundings>(
    () => ({
      say: words,
      language,
      storyLanguage,
      creditStyle,
      organisations,
      editable,
      photos,
      mediaUrl,
      choosePhotos,
      changeCredit,
      hero,
      toggleHero,
    }),
    [
      words,
      language,
      storyLanguage,
      creditStyle,
      organisations,
      editable,
      photos,
      mediaUrl,
      choosePhotos,
      changeCredit,
      hero,
      toggleHero,
    ],
  );
  return (
    <EditorContext value={surroundings}>
      <LexicalExtensionComposer contentEditable={null} extension={extension}>
        <div className="galley-editor">
          <Toolbar />
          {/* Not on the editable element itself: the editor keeps that one's direction to what is stored, which is none. */}
          <div className="galley-desk" dir={direction}>
            <ContentEditable
              aria-label={words("editor.page")}
              aria-multiline="true"
              className="galley-page"
              lang={storyLanguage}
              spellCheck={browserSpelling}
              style={{ "--body-placeholder": JSON.stringify(words("editor.bodyPlaceholder")) } as CSSProperties}
            />
            {props.sign && <HeadSign>{props.sign}</HeadSign>}
            <BlockGutter />
            {props.margin}
            {intake.notice !== "" && (
              <p className="galley-notice" role="status">
                {intake.notice}
              </p>
            )}
          </div>
          <PageWiring {...props} intake={intake} surroundings={surroundings} />
        </div>
      </LexicalExtensionComposer>
    </EditorContext>
  );
}
