import { siteUrl } from "../../../shared/publication/safe-url.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { CardNotes } from "./card-notes.tsx";
import { Cards } from "./cards.tsx";
import { cutText, shownCharacters } from "./cut-text.ts";
import type { HeadFacts } from "./live/head-facts.ts";
import type { LivePreview } from "./live/live-preview.ts";
import { useHeadFacts } from "./use-head-facts.ts";

/** The story as social networks show a link to it. */
export function SocialCards({ live }: { live: LivePreview }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const facts = useHeadFacts(live);
  const candidate = useStore(live.candidate);
  const hasSite = siteUrl(useStore(desk.settings).profile.baseUrl) !== "";
  if (facts === null) return <Cards label={say("preview.social")} />;
  const picture = facts.image !== "" && candidate ? `${desk.host.previewBase}${candidate.hash}/${facts.image}` : "";
  const { socialTitle, socialDescription, socialUrl, direction, language } = facts;
  const place = URL.parse(socialUrl)?.host ?? "";
  return (
    <Cards label={say("preview.social")}>
      <h2 className="group-title">{say("preview.socialLarge")}</h2>
      <article className="x-card" dir={direction} lang={language}>
        {facts.isLarge ? <Picture src={picture} facts={facts} /> : null}
        <p className="x-title">{cutText(socialTitle, shownCharacters.xTitle)}</p>
        <p className="x-place" dir="ltr">
          {place}
        </p>
      </article>
      <CardNotes
        title={socialTitle}
        titleShown={shownCharacters.xTitle}
        description=""
        descriptionShown={null}
        hasAddress={socialUrl !== ""}
      />
      <h2 className="group-title">{say("preview.socialFacebook")}</h2>
      <article className="facebook-card" dir={direction} lang={language}>
        <Picture src={picture} facts={facts} />
        <div className="facebook-words">
          <p className="facebook-place" dir="ltr">
            {place.toUpperCase()}
          </p>
          <p className="facebook-title">{cutText(socialTitle, shownCharacters.facebookTitle)}</p>
          <p className="facebook-description">{cutText(socialDescription, shownCharacters.facebookDescription)}</p>
        </div>
      </article>
      <CardNotes
        title={socialTitle}
        titleShown={shownCharacters.facebookTitle}
        description={socialDescription}
        descriptionShown={shownCharacters.facebookDescription}
        hasAddress
      />
      {picture === "" ? (
        <p className="card-note over">{say(hasSite ? "preview.cardNoImage" : "preview.cardNoPicture")}</p>
      ) : null}
    </Cards>
  );
}

function Picture({ src, facts }: { src: string; facts: HeadFacts }) {
  if (src === "") return <div className="card-picture" />;
  return <img className="card-picture" src={src} alt={facts.imageAlt} />;
}
