import { type CSSProperties, useCallback, useEffect, useRef } from "react";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import { documentText } from "../../shared/document/walk.ts";
import { languageDirection } from "../../shared/text/direction.ts";
import { pictureUrl } from "../client/urls.ts";
import type { EditorHandle } from "../editor/editor-handle.ts";
import { GalleyEditor } from "../editor/galley-editor.tsx";
import { PageBar } from "../features/around/page-bar.tsx";
import { useTypewriter } from "../features/around/typewriter.ts";
import { PageByline } from "../features/story/page-byline.tsx";
import { useDesk, useSettings } from "../state/desk-context.ts";
import { useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { fetched } from "../ui/fetched.tsx";
import { LanguageInQuiet } from "./language-in-quiet.tsx";

/** With what puts findings right; there are none to be shown before the checks have come. */
const MarginChecks = fetched(() => import("../features/around/margin-checks.tsx").then((part) => part.MarginChecks));

/** The page of the open story in its editor, which is never told what was saved: answers do not write into the text. */
export function StoryPage({ session }: { session: StorySession }) {
  const desk = useDesk();
  const { interfaceLanguage, houseTypography, profile, organisations, language: care } = useSettings();
  const { language, hero = "" } = useStore(session.fields);
  const photos = useStore(desk.library.known);
  const { mediaBase } = desk.host;
  const mediaUrl = useCallback(
    (id: string, variant: "thumb" | "large") => pictureUrl(mediaBase, id, variant),
    [mediaBase],
  );
  const takeHandle = useCallback((handle: EditorHandle | null) => session.setEditor(handle), [session]);
  const changeHero = useCallback(
    (photo: string) => session.changeFields({ hero: photo === "" ? undefined : photo }),
    [session],
  );
  const beginNote = useCallback(() => {
    void import("../state/notes/begin-note.ts").then((part) => part.beginNote(desk, session));
  }, [desk, session]);
  useFocusOnNewStory(session);
  const { zoom, typewriter } = useStore(desk.pageView);
  const frame = useTypewriter(typewriter);

  return (
    <>
      <div
        className="page-frame"
        ref={frame}
        data-typewriter={typewriter}
        style={{ "--page-zoom": zoom / 100 } as CSSProperties}
      >
        <GalleyEditor
          ref={takeHandle}
          document={session.opened}
          storyLanguage={language}
          direction={languageDirection(language)}
          language={interfaceLanguage}
          editable={session.damage === ""}
          // Never both, which would mark words twice. What Galley has no dictionary of is left to the browser's own, if it has one.
          browserSpelling={!(care.spelling && language.startsWith("en"))}
          houseTypography={houseTypography}
          creditStyle={profile.creditStyle}
          organisations={houseTable(organisations)}
          photos={photos}
          mediaUrl={mediaUrl}
          onAttachFiles={desk.attach}
          onChangeCredit={desk.changeCredit}
          hero={hero}
          onChangeHero={changeHero}
          onChange={session.pageChanged}
          onNote={beginNote}
          sign={<PageByline session={session} />}
          margin={
            <>
              <MarginChecks session={session} />
              <LanguageInQuiet session={session} />
            </>
          }
        />
      </div>
      <PageBar session={session} />
    </>
  );
}

/** A new story begins with its headline: the caret is put there. An opened one leaves the focus where it was. */
function useFocusOnNewStory(session: StorySession): void {
  const isNew = useRef(session.version() === 1 && documentText(session.opened) === "");
  useEffect(() => {
    if (isNew.current) session.editor()?.focusHeadline();
  }, [session]);
}
