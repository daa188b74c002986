import { listKeys } from "../features/desk-list/list-keys.ts";
import { useDesk } from "../state/desk-context.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { ModalDialog } from "../ui/modal-dialog.tsx";
import { allCommands, type ListedCommand } from "./all-commands.ts";
import "./palette.css";

/**
 * Every command with a key, and its keys: those of the place that one is at come first. Made from the tables of commands, as everything
 * else that shows a key.
 */
export function ShortcutSheet() {
  const desk = useDesk();
  const say = useSay();
  const isInList = useStore(desk.place) === "stories";
  const all = allCommands(desk.host.platform).filter(({ keys }) => keys.length > 0);
  const page = <Keys title={say("shortcuts.page")} commands={all.filter(({ group }) => group === "page")} />;
  const list = <Keys title={say("list.keys")} commands={inTheList(desk.host.platform)} />;
  return (
    <ModalDialog title={say("shortcuts.title")} onClose={() => desk.dialog.set(null)} size="wide">
      {/* Takes the focus, so that the list, which holds no control, can be scrolled by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by the keyboard */}
      <section className="shortcut-sheet" aria-label={say("shortcuts.title")} tabIndex={0}>
        {isInList ? list : page}
        <Keys title={say("shortcuts.desk")} commands={all.filter(({ group }) => group === "desk")} />
        {isInList ? page : list}
      </section>
    </ModalDialog>
  );
}

type ShownKeys = Pick<ListedCommand, "label" | "keys"> & { id: string };

/** The keys of the list of stories, which are no commands: they move and choose. */
function inTheList(platform: string): readonly ShownKeys[] {
  const mod = platform === "darwin" ? "⌘" : "Ctrl+";
  return listKeys.map(({ label, keys }) => ({ id: label, label, keys: keys.map((key) => key.replace("Mod+", mod)) }));
}

function Keys({ title, commands }: { title: string; commands: readonly ShownKeys[] }) {
  const say = useSay();
  return (
    <section>
      <h3 className="group-title">{title}</h3>
      <dl className="shortcut-list">
        {commands.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{say(label)}</dt>
            <dd>
              {keys.map((one) => (
                <kbd key={one} dir="ltr">
                  {one}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
