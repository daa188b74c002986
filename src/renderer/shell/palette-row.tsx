import { stageName } from "../../shared/stage-name.ts";
import { languageDirection, resolveDirection } from "../../shared/text/direction.ts";
import { useSettings } from "../state/desk-context.ts";
import { useSpeech } from "../state/say.tsx";
import { Thumbnail } from "../state/thumbnail.tsx";
import { shortTime } from "../state/times.ts";
import { FoundExcerpt, FoundHeadline } from "../ui/found-text.tsx";
import { isChoosable, type PaletteOption } from "./palette-options.ts";

interface PaletteRowProps {
  id: string;
  option: PaletteOption;
  typed: string;
  isActive: boolean;
  onChoose: (inWindow: boolean) => void;
}

/** One thing that the palette offers. The field above has the keyboard, so a row only hears the pointer. */
export function PaletteRow({ id, option, typed, isActive, onChoose }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="option palette-row"
      role="option"
      id={id}
      aria-selected={isActive}
      aria-disabled={!isChoosable(option)}
      // The field keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Row option={option} typed={typed} />
    </div>
  );
}

function Row({ option, typed }: { option: PaletteOption; typed: string }) {
  if (option.kind === "command") {
    const [key] = option.command.keys;
    return (
      <>
        <span className="palette-name">
          <FoundHeadline headline={option.name} query={typed} />
        </span>
        {option.why !== "" ? (
          <span className="palette-facts">{option.why}</span>
        ) : key ? (
          <kbd className="option-key">
            <bdi dir="ltr">{key}</bdi>
          </kbd>
        ) : null}
      </>
    );
  }
  if (option.kind === "photo") return <PhotoRow photo={option.photo} typed={typed} />;
  const { story } = option;
  return (
    <>
      <Headline headline={story.headline} language={story.language} typed={option.kind === "story" ? typed : ""} />
      {option.kind === "story" ? <StoryFacts story={option.story} /> : null}
      {option.kind === "story" ? <FoundExcerpt excerpt={option.story.excerpt} language={story.language} /> : null}
    </>
  );
}

function Headline({ headline, language, typed }: { headline: string; language: string; typed: string }) {
  const { say } = useSpeech();
  if (headline === "") return <span className="palette-name quiet">{say("stories.untitled")}</span>;
  return (
    <bdi className="palette-name" lang={language} dir={resolveDirection(headline, languageDirection(language), null)}>
      <FoundHeadline headline={headline} query={typed} />
    </bdi>
  );
}

function StoryFacts({ story }: { story: Extract<PaletteOption, { kind: "story" }>["story"] }) {
  const { language } = useSpeech();
  const { stages } = useSettings();
  return (
    <span className="palette-facts quiet">
      {`${stageName(stages, story.stage, language)} · ${shortTime(language, story.updatedAt, new Date())}`}
    </span>
  );
}

function PhotoRow({ photo, typed }: { photo: Extract<PaletteOption, { kind: "photo" }>["photo"]; typed: string }) {
  const name = photo.caption || photo.title || photo.alt || photo.file;
  return (
    <>
      <Thumbnail photo={photo.id} className="palette-picture" />
      <bdi className="palette-name" dir="auto">
        <FoundHeadline headline={name} query={typed} />
      </bdi>
      {name === photo.file ? null : (
        <span className="palette-facts quiet" dir="ltr">
          {photo.file}
        </span>
      )}
    </>
  );
}
