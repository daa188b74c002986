import { describe, expect, it } from "vitest";
import { gallery, heading, list, paragraph, photoNode, storyDocument } from "../document/build.ts";
import { storyCounts } from "./story-counts.ts";

describe("storyCounts", () => {
  it("counts head, body and captions apart, and joins no word over the edge of a block", () => {
    const page = storyDocument({ kicker: "Port", headline: "Storm keeps", standfirst: "The fleet" }, [
      heading("h2", "A hall"),
      paragraph("One two\nthree"),
      list("bullet", ["four", "five six"]),
      photoNode({ caption: "Boats at dusk", alt: "never counted" }),
      gallery([photoNode({ caption: "a b" }), photoNode({ caption: "c" })]),
    ]);
    expect(storyCounts(page)).toEqual({
      head: { words: 5, characters: 24 },
      body: { words: 8, characters: 6 + 12 + 12 },
      captions: { words: 6, characters: 13 + 3 + 1 },
    });
  });
  it("is nothing for an empty page", () => {
    const none = { words: 0, characters: 0 };
    expect(storyCounts(storyDocument({}, []))).toEqual({ head: none, body: none, captions: none });
  });
});
