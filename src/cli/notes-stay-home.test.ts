import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCore } from "../core/create-core.ts";
import { publish, readyStory, write } from "../core/testing/ready-story.ts";
import { testFolder } from "../core/testing/temporary-folder.ts";
import { contract, type Method } from "../shared/contract.ts";
import {
  factBox,
  list,
  paragraph,
  photoNode,
  pullQuote,
  storyDocument,
  table,
  textNode,
} from "../shared/document/build.ts";
import type { InlineNode, StoryDocument } from "../shared/document/nodes.ts";
import { outputForms } from "../shared/outputs.ts";
import { commands } from "./commands/index.ts";
import { runCli } from "./run-cli.ts";

const secret = "Zanzibarquill";
const noteId = "note-6d1f8e";
const entry = { author: `${secret}-author`, at: "2026-11-20T10:00:00.000Z", text: `${secret}-text\n${secret}-line` };
const resolved = { author: entry.author, at: entry.at };
const note = { ...entry, words: "wall", replies: [entry], resolved: null };

const on = { $: { notes: [noteId] } };
const noted = (text: string): InlineNode[] => [textNode("The "), { ...textNode(text), ...on }, textNode(" stands.")];

/** A page with a note on words of every kind of block, on a photo and on a block, and the same page without. */
function pages(photo: string): { plain: StoryDocument; withNotes: StoryDocument } {
  const make = (words: (text: string) => string | InlineNode[]) =>
    storyDocument({ headline: words("wall") as string, standfirst: words("Late") as string }, [
      paragraph(words("wall")),
      { ...photoNode({ photo, caption: "The crane", alt: "A crane over the quay" }) },
      list("bullet", [words("item")]),
      pullQuote("A quote stands.", words("somebody")),
      factBox(words("box"), ["A fact stands."]),
      table([[words("cell")]]),
    ]);
  const plain = make((text) => `The ${text} stands.`);
  const made = make(noted);
  const children = made.root.children.map((node) =>
    node.type === "photo" || node.type === "table" ? { ...node, ...on } : node,
  );
  return {
    plain,
    withNotes: {
      ...made,
      root: { ...made.root, $: { notes: { [noteId]: note, [`${noteId}-old`]: { ...note, resolved } } }, children },
    },
  };
}

/** Every file below a folder, with its bytes as Latin letters, so that text in pictures and archives is found too. */
function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path, text: readFileSync(path).toString("latin1") }));
}

const leaks = (text: string) =>
  [secret, noteId, Buffer.from(secret, "utf16le").toString("latin1")].filter((mark) => text.includes(mark));

async function open() {
  const dataDir = testFolder();
  const core = await createCore({ dataDir, actor: "Dana Reed", log: () => {} });
  const { id } = await readyStory(core);
  const { parsed } = await core.stories.read(id);
  const { photo } = parsed.root.children.find((node) => node.type === "photo") as { photo: string };
  const { plain, withNotes } = pages(photo);
  const out = testFolder();
  await write(core, id, plain);
  await publish(core, id, out);
  const published = filesIn(out);
  await write(core, id, withNotes);
  return { core, dataDir, id, photo, out, published, withNotes };
}

const replacement = {
  query: { text: "wall", capitals: false, marks: false, wholeWord: false, expression: false },
  replacement: { text: "gate", keepCapitals: true, expression: false },
};

