import { isOriginal, resultLimits } from "../../../shared/checks/page-checks.ts";
import { heroOf } from "../../../shared/document/hero.ts";
import { photosOf } from "../../../shared/document/walk.ts";
import { useDesk } from "../../state/desk-context.ts";
import { openPreview } from "../../state/preview-pane.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextFact } from "./text-fact.tsx";
import { useField } from "./use-field.ts";

/** What social networks show of a text, about: the description under a large card. */
const socialShown = 110;

/** How the story is shown where it is only found: in search results and on cards. */
export function ReachFields({ session }: { session: StorySession }) {
  const say = useSay();
  return (
    <>
      <div data-field="summary">
        <TextFact
          session={session}
          name="summary"
          label={say("story.summary")}
          hint={say("story.summaryHint")}
          maxLength={2000}
          shows={resultLimits.summary}
          lines
          spellCheck
        />
      </div>
      <div data-field="seo">
        <TextFact
          session={session}
          name="seoTitle"
          label={say("story.seoTitle")}
          hint={say("story.seoTitleHint")}
          maxLength={300}
          shows={resultLimits.title}
          spellCheck
        />
      </div>
      <TextFact
        session={session}
        name="socialText"
        label={say("story.socialText")}
        hint={say("story.socialTextHint")}
        maxLength={1000}
        shows={socialShown}
        lines
        spellCheck
      />
      <CardButtons />
      <HeroField session={session} />
      <div data-field="canonical">
        <TextFact
          session={session}
          name="canonicalUrl"
          label={say("story.canonicalUrl")}
          hint={say("story.canonicalUrlHint")}
          placeholder="https://"
          maxLength={2000}
          runs="ltr"
          fault={(url) => (isOriginal(url) ? undefined : say("check.canonical.address"))}
        />
      </div>
    </>
  );
}

/** The ways to the cards that the preview draws. */
function CardButtons() {
  const desk = useDesk();
  const say = useSay();
  const show = (view: "search" | "social") => {
    desk.previewLook.update((now) => ({ ...now, view }));
    openPreview(desk);
  };
  return (
    <div className="card-buttons">
      <Button look="bare" onPress={() => show("search")}>
        {say("story.seeSearch")}
      </Button>
      <Button look="bare" onPress={() => show("social")}>
        {say("story.seeSocial")}
      </Button>
    </div>
  );
}

/** The photos on the page, each once. */
const photoIds = (session: StorySession) =>
  [...new Set(photosOf(session.read()).map(({ node }) => node.photo))].filter((id) => id !== "");

/** The picture that stands for the story elsewhere: one of its own, or the first of them. */
function HeroField({ session }: { session: StorySession }) {
  const say = useSay();
  const known = useStore(useDesk().library.known);
  const hero = useField(session, "hero")[0] ?? "";
  // Looked at in the pauses of the typing, with the checks.
  const used = useSelected(session.looks, () => photoIds(session).join(" "));
  const photos = used === "" ? [] : used.split(" ");
  if (photos.length === 0 && hero === "") return null;
  const shown = heroOf(photos, (id) => id, hero);
  const names = [...new Set([...photos, ...(hero === "" ? [] : [hero])])];
  const choices = [
    { id: "", label: say("story.heroFirst") },
    ...names.map((id) => ({ id, label: known[id]?.file ?? id })),
  ];
  const change = (id: string) => session.changeFields({ hero: id === "" ? undefined : id });
  return (
    <div data-field="hero" className="hero-field">
      <Select label={say("editor.hero")} value={hero} choices={choices} onChange={change} />
      {shown ? <Thumbnail photo={shown} className="hero-shown" /> : null}
    </div>
  );
}
