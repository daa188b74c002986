import { onTestFinished } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { BodyNode, StoryDocument } from "../../shared/document/nodes.ts";
import { type PublicationAct, plainAct } from "../../shared/publication-record.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { type Core, createCore } from "../create-core.ts";
import { fakeClock } from "./fake-clock.ts";
import { makePhoto } from "./make-photo.ts";
import { testFolder } from "./temporary-folder.ts";

/** A core on a folder of its own, with a clock that stands until it is moved, and a folder to publish to. */
export async function openForPublishing(dataDir = testFolder(), time = fakeClock()) {
  const core = await createCore({
    dataDir,
    actor: "Dana Reed",
    clock: time.clock,
    log: () => {},
    validateResults: true,
  });
  onTestFinished(() => core.close());
  return { core, dataDir, out: testFolder(), ...time };
}

/** The page with these blocks after its last. */
export function withBlocks(document: StoryDocument, ...blocks: BodyNode[]): StoryDocument {
  return { ...document, root: { ...document.root, children: [...document.root.children, ...blocks] } };
}

/** Saves another page and other facts over what is stored. */
export async function write(core: Core, id: string, document: StoryDocument, fields: Partial<StoryFields> = {}) {
  const story = await core.stories.open(id);
  const save = {
    id,
    baseVersion: story.version,
    document: JSON.stringify(document),
    fields: { ...story.fields, ...fields },
  };
  await core.stories.save(save);
}

/** A story with one photo that passes every check. */
export async function readyStory(core: Core, headline = "Harbour wall rebuilt") {
  const { photos } = await core.photos.attach([await makePhoto(testFolder(), "crane.jpg", 120)]);
  const use = photoNode({ photo: photos[0]?.id ?? "", caption: "The crane", alt: "A crane over the quay" });
  const document = storyDocument({ headline, standfirst: "Two years late." }, [paragraph("The wall stands."), use]);
  const { id } = await core.stories.create({ language: "en", document, fields: { byline: { names: [], none: true } } });
  return { id, document };
}

/** Prepares what an act comes to now, and publishes it. */
export async function publish(core: Core, id: string, out: string, act: PublicationAct = plainAct) {
  const { hash } = await core.publication.prepare(id, "en", act);
  return core.publication.publish({ id, hash, out });
}
