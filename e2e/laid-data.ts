import { constants, cp, rm } from "node:fs/promises";
import { startHostProcess } from "./host-process.ts";
import { onceARun } from "./once-a-run.ts";
import { fillLibrary } from "./pages/photo-desk-page.ts";

/**
 * Lays a data folder as a host leaves it that was started once and ended: with the sample, with so many made photos in the library beside
 * it, and with nobody's name. It is made once a run, by a host; a first start and each import take seconds of the processor.
 */
export async function layData(folderOfRun: string, photos: number, dataDir: string): Promise<void> {
  const made = await onceARun(`${folderOfRun}/${photos}-photos`, async (folder) => {
    const host = await startHostProcess(folder);
    if (photos > 0) await fillLibrary(host, `${folder}-files`, photos);
    const code = await host.stop();
    if (code !== 0) throw new Error(`the host ended with ${code}: ${host.complaints()}`);
    await rm(`${folder}-files`, { recursive: true, force: true });
  });
  await cp(made, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
