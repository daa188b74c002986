import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { icns, icnsTypes, ico } from "./icons/containers.ts";
import { renderIcon } from "./icons/render.ts";

// Renders resources/icon/*.svg into the files that the packages for Linux, macOS and Windows need. `npm run icons`

const folder = join(import.meta.dirname, "..", "resources", "icon");
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

await mkdir(join(folder, "linux"), { recursive: true });
for (const size of linuxSizes) {
  const { png } = await renderIcon(size, "none");
  await writeFile(join(folder, "linux", `${size}x${size}.png`), png);
}
await writeFile(join(folder, "icon.ico"), ico(await Promise.all(windowsSizes.map((size) => renderIcon(size, "none")))));
const macSizes = [...new Set(icnsTypes.map(([, size]) => size))];
await writeFile(join(folder, "icon.icns"), icns(await Promise.all(macSizes.map((size) => renderIcon(size, "mac")))));
