import type { LibraryPhoto } from "../../shared/photos.ts";
import { fold, wordsOf } from "../../shared/search/fold.ts";
import type { Desk } from "../state/desk.ts";
import type { FoundStory, QuickFound } from "../state/quick-find.ts";
import { everything } from "../state/sheet-query.ts";
import type { KnownStory } from "../state/window-memory.ts";
import type { ListedCommand } from "./all-commands.ts";

/** The palette for commands first, or for stories and photos first; the other kinds come after. */
export type PaletteKind = "palette" | "quick-open";

/** A command as it is named in the language of the desk. */
export interface NamedCommand {
  command: ListedCommand;
  name: string;
  /** More words that find it; not shown. */
  also: string;
  /** Why it would do nothing now; empty when it would do something. */
  why: string;
}

export type PaletteOption = { key: string } & (
  | { kind: "command"; command: ListedCommand; name: string; why: string }
  | { kind: "recent"; story: KnownStory }
  | { kind: "story"; story: FoundStory }
  | { kind: "photo"; photo: LibraryPhoto }
);
export interface PaletteGroup {
  kind: PaletteOption["kind"];
  options: readonly PaletteOption[];
}

/** What stands before a part of a command's name, when nothing but commands is wanted. */
export const commandSign = ">";
/** How many commands stand below stories that were found. */
const fewCommands = 6;

/** Whether a command's name has what is typed: as it stands, or each word at the beginning of one of the name's. */
function isNamed(name: string, typed: string): boolean {
  const [folded, words] = [fold(name), wordsOf(fold(typed))];
  const ofName = wordsOf(folded);
  return folded.includes(fold(typed.trim())) || words.every((word) => ofName.some((one) => one.startsWith(word)));
}

interface Shown {
  kind: PaletteKind;
  typed: string;
  found: QuickFound;
  recent: readonly KnownStory[];
  commands: readonly NamedCommand[];
}

/** Whether an option can be chosen. One that cannot is only found by its name, and says why. */
export function isChoosable(option: PaletteOption): boolean {
  return option.kind !== "command" || option.why === "";
}

/**
 * What the palette lists for what is typed, in groups. Before anything is typed: all commands that would do something, or the stories
 * opened last.
 */
export function paletteGroups({ kind, typed, found, recent, commands }: Shown): PaletteGroup[] {
  const isCommand = typed.startsWith(commandSign);
  const words = isCommand ? typed.slice(commandSign.length) : typed;
  const isBlank = words.trim() === "";
  const isCalled = ({ name, also }: NamedCommand) => isNamed(name, words) || isNamed(also, words);
  const named = commands
    .filter((one) => (isBlank ? one.why === "" : isCalled(one)))
    // What is shown with the words comes before what only is called so, and what would do nothing comes last.
    .sort((one, other) => Number(isNamed(other.name, words)) - Number(isNamed(one.name, words)))
    .sort((one, other) => Number(one.why !== "") - Number(other.why !== ""))
    .map(({ command, name, why }): PaletteOption => ({ key: command.id, kind: "command", command, name, why }));
  const own: PaletteGroup = { kind: "command", options: named };
  const filled = (groups: readonly PaletteGroup[]) => groups.filter(({ options }) => options.length > 0);
  if (isCommand) return filled([own]);
  const stories = found.stories.map((story): PaletteOption => ({ key: `story.${story.id}`, kind: "story", story }));
  const photos = found.photos.map((photo): PaletteOption => ({ key: `photo.${photo.id}`, kind: "photo", photo }));
  const known = recent.map((story): PaletteOption => ({ key: `story.${story.id}`, kind: "recent", story }));
  const rest: PaletteGroup[] = isBlank
    ? [{ kind: "recent", options: known }]
    : [
        { kind: "story", options: stories },
        { kind: "photo", options: photos },
      ];
  const groups =
    kind === "palette" ? [own, ...rest] : isBlank ? rest : [...rest, { ...own, options: named.slice(0, fewCommands) }];
  return filled(groups);
}

/** Shows a photo at the photo desk, among those that have the words it was found by. */
export function showPhoto(desk: Desk, photo: string, text: string): void {
  desk.photoDesk.sheet.query.set({ ...everything, text });
  desk.place.set("photos");
  desk.photoDesk.selected.set(new Set([photo]));
}
