import { expect, onTestFinished, test } from "vitest";
import { createCore } from "../../core/create-core.ts";
import { makePhoto } from "../../core/testing/make-photo.ts";
import { testFolder } from "../../core/testing/temporary-folder.ts";
import { AppError } from "../../shared/app-error.ts";
import { say } from "../../shared/messages/catalogue.ts";
import { createClient, type Transport } from "../../shared/rpc.ts";
import { webHostFacts } from "../../web-host/host-facts.ts";
import { createNotices } from "./notices.ts";
import { createPhotoDrafts } from "./photo-drafts.ts";
import { createPhotoLibrary } from "./photo-library.ts";
import { createPhotoSteps } from "./photo-steps.ts";

/** Two photos in a real core, and the drafts and steps of one window on it, whose line can be cut. */
async function opened() {
  const folder = testFolder();
  const core = await createCore({ dataDir: `${folder}/data`, host: webHostFacts, actor: "Noa Levin", log: () => {} });
  onTestFinished(() => core.close());
  const files = await Promise.all([60, 120].map((red) => makePhoto(folder, `crane-${red}.jpg`, red)));
  const { photos } = await core.photos.attach(files);
  const [a = "", b = ""] = photos.map(({ id }) => id);
  const wire = { isCut: false };
  const transport: Transport = {
    async request(method, params) {
      if (wire.isCut) return { ok: false, error: new AppError("unavailable", "error.connectionLost").toWire() };
      return core.handle(method, params);
    },
    subscribe: () => () => {},
    onState: () => () => {},
  };
  const client = createClient(transport);
  const library = createPhotoLibrary(client);
  await library.need([a, b]);
  const notices = createNotices();
  const failures: unknown[] = [];
  const tellFailure = (error: unknown) => void failures.push(error);
  const words: Parameters<typeof createPhotoSteps>[0]["words"] = (key, values) => say("en", key, values);
  const steps = createPhotoSteps({ client, notices, words, tellFailure });
  const drafts = createPhotoDrafts({ client, library, steps, notices, words, tellFailure });
  const captions = async () => (await core.photos.get([a, b])).map(({ caption }) => caption);
  const told = () => notices.all.get().map(({ text }) => text);
  return { core, a, b, wire, steps, drafts, captions, told, failures };
}

test("what was typed is stored as one step, which is undone", async () => {
  const { a, steps, drafts, captions } = await opened();
  drafts.type(a, { caption: "A crane at dusk." });
  expect(Object.keys(drafts.pending.get())).toEqual([a]);
  expect(await drafts.flush()).toBe(true);
  expect(drafts.pending.get()).toEqual({});
  expect(await captions()).toEqual(["A crane at dusk.", ""]);
  expect(steps.done.get()).toHaveLength(1);
  await steps.undo();
  expect(await captions()).toEqual(["", ""]);
});

test("a value that is refused keeps nothing else from being stored, is told once, and is stored when it was mended", async () => {
  const { core, a, b, drafts, captions, told } = await opened();
  const long = "x".repeat(20_001);
  drafts.type(a, { caption: long, headline: "Cranes" });
  drafts.type(b, { caption: "The other crane." });
  expect(await drafts.flush()).toBe(false);
  expect(await captions()).toEqual(["", "The other crane."]);
  expect((await core.photos.get([a]))[0]?.headline).toBe("Cranes");
  expect(drafts.pending.get()).toEqual({ [a]: { caption: long } });
  expect(told()).toEqual([expect.stringContaining("Caption of “crane-60.jpg” cannot be stored")]);
  drafts.type(b, { caption: "The other crane, later." });
  expect(await drafts.flush()).toBe(false);
  expect(told()).toHaveLength(1);
  drafts.type(a, { caption: "Short." });
  expect(await drafts.flush()).toBe(true);
  expect(await captions()).toEqual(["Short.", "The other crane, later."]);
});

test("what cannot be sent stays, is told once, and is stored when the line is there again", async () => {
  const { a, wire, drafts, captions, failures } = await opened();
  wire.isCut = true;
  drafts.type(a, { caption: "Kept." });
  expect([await drafts.flush(), await drafts.flush(), failures.length]).toEqual([false, false, 1]);
  wire.isCut = false;
  expect(await drafts.flush()).toBe(true);
  expect(await captions()).toEqual(["Kept.", ""]);
});

test("a field that somebody else changed meanwhile is told of, and undo brings theirs back", async () => {
  const { core, a, steps, drafts, captions, told } = await opened();
  drafts.type(a, { caption: "Mine" });
  await core.photos.update(a, { caption: "Theirs", city: "Skarn" });
  drafts.type(a, { caption: "Mine, whole." });
  await drafts.flush();
  expect(told()).toEqual([expect.stringContaining("Somebody else changed Caption of “crane-60.jpg”")]);
  expect(await captions()).toEqual(["Mine, whole.", ""]);
  await steps.undo();
  expect(await captions()).toEqual(["Theirs", ""]);
  // Nobody else: nothing is told.
  drafts.type(a, { city: "Port Ansel" });
  await drafts.flush();
  expect(told().filter((text) => text.includes("Somebody"))).toHaveLength(1);
});

test("an undo that could not be asked for can be asked for again", async () => {
  const { a, wire, steps, drafts, captions, failures } = await opened();
  drafts.type(a, { caption: "Typed." });
  await drafts.flush();
  wire.isCut = true;
  await steps.undo();
  expect([failures.length, steps.done.get().length]).toEqual([1, 1]);
  wire.isCut = false;
  await steps.undo();
  expect([await captions(), steps.done.get()]).toEqual([["", ""], []]);
});

test("an undo after a kill does not reach past it to another photo, and says so", async () => {
  const { a, steps, drafts, captions, told } = await opened();
  drafts.type(a, { caption: "Typed before." });
  await drafts.flush();
  steps.addDecision("photoEditor.stepKill", { file: "crane-120.jpg" });
  await steps.undo();
  expect(await captions()).toEqual(["Typed before.", ""]);
  expect(told()).toEqual([expect.stringContaining("Not undone here: killed “crane-120.jpg”")]);
  await steps.undo();
  expect(await captions()).toEqual(["", ""]);
  expect(told().at(-1)).toBe("Undone: words of “crane-60.jpg”. Photos as they were before: 1");
});