type Facts = { id: string; hash: string; out: string; photo: string; at: string };
const sort = { by: "updated", descending: true } as const;
/** How each request is made so that it has something to answer; null for those that are never about a story or its page. */
const asked: Record<Method, ((facts: Facts) => unknown) | null> = {
  "host.info": () => ({}),
  ...{ "host.chooseFolder": null, "host.pickFiles": null, "host.openWindow": null, "host.commandState": null },
  ...{ "host.dragOut": null, "host.reveal": null, "settings.get": () => ({}), "settings.update": null },
  "stories.list": () => ({ offset: 0, limit: 20 }),
  "stories.find": () => ({ text: "wall", sort, limit: 20 }),
  "stories.ids": () => ({ text: "wall", sort, limit: 20 }),
  "stories.count": () => ({ texts: [secret, "wall"] }),
  "stories.excerpts": ({ id }) => ({ ids: [id], text: "wall" }),
  "stories.values": () => ({ kind: "tag", text: "", limit: 20 }),
  "stories.edit": ({ id }) => ({ ids: [id], edit: { set: { priority: 1 } } }),
  "stories.previewReplace": ({ id }) => ({ ids: [id], ...replacement }),
  "stories.replace": null,
  "stories.derive": ({ id }) => ({ id, as: "duplicate", language: "en" }),
  "vocabulary.rename": null,
  "templates.save": ({ id }) => ({ story: id, name: "Harbour" }),
  "templates.list": () => ({}),
  ...{ "templates.rename": null, "templates.remove": null, "stories.undoEdit": null },
  "stories.log": () => ({ limit: 20 }),
  // The desk's own page, to be worked on.
  ...{
    "stories.create": null,
    "stories.open": null,
    "stories.save": null,
    "stories.changeSlug": null,
    "stories.import": null,
  },
  "photos.get": ({ photo }) => ({ ids: [photo] }),
  "photos.list": () => ({ offset: 0, limit: 20 }),
  ...{
    "photos.ids": null,
    "photos.terms": null,
    "photos.useCounts": null,
    "photos.attach": null,
    "photos.import": null,
  },
  "photos.reading": ({ photo }) => ({ id: photo }),
  ...{ "photos.importReport": null, "photos.cancelImport": null, "photos.near": null, "photos.update": null },
  ...{ "photos.batch": null, "photos.replaceText": null, "photos.reread": null, "photos.undoBatch": null },
  ...{
    "photos.batches": null,
    "photos.changes": null,
    "photos.recent": null,
    "photos.kill": null,
    "photos.release": null,
  },
  "photos.usage": ({ photo }) => ({ id: photo }),
  "photos.stalePages": () => ({}),
  "publication.prepare": ({ id }) => ({ id }),
  "publication.page": ({ id, hash }) => ({ id, hash }),
  "publication.publish": ({ id, hash, out }) => ({ id, hash, out: join(out, "published") }),
  "publication.target": ({ id, hash, out }) => ({ id, hash, out }),
  ...{
    "publication.cancel": null,
    "publication.many": null,
    "publication.manyStart": null,
    "publication.manyResume": null,
  },
  "publication.survey": ({ id }) => ({ ids: [id] }),
  ...{ "publication.manyStop": null, "publication.manyDismiss": null, "publication.cancelExport": null },
  "publication.export": ({ id, hash, out }) => ({ id, hash, as: "zip", out }),
  "publication.fragment": ({ id, hash }) => ({ id, hash, headline: true }),
  // What judges say of the very bytes that are looked through below; they take seconds.
  "publication.validate": null,
  ...{ "publication.cancelValidation": null, "publication.savePdf": null },
  "revisions.list": ({ id }) => ({ id, before: null, limit: 50 }),
  // A version of the desk's own page, to be compared and brought back.
  ...{ "revisions.get": null, "revisions.keep": null, "revisions.setAside": null },
  ...{ "health.get": null, "health.dismiss": null, "health.backUp": null },
  "publication.history": ({ id }) => ({ id }),
  "publication.record": ({ id, hash, at }) => ({ id, hash, at }),
  "publication.printed": ({ id, hash, at }) => ({ id, hash, at }),
  "publication.readersHad": ({ id }) => ({ id, at: "2100-01-01T00:00:00.000Z" }),
};

