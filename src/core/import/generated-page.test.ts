import fc from "fast-check";
import { expect, it } from "vitest";
import type { BodyNode } from "../../shared/document/nodes.ts";
import { blockText, bodyOf, captionText, headText } from "../../shared/document/walk.ts";
import { importNewsPage } from "./news-page-text.ts";

/** What a page is made of, and what an import must find in it again. */
type Part =
  | { kind: "paragraph"; text: string }
  | { kind: "furniture"; lines: string[] }
  | {
      kind: "picture";
      marker: string[];
      alt: string;
      doubled: boolean;
      caption: string;
      credit: string;
      glued: boolean;
    };

const english = ["harbour", "bridge", "council", "welders", "market", "barge", "morning", "traffic", "repairs", "quay"];
const hebrew = ["נמל", "גשר", "מועצה", "רתכים", "שוק", "דוברה", "בוקר", "תנועה", "תיקון", "רציף"];
const agencies = ["AP", "Reuters", "AFP", "Getty Images"];

const phrase = (words: string[], least: number, most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((list) => list.join(" "));

interface Speech {
  words: string[];
  credit: fc.Arbitrary<string>;
  furniture: string[][];
  views: string[];
  tail: string[];
}
const credits = (opener: string, people: string[]) =>
  fc
    .tuple(fc.constantFrom(...people), fc.constantFrom(...agencies), fc.constantFrom(", ", " / ", "/"))
    .map(([name, agency, between]) => `(${opener}: ${name}${between}${agency})`);

const speeches: Record<"en" | "he", Speech> = {
  en: {
    words: english,
    credit: credits("Photo", ["Marta Lindqvist", "Tom Okafor", "Ines Duarte"]),
    furniture: [["Advertisement"], ["Share"], ["Facebook | Twitter"], ["Read more: Ferry strike goes on"]],
    views: ["View gallery", "2 View gallery"],
    tail: ["<< Follow Ellery Daily on Facebook | Twitter >>", "Comments", "The commenter agrees to the house rules."],
  },
  he: {
    words: hebrew,
    credit: credits("צילום", ["דנה קמחי", "איתי לוין", "רותם אלמוג"]),
    furniture: [["פרסומת"], ["שתפו"], ["קראו עוד: שביתת המעבורות נמשכת"]],
    views: ["צפייה בגלריה", "3 צפייה בגלריה"],
    tail: ["עקבו אחרינו בפייסבוק", "תגובות", "המגיב מסכים לתנאי השימוש של האתר."],
  },
};

function parts(speech: Speech): fc.Arbitrary<Part[]> {
  const paragraph = phrase(speech.words, 8, 40).map(
    (text): Part => ({ kind: "paragraph", text: `${text} said "${text}".` }),
  );
  const furniture = fc.constantFrom(...speech.furniture).map((lines): Part => ({ kind: "furniture", lines }));
  const view = fc.constantFrom(...speech.views).map((line) => [line]);
  const picture: fc.Arbitrary<Part> = fc.record({
    kind: fc.constant("picture" as const),
    marker: fc.oneof(
      view,
      fc.constant<string[]>(["1/3"]),
      view.map((lines) => ["1/3", ...lines]),
    ),
    alt: fc.oneof(fc.constant(""), phrase(english, 2, 6), phrase(hebrew, 2, 6)),
    doubled: fc.boolean(),
    caption: phrase(speech.words, 1, 12),
    credit: speech.credit,
    glued: fc.boolean(),
  });
  return fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, furniture, picture), { maxLength: 12 });
}

function linesOf(part: Part): string[] {
  if (part.kind === "paragraph") return [part.text];
  if (part.kind === "furniture") return part.lines;
  const alt = part.alt === "" ? [] : part.doubled ? [part.alt, part.alt] : [part.alt];
  const end = part.glued ? [`${part.caption} ${part.credit}`] : [part.caption, part.credit];
  return [...part.marker, ...alt, ...end];
}

const seen = (node: BodyNode): unknown[] => {
  if (node.type === "gallery") return node.children.flatMap(seen);
  if (node.type !== "photo") return [blockText(node)];
  return [{ alt: node.alt, caption: captionText(node), credit: node.credit?.raw }];
};

const expected = (part: Part): unknown[] => {
  if (part.kind === "furniture") return [];
  if (part.kind === "paragraph") return [part.text];
  return [{ alt: part.alt === part.caption ? "" : part.alt, caption: part.caption, credit: part.credit }];
};

it.each(["en", "he"] as const)(
  "finds every part of a generated %s page again, however its lines are spaced",
  (language) => {
    const speech = speeches[language];
    const page = fc.record({
      headline: phrase(speech.words, 3, 10),
      standfirst: phrase(speech.words, 11, 20),
      first: phrase(speech.words, 40, 60).map((text) => `${text}.`),
      parts: parts(speech),
      spacing: fc.constantFrom("none", "all", "head"),
      end: fc.constantFrom("\n", "\r\n", "\r"),
    });
    fc.assert(
      fc.property(page, ({ headline, standfirst, first, parts: body, spacing, end }) => {
        const gap = spacing === "none" ? end : end + end;
        const rest = [first, ...body.flatMap(linesOf), first, ...speech.tail].join(spacing === "all" ? gap : end);
        const story = importNewsPage([headline, standfirst, rest].join(gap));
        expect(story.fields).toEqual({ language });
        expect(headText(story.document, "headline")).toBe(headline);
        expect(headText(story.document, "standfirst")).toBe(standfirst);
        expect(bodyOf(story.document).flatMap(seen)).toEqual([first, ...body.flatMap(expected), first]);
      }),
      { numRuns: 300 },
    );
  },
);
