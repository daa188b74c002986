import { say } from "../../shared/messages/catalogue.ts";
import { chooseFiles } from "../client/choose-files.ts";
import type { Desk } from "./desk.ts";
import { errorText } from "./say.tsx";

type Chosen = readonly File[] | { tickets: readonly string[] };

/** Through the host's own dialog where it has one, which a menu may open too; otherwise through the browser's. */
async function choose(desk: Desk, kind: "photos" | "texts"): Promise<Chosen> {
  if (!desk.host.capabilities.includes("pick-files")) return chooseFiles(kind);
  const { files } = await desk.client.request("host.pickFiles", { kind });
  return { tickets: files.map(({ ticket }) => ticket) };
}

async function chosen(desk: Desk, kind: "photos" | "texts"): Promise<Chosen | null> {
  try {
    const files = await choose(desk, kind);
    return ("tickets" in files ? files.tickets : files).length > 0 ? files : null;
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
    return null;
  }
}

/** Asks for text files and makes stories of them. */
export async function chooseTexts(desk: Desk): Promise<void> {
  const files = await chosen(desk, "texts");
  if (files !== null) await desk.imports.take(files);
}

/** Asks for a folder of pictures and takes it in, with all folders in it. */
export async function choosePhotoFolder(desk: Desk): Promise<void> {
  if (!desk.host.capabilities.includes("choose-folder")) return desk.dialog.set("import-photos");
  try {
    const { folder } = await desk.client.request("host.chooseFolder", {});
    if (folder !== null) desk.photoDesk.takeIn({ folder });
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
  }
}

/** Asks for pictures and adds them to the library; at the photo desk with progress and a report. */
export async function choosePhotos(desk: Desk): Promise<void> {
  const files = await chosen(desk, "photos");
  if (files === null) return;
  if (desk.place.get() === "photos") return desk.photoDesk.takeIn("tickets" in files ? files : { files });
  const { length } = await desk.attach(files);
  if (length > 0) {
    desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "library.added", { count: length }));
  }
}
