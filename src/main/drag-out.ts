import { app, type BrowserWindow, nativeImage } from "electron";

/** One grey point, for systems that have no picture for a file: Electron refuses to drag without one. */
const noIcon =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNoaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==";

/** Lets the drag that is going on in a window carry a file or folder, under the system's own picture of it. */
export async function dragOut(window: BrowserWindow, path: string): Promise<void> {
  const icon = await app.getFileIcon(path, { size: "normal" }).catch(() => nativeImage.createEmpty());
  if (window.isDestroyed()) return;
  window.webContents.startDrag({ file: path, icon: icon.isEmpty() ? nativeImage.createFromDataURL(noIcon) : icon });
}
