import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { countBlocking } from "../../shared/checks/finding.ts";
import { ChecksPanel } from "../features/checks/checks-panel.tsx";
import { StoryActivity } from "../features/history/story-activity.tsx";
import { VersionsPanel } from "../features/history/versions-panel.tsx";
import { NotesPanel } from "../features/notes/notes-panel.tsx";
import { PhotosPanel } from "../features/photos/photos-panel.tsx";
import { PublicationsList } from "../features/publish/publications-list.tsx";
import { StoryPanel } from "../features/story/story-panel.tsx";
import { commandKey } from "../state/command-key.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import type { InspectorTab } from "../state/desk-view.ts";
import { countOpen, storyNotes } from "../state/notes/story-notes.ts";
import { useSay } from "../state/say.tsx";
import { useSelected, useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";

const tabs: readonly InspectorTab[] = ["story", "photos", "checks", "notes", "history"];

/** The last column: facts of the story, photos, findings, publications. */
export function Inspector() {
  const session = useSession();
  const say = useSay();
  if (session === null) return <p className="inspector-none quiet">{say("inspector.empty")}</p>;
  return <InspectorTabs key={session.key} session={session} />;
}

function InspectorTabs({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const tab = useStore(desk.tab);
  const rewrites = useStore(session.rewrites);
  // The number alone: whatever else the checks say is drawn by the list of them.
  const toFix = useSelected(session.findings, countBlocking);
  const openNotes = useSelected(storyNotes(session).list, countOpen);
  const { platform } = desk.host;
  return (
    <Tabs
      className="tabs inspector-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = tabs.find((one) => one === key);
        if (chosen) desk.tab.set(chosen);
      }}
    >
      <TabList className="tab-list" aria-label={say("desk.columnInspector")}>
        <Tab id="story" className="tab">
          {say("inspector.story")}
        </Tab>
        <Tab id="photos" className="tab">
          {say("inspector.photos")}
        </Tab>
        <Tab id="checks" className="tab">
          <span>
            {say("inspector.checks")}
            {toFix > 0 ? <span className="heard-only">{say("inspector.toFix", { count: toFix })}</span> : null}
          </span>
          {toFix > 0 ? (
            <span className="count" aria-hidden>
              {toFix}
            </span>
          ) : null}
        </Tab>
        <Tab id="notes" className="tab">
          <span>
            {say("notes.title")}
            {openNotes > 0 ? <span className="heard-only">{say("notes.openCount", { count: openNotes })}</span> : null}
          </span>
          {openNotes > 0 ? (
            <span className="count quiet-count" aria-hidden>
              {openNotes}
            </span>
          ) : null}
        </Tab>
        <Tab id="history" className="tab">
          {say("inspector.history")}
        </Tab>
      </TabList>
      <TabPanel id="story" className="tab-panel">
        <StoryPanel key={rewrites} session={session} />
      </TabPanel>
      <TabPanel id="photos" className="tab-panel">
        <PhotosPanel session={session} />
      </TabPanel>
      <TabPanel id="checks" className="tab-panel">
        <ChecksPanel
          session={session}
          nextKey={commandKey("next-finding", platform)}
          previousKey={commandKey("previous-finding", platform)}
          mendKey={commandKey("mend-finding", platform)}
        />
      </TabPanel>
      <TabPanel id="notes" className="tab-panel">
        <NotesPanel
          session={session}
          noteKey={commandKey("note", platform)}
          nextKey={commandKey("next-note", platform)}
          previousKey={commandKey("previous-note", platform)}
        />
      </TabPanel>
      <TabPanel id="history" className="tab-panel">
        <StoryActivity story={session.id} />
        <VersionsPanel session={session} keepKey={commandKey("keep-version", platform)} />
        <PublicationsList session={session} />
      </TabPanel>
    </Tabs>
  );
}
