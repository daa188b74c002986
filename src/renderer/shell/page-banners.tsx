import { CloudOff, Trash2, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useDesk } from "../state/desk-context.ts";
import { useSay } from "../state/say.tsx";
import { useSelected, useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { Button } from "../ui/button.tsx";
import { fetched } from "../ui/fetched.tsx";

const ConflictActions = fetched(() =>
  import("../features/history/conflict-actions.tsx").then((part) => part.ConflictActions),
);

/** Stands above the page while the core cannot be reached. */
export function OfflineBanner() {
  const { connection } = useDesk();
  const say = useSay();
  if (useStore(connection).status === "open") return null;
  return (
    <div className="banner warn" role="status">
      <CloudOff size={16} aria-hidden />
      <p>{say("desk.offlineBanner")}</p>
    </div>
  );
}

/** What is out of the ordinary with the open story: changed elsewhere, or unreadable. */
export function SessionBanners({ session }: { session: StorySession }) {
  const say = useSay();
  // Not the whole of it: it changes with every save, and the banners with hardly any.
  const trouble = useSelected(session.save, ({ status }) =>
    status === "conflict" || status === "damaged" ? status : null,
  );
  const isBinned = useStore(session.binned);
  if (trouble === "conflict") return <ConflictBanner />;
  if (trouble === null) return isBinned ? <BinBanner session={session} /> : null;
  return (
    <Banner title={say("desk.damagedTitle")}>
      <p>{say("desk.damagedBody", { problem: session.damage })}</p>
    </Banner>
  );
}

/** No list shows the story, and nobody who writes on would know. */
function BinBanner({ session }: { session: StorySession }) {
  const { deskList } = useDesk();
  const say = useSay();
  const putBack = async () => {
    await deskList.edits.edit([session.id], { bin: false }, say("bulk.didPutBack"));
    // The button goes away with the banner.
    session.editor()?.focus();
  };
  return (
    <div className="banner warn" role="status">
      <Trash2 size={16} aria-hidden />
      <p>{say("desk.binnedBanner")}</p>
      <div className="banner-actions">
        <Button onPress={putBack}>{say("bulk.putBack")}</Button>
      </div>
    </div>
  );
}

function Banner({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="banner danger" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className="banner-text">
        <p className="banner-title">{title}</p>
        {children}
      </div>
      {actions ? <div className="banner-actions">{actions}</div> : null}
    </div>
  );
}

/** Another window stored the story while something was typed here: a choice, and neither text is lost by it. */
function ConflictBanner() {
  const desk = useDesk();
  const say = useSay();
  return (
    <Banner
      title={say("desk.conflictTitle")}
      actions={
        <>
          <Button look="accent" onPress={() => desk.compare("stored", "now")}>
            {say("desk.conflictCompare")}
          </Button>
          <ConflictActions />
        </>
      }
    >
      <p>{say("desk.conflictBody")}</p>
    </Banner>
  );
}
