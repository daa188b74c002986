import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCore } from "../../core/create-core.ts";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { createClient } from "../../shared/rpc.ts";
import { webHostFacts } from "../../web-host/host-facts.ts";
import { createQuickFind } from "./quick-find.ts";

let folder: string;
let core: Awaited<ReturnType<typeof createCore>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-find-"));
  core = await createCore({ dataDir: join(folder, "data"), host: webHostFacts, actor: "Noa Lev" });
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true });
});

const client = () =>
  createClient({
    request: (method, params) => core.handle(method, params),
    subscribe: () => () => {},
    onState: () => () => {},
  });

test("headlines come before texts, and a text says where it was found; an older answer is dropped", async () => {
  const asked = client();
  const write = async (headline: string, body: string) => {
    const { id, version, fields } = await asked.request("stories.create", { language: "en" });
    const document = JSON.stringify(storyDocument({ headline }, [paragraph(body)]));
    await asked.request("stories.save", { id, baseVersion: version, document, fields });
  };
  await write("The lighthouse keepers' ball", "Dancing.");
  await write("An evening out", "A ball at the lighthouse.");
  await write("Keepers", "No lighthouse, no ball.");
  const find = createQuickFind(asked, { remember: () => {} });
  const older = find.look("keep");
  await find.look("ball lightho");
  await older;
  const { text, stories, error } = find.state.get();
  expect([text, error]).toEqual(["ball lightho", null]);
  expect(stories.map(({ headline }) => headline)).toEqual([
    "The lighthouse keepers' ball",
    "Keepers",
    "An evening out",
  ]);
  expect(stories.map(({ excerpt }) => excerpt?.text)).toEqual([
    undefined,
    "No lighthouse, no ball.",
    "A ball at the lighthouse.",
  ]);
  await find.look("  ");
  expect(find.state.get().stories).toEqual([]);
  // An operator is no word of a headline.
  await find.look("headline:evening");
  expect(find.state.get().stories.map(({ headline }) => headline)).toEqual(["An evening out"]);
});
