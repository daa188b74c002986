import { memo, type RefObject, startTransition, useCallback, useLayoutEffect, useRef, useState } from "react";
import { Button, Dialog, Popover } from "react-aria-components";
import type { Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { mendOf } from "../../state/mends/mend-of.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button as WordButton } from "../../ui/button.tsx";
import { SeverityIcon, sameFinding } from "../../ui/finding-list.tsx";
import { type MarginGroup, marginGroups } from "./margin-groups.ts";
import { placeSigns } from "./place-signs.ts";
import "./margin-checks.css";

const spoken = { block: "around.marginBlock", warn: "around.marginWarn", info: "around.marginInfo" } as const;

/**
 * The findings beside the blocks that they are about, at the end of the line. A sign is moved when its block was (place-signs.ts):
 * a key that moves nothing, and scrolling, cost no work here.
 */
export function MarginChecks({ session }: { session: StorySession }) {
  const { say, language } = useSpeech();
  const last = useStore(session.lastFinding);
  const groups = useGroups(session);
  const [opened, setOpened] = useState<string | null>(null);
  const strip = useRef<HTMLElement>(null);
  const signs = useRef(new Map<string, HTMLButtonElement>());

  usePlaces(groups, strip, signs.current);

  const open = groups.find((group) => group.key === opened) ?? null;
  return (
    <section className="margin-checks" ref={strip} aria-label={say("around.marginChecks")} lang={language}>
      {groups.map((group) => (
        <Sign
          key={group.key}
          group={group}
          isCurrent={group.findings.some((finding) => sameFinding(finding, last))}
          open={setOpened}
          signs={signs.current}
        />
      ))}
      <p className="heard-only" role="status">
        {last === null ? "" : say(spoken[last.severity], { message: last.message })}
      </p>
      {open === null ? null : (
        <Popover
          className="popover"
          isOpen
          onOpenChange={(isOpen) => (isOpen ? undefined : setOpened(null))}
          triggerRef={{ current: signs.current.get(open.key) ?? null }}
          placement="bottom end"
          offset={4}
        >
          <Dialog className="margin-card" aria-label={say("around.marginChecks")}>
            {open.findings.map((finding) => (
              <FindingCard
                key={`${finding.code} ${finding.where} ${finding.message}`}
                finding={finding}
                session={session}
                close={() => setOpened(null)}
              />
            ))}
          </Dialog>
        </Popover>
      )}
    </section>
  );
}

/**
 * The findings by the blocks of the page, which are found when the findings changed, and again when a look finds one of the blocks gone.
 * They are drawn in pauses, together with the list of them beside the page; a look that finds everything in its place draws nothing.
 */
function useGroups(session: StorySession): readonly MarginGroup[] {
  const [groups, setGroups] = useState<readonly MarginGroup[]>([]);
  // What is drawn, whichever findings it was drawn for: else signs would outlive the last finding on the page.
  const drawn = useRef<readonly MarginGroup[]>([]);
  useLayoutEffect(() => {
    const find = () => {
      const editor = session.editor();
      const found = editor ? marginGroups(session.findings.get(), editor) : [];
      const known = new Map(drawn.current.map((group) => [group.key, group]));
      // What is the same stays the same object, so that nothing is drawn for it.
      const next = found.map((group) => {
        const before = known.get(group.key);
        return before && sameGroup(before, group) ? before : group;
      });
      const isSame = next.length === drawn.current.length && next.every((group, at) => group === drawn.current[at]);
      if (!isSame) startTransition(() => setGroups(next));
      drawn.current = next;
    };
    find();
    // The page of a story that was just opened is not there yet.
    const isDone = () => drawn.current.length > 0 && drawn.current.every(({ element }) => element.isConnected);
    const ends = [
      session.findings.subscribe(find),
      session.looks.subscribe(() => {
        if (!isDone()) find();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [session]);
  return groups;
}

function sameGroup(group: MarginGroup, other: MarginGroup): boolean {
  return (
    group.element === other.element &&
    group.key === other.key &&
    group.findings.length === other.findings.length &&
    group.findings.every((finding, place) => sameFinding(finding, other.findings[place] ?? null))
  );
}

/** Keeps each sign beside its block. Done by hand, for neither a key nor scrolling draws anything here. */
function usePlaces(
  groups: readonly MarginGroup[],
  strip: RefObject<HTMLElement | null>,
  signs: ReadonlyMap<string, HTMLButtonElement>,
): void {
  // Other words of a finding move nothing.
  const [last, setLast] = useState(groups);
  const placed = isSamePlaces(last, groups) ? last : groups;
  if (placed !== last) setLast(placed);
  useLayoutEffect(
    () => (strip.current ? placeSigns(placed, strip.current, (key) => signs.get(key)) : undefined),
    [placed, strip, signs],
  );
}

/** Whether the same groups stand beside the same blocks. */
function isSamePlaces(groups: readonly MarginGroup[], others: readonly MarginGroup[]): boolean {
  const isSame = (group: MarginGroup, at: number) =>
    group.key === others[at]?.key && group.element === others[at]?.element;
  return groups.length === others.length && groups.every(isSame);
}

interface SignProps {
  group: MarginGroup;
  isCurrent: boolean;
  open: (key: string) => void;
  /** Where the sign's button is found by the group's key while it is there. */
  signs: Map<string, HTMLButtonElement>;
}

const Sign = memo(function Sign({ group, isCurrent, open, signs }: SignProps) {
  const { say } = useSpeech();
  const { findings, severity, key } = group;
  const take = useCallback(
    (button: HTMLButtonElement | null) => {
      if (button) signs.set(key, button);
      else signs.delete(key);
    },
    [signs, key],
  );
  const [first] = findings;
  if (first === undefined) return null;
  const words = say(spoken[severity], { message: first.message });
  const label = findings.length === 1 ? words : say("around.marginMore", { count: findings.length, message: words });
  return (
    <div className="margin-track">
      <Button
        ref={take}
        className={`margin-sign ${severity}`}
        aria-label={label}
        aria-current={isCurrent}
        onPress={() => open(key)}
      >
        <SeverityIcon severity={severity} />
        {findings.length > 1 ? (
          <span className="margin-count" aria-hidden>
            {findings.length}
          </span>
        ) : null}
        <span className="margin-words" aria-hidden dir="auto">
          {first.message}
        </span>
      </Button>
    </div>
  );
});

function FindingCard({ finding, session, close }: { finding: Finding; session: StorySession; close: () => void }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const mend = mendOf(desk, session, finding);
  return (
    <div className={`finding-card ${finding.severity}`}>
      <p>
        <SeverityIcon severity={finding.severity} />
        <span>{finding.message}</span>
      </p>
      <div className="finding-ways">
        {mend === null ? null : (
          <WordButton
            look="accent"
            onPress={() => {
              mend.run();
              close();
            }}
          >
            {say(mend.label, mend.values)}
          </WordButton>
        )}
        <WordButton
          autoFocus={mend === null}
          onPress={() => {
            close();
            desk.goTo(finding);
          }}
        >
          {say("around.goThere")}
        </WordButton>
      </div>
    </div>
  );
}
