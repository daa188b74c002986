import {
  type Command,
  type CommandId,
  canRun,
  commandOf,
  isDeskCommand,
  isPageCommand,
  type PageCommandId,
} from "../../shared/commands.ts";
import type { Desk } from "../state/desk.ts";
import type { StorySession } from "../state/story-session.ts";
import { runPageCommand } from "./all-commands.ts";
import { metNeeds, runDeskCommand } from "./desk-commands.ts";
import { isDialogInFront } from "./desk-keys.ts";

/** Whether a field of the desk has the keyboard. The page's own fields share its history and its commands. */
function isInField(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && field.closest(".galley-page") === null;
}

/** Undo, redo and formats belong to whatever is being typed in: a field has a history of its own, and knows no formats. */
function runInPage(desk: Desk, command: Command & { id: PageCommandId }): void {
  const { id } = command;
  if (id === "undo" || id === "redo") {
    if (isInField()) document.execCommand(id);
    else if (desk.place.get() === "photos") runPageCommand(desk, id);
    else desk.session.get()?.editor()?.[id]();
  } else if (!isDialogInFront() && canRun(command, metNeeds(desk))) {
    if (command.menu?.menu !== "format" || !isInField()) runPageCommand(desk, id);
  }
}

/** Carries out what was chosen in the host's menu. */
export function runInvoked(desk: Desk, id: CommandId): void {
  const command = commandOf(id);
  if (isPageCommand(command)) runInPage(desk, command);
  else if (isDeskCommand(command) && !isDialogInFront()) runDeskCommand(desk, command.id);
}

/**
 * Does what the host's menu and the system ask of this window, and tells the host what its commands may count on, so that the
 * menu follows. Returns the function that ends it.
 */
export function startHostCommands(desk: Desk): () => void {
  const ends = [
    desk.client.on("command.invoked", ({ id }) => runInvoked(desk, id)),
    desk.client.on("files.opened", ({ tickets }) => void desk.imports.take({ tickets })),
  ];
  if (desk.host.capabilities.includes("commands")) ends.push(reportState(desk));
  return () => {
    for (const end of ends) end();
  };
}

function reportState(desk: Desk): () => void {
  let told: string | null = null;
  const tell = () => {
    const met = [...metNeeds(desk)];
    const now = met.join(" ");
    if (now === told) return;
    told = now;
    // The first report also says that the desk is there to be asked. A menu that is behind is made good by the next report.
    desk.client.request("host.commandState", { met }).catch(() => {});
  };
  let leave = () => {};
  const follow = (session: StorySession | null) => {
    leave();
    leave = session?.findings.subscribe(tell) ?? (() => {});
    tell();
  };
  const ends = [
    desk.dialog.subscribe(tell),
    desk.place.subscribe(tell),
    desk.session.subscribe(() => follow(desk.session.get())),
  ];
  follow(desk.session.get());
  return () => {
    leave();
    for (const end of ends) end();
  };
}
