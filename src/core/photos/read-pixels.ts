import sharp from "sharp";
import { AppError } from "../../shared/app-error.ts";
import { perceptualHash } from "./perceptual-hash.ts";
import { pixelLimit } from "./photo-kinds.ts";
import { toSrgb } from "./to-srgb.ts";

/** What a picture looks like, once it has been read to its end. */
export interface PhotoPixels {
  /** As shown: after the orientation in the file has been applied. */
  width: number;
  height: number;
  /** `#rrggbb` */
  dominantColour: string;
  /** See `perceptualHash`. */
  perceptualHash: string;
}

const hex = (value: number) => value.toString(16).padStart(2, "0");

/**
 * Decodes a picture once, whole, to a thumbnail: a file that is cut short or broken anywhere throws `invalid` with a
 * sentence naming it. Of an animation the first frame counts.
 */
export async function readPixels(path: string, file: string): Promise<PhotoPixels> {
  try {
    const options = { failOn: "error", limitInputPixels: pixelLimit } as const;
    const header = await sharp(path, options).metadata();
    const { autoOrient } = header;
    const small = sharp(path, options)
      .autoOrient()
      .resize(64, 64, { fit: "inside" })
      .flatten({ background: "#ffffff" });
    const { data, info } = await toSrgb(small, header).raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels as 1 | 3 };
    const { dominant } = await sharp(data, { raw }).stats();
    const { width, height } = autoOrient;
    return {
      width,
      height,
      dominantColour: `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`,
      perceptualHash: await perceptualHash({ data, ...raw }),
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new AppError("invalid", "photos.damaged", { file }, { problem });
  }
}
