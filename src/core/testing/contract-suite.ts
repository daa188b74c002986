import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract, type Method } from "../../shared/contract.ts";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import type { WireResult } from "../../shared/rpc.ts";

/** A way of reaching a core that was opened on a folder of its own. */
export interface Door {
  request(method: string, params: unknown): Promise<WireResult>;
  /** Events heard so far, by name. */
  heard: string[];
  close(): Promise<void>;
}

const nobody = "00000000-0000-7000-8000-000000000000";
const hash = "0".repeat(64);
const replacement = {
  query: { text: "boat", capitals: false, marks: false, wholeWord: false, expression: false },
  replacement: { text: "ship", keepCapitals: true, expression: false },
};
const fields = {
  language: "en",
  byline: { names: [], none: false },
  stage: "draft",
  onHold: false,
  slug: "",
  section: "",
  summary: "",
  followBar: true,
  commentsNotice: true,
};

/** Per method: parameters that are answered, or the code they are refused with, and parameters that are invalid. */
const cases: Record<Method, { params: unknown; refused?: string; invalid?: unknown }> = {
  "host.info": { params: {} },
  "host.chooseFolder": { params: {} },
  "host.pickFiles": { params: { kind: "texts" }, invalid: { kind: "everything" } },
  "host.commandState": { params: { met: ["desk"] }, invalid: { met: ["root"] } },
  "host.dragOut": { params: { kind: "photo", id: nobody }, invalid: { kind: "photo", id: "/etc/passwd" } },
  "host.openWindow": { params: { story: nobody }, invalid: { story: "../up" } },
  "host.reveal": { params: { id: nobody, folder: "/etc" }, refused: "not-found", invalid: { id: nobody } },
  "settings.get": { params: {} },
  "settings.update": { params: { actor: "Noa Lev" }, invalid: { theme: "purple" } },
  "stories.list": { params: { offset: 0, limit: 20 }, invalid: { offset: -1, limit: 20 } },
  "stories.find": {
    params: { text: "harb -x by:Noa", sort: { by: "due", descending: false }, limit: 20 },
    invalid: { text: "", sort: { by: "id; DROP TABLE story", descending: true }, limit: 20 },
  },
  "stories.ids": {
    params: { text: "", sort: { by: "words", descending: true }, limit: 20 },
    invalid: { text: "", sort: { by: "words", descending: true }, limit: 10_001 },
  },
  "stories.count": { params: { texts: ["", "harbour"] }, invalid: { texts: "harbour" } },
  "stories.excerpts": { params: { ids: [], text: "harbour" }, invalid: { ids: "all", text: "harbour" } },
  "stories.values": { params: { kind: "tag", text: "", limit: 20 }, invalid: { kind: "fields", text: "", limit: 20 } },
  "stories.edit": {
    params: { ids: [nobody], edit: { set: { stage: "ready" }, addTags: ["Fairs"] } },
    invalid: { ids: [nobody], edit: { set: { priority: 9 } } },
  },
  "stories.previewReplace": {
    params: { ids: [nobody], ...replacement },
    invalid: { ids: [nobody], ...replacement, query: { ...replacement.query, text: "" } },
  },
  "stories.replace": {
    params: { stories: [{ id: nobody, version: 1, hits: 1, left: [] }], ...replacement },
    invalid: { stories: [], ...replacement },
  },
  "stories.derive": {
    params: { id: nobody, as: "translation", language: "en" },
    refused: "not-found",
    invalid: { id: nobody, as: "theft" },
  },
  "vocabulary.rename": {
    params: { kind: "tag", from: ["Fairs"], to: "Markets" },
    invalid: { kind: "stage", from: ["draft"], to: "" },
  },
  "templates.list": { params: {} },
  "templates.save": {
    params: { story: nobody, name: "Match report" },
    refused: "not-found",
    invalid: { story: nobody, name: " " },
  },
  "templates.rename": {
    params: { id: nobody, name: "Match report" },
    refused: "not-found",
    invalid: { id: nobody, name: "" },
  },
  "templates.remove": { params: { id: nobody }, refused: "not-found", invalid: { id: "../x" } },
  "stories.undoEdit": { params: { edit: nobody }, refused: "not-found", invalid: { edit: 7 } },
  "stories.log": { params: { limit: 20 }, invalid: { limit: 0 } },
  "stories.create": { params: { language: "he" }, invalid: { language: "<b>" } },
  "stories.open": { params: { id: nobody }, refused: "not-found", invalid: { id: "../x" } },
  "stories.save": {
    params: { id: nobody, baseVersion: 1, document: JSON.stringify(storyDocument({}, [paragraph("")])), fields },
    refused: "not-found",
    invalid: { id: nobody, baseVersion: "1", document: "", fields },
  },
  "stories.changeSlug": {
    params: { id: nobody, slug: "elsewhere" },
    refused: "not-found",
    invalid: { id: nobody, slug: "x".repeat(301) },
  },
  "stories.import": { params: { tickets: ["f".repeat(32)] }, refused: "not-found", invalid: { tickets: "all" } },
  "photos.get": { params: { ids: [nobody] }, invalid: { ids: "all" } },
  "photos.list": { params: { offset: 0, limit: 500 }, invalid: { offset: 0, limit: 501 } },
  "photos.attach": { params: { tickets: ["f".repeat(32)] }, refused: "not-found", invalid: { tickets: [7] } },
  "photos.ids": {
    params: { text: "harbour", filter: { used: false } },
    invalid: { filter: { takenFrom: "yesterday" } },
  },
  "photos.terms": { params: { kind: "place", limit: 20 }, invalid: { kind: "colour", limit: 20 } },
  "photos.useCounts": { params: { ids: [nobody] }, invalid: { ids: nobody } },
  "photos.reading": { params: { id: nobody }, invalid: { id: "all" } },
  "photos.import": { params: { folder: "/no/such/folder" }, refused: "not-found", invalid: { folder: "" } },
  "photos.importReport": { params: { job: "x" }, refused: "not-found", invalid: {} },
  "photos.cancelImport": { params: { job: "x" }, refused: "not-found", invalid: { job: 1 } },
  "photos.near": { params: { id: nobody }, refused: "not-found", invalid: {} },
  "photos.batch": {
    params: { ids: [nobody], edits: [{ kind: "text", field: "city", mode: "replace", value: "Haifa" }] },
    invalid: { ids: [nobody], edits: [{ kind: "text", field: "sha256", mode: "replace", value: "" }] },
  },
  "photos.replaceText": {
    params: { ids: [nobody], fields: ["caption"], find: "a", replace: "b", apply: true },
    invalid: { ids: [nobody], fields: ["credit"], find: "a", replace: "b", apply: true },
  },
  "photos.reread": {
    params: { ids: [nobody], charset: "windows-1255", apply: false },
    invalid: { ids: [nobody], charset: "utf-7", apply: false },
  },
  "photos.undoBatch": { params: { batch: nobody }, refused: "not-found", invalid: {} },
  "photos.batches": { params: { limit: 20 }, invalid: { limit: 0 } },
  "photos.changes": { params: { id: nobody, limit: 20 }, invalid: { id: nobody } },
  "photos.recent": { params: { field: "city", limit: 20 }, invalid: { field: "credit", limit: 20 } },
  "photos.usage": { params: { id: nobody }, refused: "not-found", invalid: {} },
  "photos.kill": {
    params: { id: nobody, reason: "No consent" },
    refused: "not-found",
    invalid: { id: nobody, reason: " " },
  },
  "photos.release": { params: { id: nobody, reason: "x" }, refused: "not-found", invalid: { id: nobody } },
  "photos.stalePages": { params: {}, invalid: { id: "all" } },
  "photos.update": { params: { id: nobody, alt: "x" }, refused: "not-found", invalid: { id: nobody, credit: "AP" } },
  "revisions.list": {
    params: { id: nobody, before: null, limit: 50 },
    refused: "not-found",
    invalid: { id: nobody, limit: 0 },
  },
  "revisions.get": { params: { id: nobody, revision: nobody }, refused: "not-found", invalid: { id: nobody } },
  "revisions.keep": {
    params: { id: nobody, version: 1, name: "", reason: "named" },
    refused: "not-found",
    invalid: { id: nobody, version: 1, name: "", reason: "publish" },
  },
  "revisions.setAside": {
    params: { id: nobody, baseVersion: 1, document: JSON.stringify(storyDocument({}, [paragraph("")])), fields },
    refused: "not-found",
    invalid: { id: nobody, baseVersion: 1, document: 7, fields },
  },
  "publication.prepare": { params: { id: nobody }, refused: "not-found", invalid: {} },
  "publication.page": { params: { id: nobody, hash }, refused: "conflict", invalid: { id: nobody, hash: "x" } },
  "publication.publish": {
    params: { id: nobody, hash, out: "/nowhere" },
    refused: "conflict",
    invalid: { id: nobody, hash: "short", out: "/nowhere" },
  },
  "publication.target": {
    params: { id: nobody, hash, out: "/nowhere" },
    refused: "conflict",
    invalid: { id: nobody, hash, out: "" },
  },
  "publication.cancel": { params: { id: nobody }, invalid: { id: 1 } },
  "publication.survey": { params: { ids: [] }, invalid: { ids: ["all"] } },
  "publication.many": { params: {} },
  "publication.manyStart": {
    params: { ids: [nobody], out: "nowhere" },
    refused: "invalid",
    invalid: { ids: [], out: "" },
  },
  "publication.manyResume": { params: {}, refused: "not-found" },
  "publication.manyStop": { params: {} },
  "publication.manyDismiss": { params: {} },
  "publication.export": {
    params: { id: nobody, hash, as: "zip", out: "/nowhere" },
    refused: "conflict",
    invalid: { id: nobody, hash, as: "rar", out: "/nowhere" },
  },
  "publication.cancelExport": { params: { id: nobody }, invalid: { id: 1 } },
  "publication.validate": { params: { id: nobody, hash }, refused: "conflict", invalid: { id: nobody } },
  "publication.cancelValidation": { params: { id: nobody }, invalid: { id: 1 } },
  "publication.fragment": { params: { id: nobody, hash }, refused: "conflict", invalid: { id: nobody } },
  "publication.savePdf": { params: { id: nobody, hash }, refused: "conflict", invalid: { id: nobody, hash: "x" } },
  "health.get": { params: {} },
  "health.dismiss": { params: { at: "2026-03-04T05:06:07.000Z" }, invalid: { at: "yesterday" } },
  "health.backUp": { params: {} },
  "publication.history": { params: { id: nobody }, invalid: { id: 1 } },
  "publication.record": {
    params: { id: nobody, hash, at: "2026-03-04T05:06:07.000Z" },
    refused: "not-found",
    invalid: { id: nobody, hash, at: "noon" },
  },
  "publication.printed": {
    params: { id: nobody, hash, at: "2026-03-04T05:06:07.000Z" },
    refused: "not-found",
    invalid: { id: nobody, hash },
  },
  "publication.readersHad": {
    params: { id: nobody, at: "2026-03-04T05:06:07.000Z" },
    invalid: { id: nobody, at: "noon" },
  },
};

