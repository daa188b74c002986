import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Rendered } from "./containers.ts";

const folder = join(import.meta.dirname, "..", "..", "resources", "icon");

/** From this size on the drawing with all its detail is used; below, the one made for few pixels. */
const smallestDetailed = 48;

/** How much of its square the drawing fills: macOS keeps the margin that it draws around every icon, others do not. */
export type Margin = "mac" | "none";

/** One size of Galley's icon, drawn from resources/icon. The same input gives the same pixels. */
export async function renderIcon(size: number, margin: Margin): Promise<Rendered> {
  const detailed = size >= smallestDetailed;
  const source = await readFile(join(folder, detailed ? "galley.svg" : "galley-small.svg"), "utf8");
  const svg = detailed && margin === "none" ? source.replace("0 0 1024 1024", "84 84 856 856") : source;
  const density = Math.min(2400, (72 * size) / (detailed ? 1024 : 32));
  const png = await sharp(Buffer.from(svg), { density }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  return { size, png };
}
