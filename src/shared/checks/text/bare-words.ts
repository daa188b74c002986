import { perText } from "../../text/per-text.ts";

/** The words of a text alone, small and one space apart: for telling whether two texts say the same. */
export const bareWords = perText((text): string =>
  text
    .toLowerCase()
    .replace(/[’'"״׳”“]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim(),
);
