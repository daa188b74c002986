import { expect, onTestFinished, test } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { testFolder } from "../testing/temporary-folder.ts";

test("excerpts of the stories found, and of no others", async () => {
  const core = await createCore({ dataDir: testFolder(), actor: "Dana Reed", validateResults: true, log: () => {} });
  onTestFinished(() => core.close());
  const add = async (headline: string, text: string, internalNote = "") => {
    const photo = photoNode({ photo: "gone", alt: "A red bridge", credit: null, caption: "The bridge" });
    const document = storyDocument({ headline }, [paragraph(text), photo]);
    return (await core.stories.create({ language: "en", document, fields: { internalNote } })).id;
  };
  const one = await add("Harbour fire", "The city hall\nburns: שָׁלוֹם");
  const two = await add("Quiet day", "Nothing burnt.", "call the harbour");
  const three = await add("Another", "Nothing.");
  const found = (text: string) => core.stories.excerpts([three, two, one, "not-there"], text);
  expect(await found("burn section:x")).toEqual([
    { id: two, where: "block:1", part: "", text: "Nothing burnt.", ranges: [[8, 13]] },
    { id: one, where: "block:1", part: "", text: "The city hall burns: שָׁלוֹם", ranges: [[14, 19]] },
  ]);
  expect(await found("harb")).toEqual([
    { id: two, where: "story", part: "internalNote", text: "call the harbour", ranges: [[9, 16]] },
    { id: one, where: "headline", part: "", text: "Harbour fire", ranges: [[0, 7]] },
  ]);
  const captions = (await found("photo:bridge")).map(({ id, where, part }) => `${id} ${where} ${part}`);
  expect(captions).toEqual([three, two, one].map((id) => `${id} photo:1 caption`));
  expect([await found("is:unpublished"), await found("nowhere"), await found("")]).toEqual([[], [], []]);
});
