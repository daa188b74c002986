import type { Metadata, Sharp } from "sharp";

/**
 * The picture in sRGB. Colour of 16 bits that has a profile needs to be told twice: sharp works on it in Display P3 and leaves
 * its numbers there, so without this such pictures come out dull (sharp 0.35, `pipeline.cc`).
 */
export function toSrgb(picture: Sharp, { space, icc }: Pick<Metadata, "space" | "icc">): Sharp {
  const srgb = picture.toColourspace("srgb");
  return space === "rgb16" && icc ? srgb.withIccProfile("srgb", { attach: false }) : srgb;
}
