import { CloudOff, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useDesk } from "../state/desk-context.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { Button } from "../ui/button.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";

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
  const save = useStore(session.save);
  if (save.status === "conflict") return <ConflictBanner />;
  if (save.status !== "damaged") return null;
  return (
    <Banner title={say("desk.damagedTitle")}>
      <p>{say("desk.damagedBody", { problem: session.damage })}</p>
    </Banner>
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

function ConflictBanner() {
  const desk = useDesk();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);

  const carryOut = async (action: () => Promise<unknown>) => {
    setWorking(true);
    try {
      await action();
    } finally {
      setWorking(false);
      setAsking(false);
    }
  };
  const keepThenLoad = async () => {
    const theirs = desk.session.get()?.id;
    if ((await desk.keepMineAsNewStory()) && theirs !== undefined) await desk.openStory(theirs);
  };

  const keep = (
    <Button look="accent" isDisabled={working} onPress={() => void carryOut(desk.keepMineAsNewStory)}>
      {say("desk.conflictKeepMine")}
    </Button>
  );
  const load = (
    <Button isDisabled={working} onPress={() => setAsking(true)}>
      {say("desk.conflictLoadTheirs")}
    </Button>
  );
  return (
    <>
      <Banner
        title={say("desk.conflictTitle")}
        actions={
          <>
            {keep}
            {load}
          </>
        }
      >
        <p>{say("desk.conflictBody")}</p>
      </Banner>
      {asking ? (
        <ModalDialog
          title={say("desk.conflictDialogTitle")}
          size="wide"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button isDisabled={working} onPress={() => setAsking(false)}>
                {say("desk.cancel")}
              </Button>
              <Button isDisabled={working} onPress={() => void carryOut(desk.loadTheirs)}>
                {say("desk.conflictLoadOnly")}
              </Button>
              <Button look="accent" isDisabled={working} onPress={() => void carryOut(keepThenLoad)}>
                {say("desk.conflictKeepThenLoad")}
              </Button>
            </>
          }
        >
          <p>{say("desk.conflictDialogBody")}</p>
        </ModalDialog>
      ) : null}
    </>
  );
}
