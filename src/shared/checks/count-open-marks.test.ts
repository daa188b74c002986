import { expect, test } from "vitest";
import { parseCredit } from "../credit/parse-credit.ts";
import { gallery, list, paragraph, photoNode, pullQuote, storyDocument, table } from "../document/build.ts";
import { countOpenMarks } from "./count-open-marks.ts";
import { foundCodes } from "./testing/found-codes.ts";

test("every mark on the page is counted: head, blocks, captions, alternative texts, credits of its own", () => {
  const document = storyDocument({ kicker: "TK", headline: "The TK of TK", standfirst: "טק" }, [
    paragraph("TK and TKTK"),
    list("bullet", ["TK", "none"]),
    pullQuote("TK", "TK Maxx"),
    table([["TK", "x"]]),
    gallery([
      photoNode({ photo: "a", caption: "TK", alt: "TK", credit: parseCredit("TK / AP") }),
      photoNode({ photo: "b", caption: "", alt: "TK", decorative: true }),
    ]),
  ]);
  expect(countOpenMarks(document)).toBe(12);
  expect(countOpenMarks(storyDocument({ headline: "None" }, []))).toBe(0);
});

test("a mark in a credit stops publication as one anywhere else does", () => {
  const photo = photoNode({ photo: "a", caption: "Quay", alt: "A quay", credit: parseCredit("TK / AP") });
  expect(foundCodes([photo])).toContain("text.tk photo:1");
});