/** The contract's own tests, the same for every way of reaching the core. */
export function contractSuite(name: string, open: () => Promise<Door>): void {
  describe(`the contract, ${name}`, () => {
    let door: Door;
    beforeAll(async () => {
      door = await open();
    });
    afterAll(() => door.close());

    test.each(Object.entries(cases))("%s answers in its shape", async (method, { params, refused }) => {
      const answer = await door.request(method, params);
      if (refused) expect(answer).toMatchObject({ ok: false, error: { code: refused, message: expect.any(String) } });
      else {
        expect(answer).toMatchObject({ ok: true });
        if (answer.ok) contract.requests[method as Method].result.parse(answer.result);
      }
    });

    test.each(Object.entries(cases).filter(([, entry]) => "invalid" in entry))(
      "%s refuses what does not fit",
      async (method, { invalid }) => {
        const answer = await door.request(method, invalid);
        expect(answer).toMatchObject({ ok: false, error: { code: "invalid" } });
      },
    );

    test.each(["stories.destroy", "__proto__", "constructor", "toString", ""])("no method “%s”", async (method) => {
      const answer = await door.request(method, {});
      expect(answer).toMatchObject({ ok: false, error: { code: "not-found" } });
    });

    test("a story is made, saved, refused when stale, and its change is told", async () => {
      const told = () => door.heard.filter((event) => event === "stories.changed").length;
      const before = told();
      const made = await door.request("stories.create", { language: "en" });
      if (!made.ok) throw new Error(made.error.message);
      const { id, fields: begun } = made.result as { id: string; fields: unknown };
      const save = {
        id,
        baseVersion: 1,
        fields: begun,
        document: JSON.stringify(storyDocument({ headline: "טור" }, [])),
      };
      expect(await door.request("stories.save", save)).toMatchObject({ ok: true, result: { version: 2, slug: "טור" } });
      expect(await door.request("stories.save", save)).toMatchObject({
        ok: false,
        error: { code: "conflict", key: "error.stale", details: { version: 2 } },
      });
      await expect.poll(told).toBe(before + 2);
    });
  });
}