test("no note of the desk, nor that there is one, is in anything that leaves Galley: page, files, pictures, answers", async () => {
  const { core, id, photo, out, published } = await open();
  try {
    const { hash, unchanged, findings } = await core.publication.prepare(id);
    expect(findings.map(({ code }) => code)).toContain("story.notes");
    // A note makes no other page: neither is there an update to publish, nor would it be other bytes.
    expect(unchanged).toBe(true);
    await core.publication.publish({ id, hash, out });
    expect(filesIn(out)).toEqual(published);
    const [record] = await core.publication.history(id);
    const { at, hash: recorded } = record as { at: string; hash: string };
    const facts = { id, hash, out, photo, at };
    for (const method of Object.keys(contract.requests) as Method[]) {
      const params = asked[method]?.(
        method.startsWith("publication.r") || method === "publication.printed" ? { ...facts, hash: recorded } : facts,
      );
      if (params === undefined) continue;
      const answer = await core.handle(method, params);
      expect(answer, method).toMatchObject({ ok: true });
      expect(leaks(JSON.stringify(answer)), method).toEqual([]);
    }
    for (const as of outputForms) await core.outputs.export({ id, hash, as, out });
    for (const { path } of published) {
      const served = await core.web.preview(hash, path.split("/").slice(-1)[0] as string);
      if (served && "body" in served) expect(leaks(Buffer.from(served.body).toString("latin1")), path).toEqual([]);
    }
    const files = filesIn(out);
    expect(files.length).toBeGreaterThan(published.length * 2);
    for (const { path, text } of files) expect(leaks(text), path).toEqual([]);
    // A copy begins without them, a template too.
    const { result: copy } = (await core.handle("stories.derive", { id, as: "translation", language: "he" })) as {
      result: { id: string };
    };
    expect(leaks((await core.stories.open(copy.id)).document)).toEqual([]);
  } finally {
    await core.close();
  }
});

/** How each command line is run, `STORY`, `PHOTO` and `OUT` put in; null for those that give nothing of a story, or take something in. */
const lines: Readonly<Record<string, string | null>> = {
  ...{ serve: null, import: null, bin: null, unbin: null, "undo-edit": null, credit: null, doctor: null, edit: null },
  ...{
    "photo add": null,
    "photo kill": null,
    "photo release": null,
    "photo read": null,
    slug: null,
    "restore-revision": null,
  },
  ...{ "organisations import": null, "organisations export": null, restore: null, "import-archive": null },
  ...{ "style import": null, "style export": null, "style test": null },
  // Copies of everything that Galley keeps, for the desk itself.
  ...{ backup: null, archive: null },
  // What judges say of the very bytes that are looked through above; they take seconds.
  validate: null,
  list: "list",
  search: "search wall",
  find: "find wall",
  replace: "replace wall gate STORY",
  show: "show STORY",
  log: "log",
  "photo list": "photo list --used-in STORY",
  check: "check STORY",
  publish: "publish STORY --out OUT/publish",
  correct: "correct STORY --out OUT/publish --no-notice because-of-a-test",
  publications: "publications STORY",
  published: "published STORY --at 2100-01-01T00:00:00Z --out OUT/had",
  "export-page": "export-page STORY --as single --out OUT",
  history: "history STORY",
  "history-git": "history-git STORY OUT/git",
  withdraw: "withdraw STORY --reason gone",
};

test("nor in what the command line prints and writes", async () => {
  const { core, dataDir, id } = await open();
  await core.close();
  const out = testFolder();
  expect(commands.map(({ name }) => name).filter((name) => !Object.hasOwn(lines, name))).toEqual([]);
  for (const { name } of commands) {
    const line = lines[name];
    if (typeof line !== "string") continue;
    const printed: string[] = [];
    const io = { print: (text: string) => printed.push(text), log: (text: string) => printed.push(text) };
    const args = line.split(" ").map((word) => word.replace("STORY", id).replace("OUT", out));
    const exit = await runCli([...args, "--json"], {
      ...io,
      env: { GALLEY_DATA: dataDir },
      platform: "linux",
      cwd: out,
    });
    expect([exit, printed.join("\n")], name).toEqual([0, expect.any(String)]);
    expect(leaks(printed.join("\n")), name).toEqual([]);
  }
  const files = filesIn(out);
  expect(files.some(({ path }) => path.endsWith("page.json"))).toBe(true);
  for (const { path, text } of files.filter(({ path }) => !path.includes("/.git/")))
    expect(leaks(text), path).toEqual([]);
});
