import { afterEach, expect, test, vi } from "vitest";
import type { Finding } from "../../shared/checks/finding.ts";
import type { HostCapability } from "../../shared/commands.ts";
import type { Desk } from "../state/desk.ts";
import type { DialogName } from "../state/desk-dialogs.ts";
import type { DeskPlace } from "../state/photo-desk.ts";
import { createStore } from "../state/store.ts";
import { isOffered, metNeeds } from "./desk-commands.ts";
import { runInvoked, startHostCommands } from "./host-commands.ts";

const done: string[] = [];

function sessionWith(damage = "") {
  const editor = {
    undo: () => done.push("undo"),
    redo: () => done.push("redo"),
    focus: () => done.push("focus"),
    run: (id: string) => done.push(id),
  };
  const findings = createStore<readonly Finding[]>([]);
  return { damage, findings, editor: () => editor, flush: async () => done.push("flush") < 0 };
}

function makeDesk(capabilities: HostCapability[] = ["commands"]) {
  const told: unknown[] = [];
  const heard = new Map<string, (payload: never) => void>();
  const desk = {
    host: { capabilities, platform: "linux" },
    dialog: createStore<DialogName | null>(null),
    place: createStore<DeskPlace>("page"),
    session: createStore<ReturnType<typeof sessionWith> | null>(null),
    imports: { take: async (files: unknown) => done.push(JSON.stringify(files)) },
    newStory: async () => done.push("new"),
    client: {
      on: (event: string, listener: (payload: never) => void) => {
        heard.set(event, listener);
        return () => heard.delete(event);
      },
      request: async (method: string, params: unknown) => told.push([method, params]),
    },
  };
  return { desk: desk as unknown as Desk, parts: desk, told, heard };
}

/** A field of the desk, or of a figure on the page. */
class StandInField {
  private readonly onPage: boolean;
  constructor(onPage = false) {
    this.onPage = onPage;
  }
  closest() {
    return this.onPage ? {} : null;
  }
}

/** The little of a page that is looked at. */
function standInPage(isDialogOpen = false, activeElement: object | null = null) {
  vi.stubGlobal("HTMLInputElement", StandInField);
  vi.stubGlobal("HTMLTextAreaElement", class {});
  vi.stubGlobal("document", {
    activeElement,
    querySelector: () => (isDialogOpen ? {} : null),
    execCommand: (id: string) => done.push(`field ${id}`),
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  done.length = 0;
});

test("the host hears at once, and then of every change that matters to a command", () => {
  const { desk, parts, told, heard } = makeDesk();
  const stop = startHostCommands(desk);
  const session = sessionWith();
  parts.session.set(session);
  session.findings.set([{ code: "photo.alt", severity: "block", where: "photo:1", message: "", overridable: false }]);
  session.findings.set([
    { code: "photo.credit", severity: "block", where: "photo:1", message: "", overridable: false },
  ]);
  parts.dialog.set("settings");
  const met = (...names: string[]) => ["host.commandState", { met: names }];
  expect(told).toEqual([met("desk"), met("desk", "story"), met("desk", "story", "findings"), met()]);
  stop();
  parts.dialog.set(null);
  expect([told.length, heard.size]).toEqual([4, 0]);
});

test("a page that cannot be read can be neither previewed nor published; a host without a menu is told nothing", () => {
  const { desk, parts, told } = makeDesk([]);
  startHostCommands(desk);
  parts.session.set(sessionWith("broken"));
  expect([...metNeeds(desk)]).toEqual(["desk"]);
  expect(told).toEqual([]);
  expect([isOffered(desk, "save-pdf"), isOffered(desk, "publish")]).toEqual([false, true]);
});

test("what the menu chose is done, unless a dialog is in front or what it needs is missing", () => {
  const { desk, parts, heard } = makeDesk();
  startHostCommands(desk);
  standInPage();
  const invoke = (id: string) => heard.get("command.invoked")?.({ id } as never);
  invoke("new-story");
  invoke("save-now");
  parts.session.set(sessionWith());
  invoke("save-now");
  heard.get("files.opened")?.({ tickets: ["t"] } as never);
  expect(done).toEqual(["new", "flush", '{"tickets":["t"]}']);
  standInPage(true);
  invoke("new-story");
  expect(done).toHaveLength(3);
});

test("undo is the page's, but a field's while one is typed in; the fields of figures share the page's", () => {
  const { desk, parts } = makeDesk();
  parts.session.set(sessionWith());
  standInPage();
  runInvoked(desk, "undo");
  standInPage(false, new StandInField());
  runInvoked(desk, "redo");
  standInPage(false, new StandInField(true));
  runInvoked(desk, "redo");
  expect(done).toEqual(["undo", "field redo", "redo"]);
});

test("the page's commands act where the caret was, formats not while a field of the desk is typed in", () => {
  const { desk, parts } = makeDesk();
  standInPage();
  runInvoked(desk, "bold");
  parts.session.set(sessionWith());
  runInvoked(desk, "bold");
  standInPage(false, new StandInField());
  runInvoked(desk, "heading2");
  runInvoked(desk, "table");
  standInPage(false, new StandInField(true));
  runInvoked(desk, "directionRtl");
  standInPage(true);
  runInvoked(desk, "bold");
  expect(done).toEqual(["focus", "bold", "focus", "table", "focus", "directionRtl"]);
});
