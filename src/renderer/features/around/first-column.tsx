import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { fetched } from "../../ui/fetched.tsx";

const OutlineList = fetched(() => import("./outline-list.tsx").then((part) => part.OutlineList));

/** The first column: the stories, or the outline of the one that is open. */
export function FirstColumn({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const say = useSay();
  const session = useSession();
  const { first } = useStore(desk.columns);
  return (
    <Tabs
      className="tabs first-tabs"
      selectedKey={first}
      onSelectionChange={(key) =>
        desk.columns.update((now) => ({ ...now, first: key === "outline" ? "outline" : "stories" }))
      }
    >
      <TabList className="tab-list" aria-label={say("desk.columnStories")}>
        <Tab id="stories" className="tab">
          {say("desk.columnStories")}
        </Tab>
        <Tab id="outline" className="tab">
          {say("around.outline")}
        </Tab>
      </TabList>
      <TabPanel id="stories" className="tab-panel first-panel">
        {children}
      </TabPanel>
      <TabPanel id="outline" className="tab-panel first-panel">
        {session === null ? (
          <EmptyState title={say("page.emptyTitle")}>{say("page.emptyBody")}</EmptyState>
        ) : (
          <OutlineList key={session.key} session={session} />
        )}
      </TabPanel>
    </Tabs>
  );
}
