import { join } from "node:path";
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";
import { type FuseTarget, fusesFor } from "../../src/main/fuses.ts";

/** Every switch that the tool knows, decided for one system; one that a newer Electron adds makes packaging fail until it is. */
export function decidedFuses(platform: FuseTarget["platform"]): Record<keyof typeof FuseV1Options, boolean> {
  // The last one as Electron has it: without it WebAssembly is only slower.
  return { ...fusesFor({ platform }), WasmTrapHandlers: true };
}

/** Sets the switches of a packed program that is not signed yet: signing seals what is set here. */
export async function flipPackedFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(join(context.appOutDir, programOf(context)), fuseConfig(platformOf(context)));
}

/** The system that a package is for. */
export function platformOf({ electronPlatformName }: AfterPackContext): FuseTarget["platform"] {
  const known = (["linux", "darwin", "win32"] as const).find((platform) => platform === electronPlatformName);
  if (known === undefined) throw new Error(`Galley is not packed for ${electronPlatformName}`);
  return known;
}

function programOf(context: AfterPackContext): string {
  const { productFilename } = context.packager.appInfo;
  return { darwin: `${productFilename}.app`, win32: `${productFilename}.exe`, linux: "galley" }[platformOf(context)];
}

/** On macOS the ad-hoc signature of the downloaded program is made anew, or an unsigned build would not start. */
export function fuseConfig(platform: FuseTarget["platform"]): FuseConfig {
  const wire = Object.entries(decidedFuses(platform)).map(([name, on]) => [
    FuseV1Options[name as keyof typeof FuseV1Options],
    on,
  ]);
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: platform === "darwin",
    ...Object.fromEntries(wire),
  } as FuseConfig;
}
