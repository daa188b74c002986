import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import {
  decodeContent,
  encodeChanges,
  encodeFrame,
  keyEvery,
  type StoredContent,
} from "../../src/core/revisions/revision-codec.ts";
import { joinContent } from "../../src/core/revisions/revision-content.ts";
import { newStoryFields } from "../../src/core/stories/story-columns.ts";
import { paragraph, storyDocument } from "../../src/shared/document/build.ts";
import { prose } from "../harness/prose.ts";
import type { Subject } from "../harness/subject.ts";

const versions = 200;
const fields = JSON.stringify(newStoryFields("en"));

/** A 600-word story as it is worked on: in each version a few words of one or two paragraphs, in every tenth a new paragraph. */
function editingSequence(): string[] {
  const text = prose(11);
  const newParagraph = () => text.words(text.between(30, 60)).split(" ");
  const body = Array.from({ length: 14 }, newParagraph);
  const place = (length: number) => Math.floor(text.random() * length);
  return Array.from({ length: versions }, (_, at) => {
    if (at > 0) {
      if (text.random() < 0.1) body.splice(place(body.length), 0, newParagraph());
      for (let edits = text.between(1, 2); edits > 0; edits -= 1) {
        const words = body[place(body.length)] ?? [];
        const count = text.between(1, 4);
        const kind = text.random();
        const added = kind < 2 / 3 ? text.words(count).split(" ") : [];
        words.splice(place(words.length), kind < 1 / 3 ? 0 : count, ...added);
      }
    }
    const document = storyDocument(
      { headline: "A ferry", standfirst: "It is back." },
      body.map((p) => paragraph(p.join(" "))),
    );
    return joinContent(JSON.stringify(document), fields);
  });
}

function store(contents: readonly string[]): StoredContent[] {
  const rows: StoredContent[] = [];
  for (const [at, content] of contents.entries()) {
    const previous = rows[at - 1];
    const changes = at % keyEvery === 0 || !previous ? null : encodeChanges(previous, contents[at - 1] ?? "", content);
    rows.push(changes ?? encodeFrame(content));
  }
  return rows;
}

const params = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 };

/** Each version compressed with the one before it as dictionary, a key frame as often as in Galley. */
function zstdChain(contents: readonly string[]): Buffer[] {
  return contents.map((content, at) => {
    const dictionary = at % keyEvery === 0 ? {} : { dictionary: Buffer.from(contents[at - 1] ?? "") };
    return zstdCompressSync(Buffer.from(content), { params, ...dictionary });
  });
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** Reads the version that is farthest from its key frame. The sizes of whole histories are printed and held to the goal. */
export const history: Subject = {
  name: "history",
  about: `the last of ${keyEvery} versions of a 600-word story read back`,
  reference: "key frame",
  goals: [{ of: "galley", against: "key frame", statistic: "p50", atMost: 2 }],
  async setUp() {
    const contents = editingSequence();
    const rows = store(contents);
    const chain = zstdChain(contents);
    const copies = total(contents.map((content) => Buffer.byteLength(content)));
    const [galley, zstd] = [total(rows.map((row) => row.content.length)), total(chain.map((frame) => frame.length))];
    const times = (bytes: number) => (copies / bytes).toFixed(1);
    console.log(
      `  ${versions} versions, smaller than full copies: galley ${times(galley)}x, zstd chain ${times(zstd)}x`,
    );
    if (copies / galley < 40) throw new Error("the history is not 40 times smaller than full copies");
    for (const at of rows.keys()) {
      const read = decodeContent(rows.slice(at - (at % keyEvery), at + 1));
      if (read !== contents[at]) throw new Error(`version ${at} reads back as another text`);
    }
    const [key, last] = [contents[0], contents[keyEvery - 1]];
    const is = (wanted: string | undefined) => (result: unknown) => {
      if (result !== wanted) throw new Error("it is another text");
    };
    const group = rows.slice(0, keyEvery);
    const frames = chain.slice(0, keyEvery);
    return [
      { name: "galley", run: () => decodeContent(group), check: is(last) },
      { name: "key frame", run: () => decodeContent(group.slice(0, 1)), check: is(key) },
      {
        name: "zstd chain",
        run() {
          let text = Buffer.alloc(0);
          for (const frame of frames) text = zstdDecompressSync(frame, text.length > 0 ? { dictionary: text } : {});
          return text.toString("utf8");
        },
        check: is(last),
      },
    ];
  },
};
