import { type AfterPackContext, Arch } from "electron-builder";
import { flipPackedFuses, platformOf } from "./flip-fuses.ts";
import { requireNativeParts } from "./native-parts.ts";

/** Called by electron-builder when a package is together and not yet signed: proves its machine code, sets its switches. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  requireNativeParts(resources, platformOf(context), Arch[context.arch]);
  await flipPackedFuses(context);
}
