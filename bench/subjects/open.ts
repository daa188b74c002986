import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { createCore } from "../../src/core/create-core.ts";
import { fillFolder, openGalleyFolder, storyIdOf } from "../harness/galley-folder.ts";
import { makeStory } from "../harness/prose.ts";
import type { Size, Subject } from "../harness/subject.ts";

const words = 600;
const storiesIn: Record<Size, number> = { quick: 1_000, full: 10_000 };

/** Galley reads, checks and hands over a story through its database thread; the file is the least that opening can be. */
export const openStory: Subject = {
  name: "open",
  about: `one ${words}-word story read and parsed, among many stories`,
  reference: "file",
  async setUp(size, folder) {
    const stories = storiesIn[size];
    const [data, files] = [join(folder, "data"), join(folder, "files")];
    mkdirSync(data);
    mkdirSync(files);
    const opened = openGalleyFolder(data);
    fillFolder(opened, stories, words);
    opened.close();
    for (let number = 0; number < stories; number += 1) {
      writeFileSync(join(files, `${number}.json`), JSON.stringify(makeStory(number, words, 2)));
    }
    const core = await createCore({ dataDir: data, log: () => {} });
    const numberOf = (call: number) => (call * 7_919) % stories;
    const assertPage = (document: unknown, call: number) => {
      if (!isDeepStrictEqual(document, makeStory(numberOf(call), words, 2))) throw new Error("it is another page");
    };
    return [
      {
        name: "galley",
        async run(call) {
          const story = await core.stories.open(storyIdOf(numberOf(call)));
          return JSON.parse(story.document);
        },
        check: assertPage,
        close: () => core.close(),
      },
      {
        name: "file",
        run: (call) => JSON.parse(readFileSync(join(files, `${numberOf(call)}.json`), "utf8")),
        check: assertPage,
      },
    ];
  },
};
