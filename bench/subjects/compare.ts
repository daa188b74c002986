import { compareStories, type StoryDiff } from "../../src/shared/compare/compare-stories.ts";
import { readBack, type SideBlock } from "../../src/shared/compare/read-back.ts";
import { runsText } from "../../src/shared/compare/run.ts";
import { paragraph, storyDocument } from "../../src/shared/document/build.ts";
import { documentText } from "../../src/shared/document/walk.ts";
import { loadPeer } from "../harness/peer.ts";
import { prose } from "../harness/prose.ts";
import type { Subject } from "../harness/subject.ts";

const words = 10_000;

/** Two versions with heavy edits: eight words replaced in 60 % of the paragraphs, one moved to near the end, two removed. */
function twoVersions(): [string[], string[]] {
  const text = prose(23);
  const before: string[] = [];
  for (let count = 0; count < words; ) {
    const length = text.between(25, 70);
    before.push(`${text.words(length)}.`);
    count += length;
  }
  const after = before.map((whole) => {
    if (text.random() >= 0.6) return whole;
    const parts = whole.split(" ");
    parts.splice(Math.floor(text.random() * (parts.length - 8)), 8, ...text.words(8).split(" "));
    return parts.join(" ");
  });
  const [moved = ""] = after.splice(3, 1);
  after.splice(after.length - 3, 0, moved);
  after.splice(10, 1);
  after.splice(15, 1);
  return [before, after];
}

const textOf = (block: SideBlock) => block.parts.map((part) => runsText(part.runs)).join("");

/** The whole way from two pages to what is shown, against word and character differences of their plain texts. */
export const compare: Subject = {
  name: "compare",
  about: `two versions of a ${words.toLocaleString("en")}-word story after heavy edits`,
  reference: "galley",
  goals: [
    { of: "galley", against: "jsdiff", statistic: "p50", atMost: 1 / 30 },
    { of: "galley", against: "diff-match-patch", statistic: "p50", atMost: 1 / 8 },
  ],
  // A peer's call takes from a third of a second upwards: that is a slice.
  calls: { quick: 1, full: 5 },
  async setUp() {
    const [left, right] = twoVersions();
    const [before, after] = [left, right].map((texts) => ({
      document: storyDocument(
        { headline: "A ferry" },
        texts.map((one) => paragraph(one)),
      ),
      fields: {},
    })) as [Parameters<typeof compareStories>[0], Parameters<typeof compareStories>[0]];
    const [old, now] = [documentText(before.document), documentText(after.document)];
    const jsdiff = loadPeer<{
      diffWords(a: string, b: string): { value: string; added: boolean; removed: boolean }[];
    }>("diff");
    type Patch = [number, string][];
    const Matcher =
      loadPeer<
        new () => {
          Diff_Timeout: number;
          diff_main(a: string, b: string): Patch;
          diff_cleanupSemantic(diff: Patch): void;
        }
      >("diff-match-patch");
    const matcher = new Matcher();
    matcher.Diff_Timeout = 0;
    const same = (found: string, wanted: string) => {
      if (found !== wanted) throw new Error("the text read back is another");
    };
    return [
      {
        name: "galley",
        run: () => compareStories(before, after),
        check(result) {
          const { body } = result as StoryDiff;
          same(readBack(body, "before").map(textOf).join("\n"), left.join("\n"));
          same(readBack(body, "after").map(textOf).join("\n"), right.join("\n"));
          if (!body.some((block) => block.moved === "here")) throw new Error("the moved paragraph was not recognised");
        },
      },
      {
        name: "jsdiff",
        run: () => jsdiff.diffWords(old, now),
        check(result) {
          const parts = result as ReturnType<typeof jsdiff.diffWords>;
          // It leaves the spaces of one side out on purpose.
          const plain = (text: string) => text.replace(/\s+/g, "");
          same(
            plain(
              parts
                .filter((part) => !part.removed)
                .map((part) => part.value)
                .join(""),
            ),
            plain(now),
          );
        },
      },
      {
        name: "diff-match-patch",
        run() {
          const diff = matcher.diff_main(old, now);
          matcher.diff_cleanupSemantic(diff);
          return diff;
        },
        check(result) {
          const diff = result as Patch;
          same(
            diff
              .filter(([kind]) => kind >= 0)
              .map(([, part]) => part)
              .join(""),
            now,
          );
          same(
            diff
              .filter(([kind]) => kind <= 0)
              .map(([, part]) => part)
              .join(""),
            old,
          );
        },
      },
    ];
  },
};
