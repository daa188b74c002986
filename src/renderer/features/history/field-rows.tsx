import type { FieldDiff } from "../../../shared/compare/compare-fields.ts";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { PhotosById } from "../../../shared/photos.ts";
import { priorityName } from "../../../shared/priority-name.ts";
import type { Settings } from "../../../shared/settings.ts";
import { stageName } from "../../../shared/stage-name.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { type Speech, useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { useStoryNames } from "../../state/story-names.ts";
import { zonedTime } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { Pieces } from "./pieces.tsx";

const names: Readonly<Record<string, MessageKey>> = {
  language: "story.language",
  byline: "story.byline",
  stage: "story.stage",
  onHold: "story.onHold",
  slug: "story.slug",
  section: "story.section",
  summary: "story.summary",
  followBar: "story.followBar",
  commentsNotice: "story.commentsNotice",
  hero: "editor.hero",
  targetLength: "story.targetLength",
  dateline: "story.dateline",
  tags: "story.tags",
  seoTitle: "story.seoTitle",
  socialText: "story.socialText",
  canonicalUrl: "story.canonicalUrl",
  slugline: "story.slugline",
  due: "story.due",
  priority: "story.priority",
  embargo: "story.embargo",
  legal: "story.legal",
  pictures: "story.pictures",
  internalNote: "story.internalNote",
  publisherNote: "story.publisherNote",
  related: "story.related",
  followUpOf: "story.followUpOf",
  translationOf: "story.translationOf",
  notes: "notes.title",
  letStand: "story.letStand",
};

const gates: Readonly<Record<string, MessageKey>> = {
  none: "gate.none",
  required: "gate.required",
  complete: "gate.complete",
};

function isByline(value: unknown): value is { names: string[]; none: boolean } {
  return typeof value === "object" && value !== null && "names" in value && Array.isArray(value.names);
}

/** Facts that name other stories. */
const storyFields: ReadonlySet<string> = new Set(["related", "followUpOf", "translationOf"]);
const storyIds = (value: unknown) => (Array.isArray(value) ? value : [value]).filter(isId);
const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

/** What values are put into words by. */
interface Words extends Pick<Speech, "say" | "language"> {
  photos: PhotosById;
  stories: ReturnType<typeof useStoryNames>;
  settings: Settings;
}

/** A field's value in words. What this version knows no words for is shown as it is stored. */
function valueText({ say, language, photos, stories, settings }: Words, name: string, value: unknown): string {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return say("versions.nothing");
  if (typeof value === "boolean") return say(value ? "versions.yes" : "versions.no");
  if (isByline(value)) {
    const none = value.none ? say("story.noByline") : say("versions.nothing");
    return value.names.length > 0 ? value.names.join(", ") : none;
  }
  if (name === "stage") return stageName(settings.stages, String(value), language);
  if (name === "priority") return say(priorityName(Number(value)));
  if (name === "embargo" && value === "indefinite") return say("embargo.indefinite");
  if (name === "due" || name === "embargo") return zonedTime(language, String(value), settings.profile.timeZone);
  const gate = name === "legal" || name === "pictures" ? gates[String(value)] : undefined;
  if (gate) return say(gate);
  if (storyFields.has(name)) {
    return storyIds(value)
      .map((id) => (stories?.[id] ? stories[id].headline || say("stories.untitled") : id))
      .join("\n");
  }
  if (name === "language") return languageChoices(String(value))[0]?.label ?? String(value);
  if (name === "hero") return photos[String(value)]?.file ?? String(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Fields whose text is read as words; the rest stand as values, one against the other. */
const values: ReadonlySet<string> = new Set([
  ...["stage", "language", "hero", "due", "embargo", "legal", "pictures"],
  ...["related", "followUpOf", "translationOf"],
]);
const isText = (field: FieldDiff) => field.pieces !== null && !values.has(field.name);

export interface FieldRowsProps {
  fields: readonly FieldDiff[];
  /** Absent where the later side is not the present text. */
  onBringBack?: ((name: string) => void) | undefined;
}

/** The facts beside the page that differ. */
export function FieldRows({ fields, onBringBack }: FieldRowsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const changed = fields.filter((field) => field.changed);
  const named = changed.filter(({ name }) => storyFields.has(name));
  const stories = useStoryNames([...new Set(named.flatMap(({ before, after }) => [before, after].flatMap(storyIds)))]);
  const words = { ...speech, stories, photos: useStore(useDesk().library.known), settings: useSettings() };
  if (changed.length === 0) return null;
  return (
    <section aria-label={say("versions.fields")} className="cmp-fields">
      {changed.map((field) => {
        const key = names[field.name];
        const label = key ? say(key) : field.name;
        return (
          <div key={field.name} className="cmp-field">
            <span className="cmp-label">{label}</span>
            <p className="cmp-words" dir="auto">
              {isText(field) ? (
                <Pieces pieces={field.pieces ?? []} shown="both" />
              ) : (
                <>
                  <del>{valueText(words, field.name, field.before)}</del>{" "}
                  <ins>{valueText(words, field.name, field.after)}</ins>
                </>
              )}
            </p>
            {onBringBack ? (
              <Button
                look="bare"
                aria-label={say("versions.bringBackField", { field: label })}
                onPress={() => onBringBack(field.name)}
              >
                {say("versions.bringBackOne")}
              </Button>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
