import type { HostFacts } from "../core/core.ts";
import type { MessageKey } from "../shared/messages/catalogue.ts";
import { mediaUrl } from "./desk-url.ts";
import type { DeskWindows } from "./desk-windows.ts";
import { dragOut } from "./drag-out.ts";
import { reveal } from "./open-outside.ts";
import { chooseFolder, pickFiles, savePdf } from "./system-dialogs.ts";

export interface ElectronFacts {
  host: HostFacts;
  /** The windows come after the core, which is told what its host can do. */
  takeWindows(windows: DeskWindows): void;
}

/** What Electron adds to a desk. Whatever asks a person asks in front of the window that wanted it. */
export function createHostFacts(words: (key: MessageKey) => string): ElectronFacts {
  let windows: DeskWindows | null = null;
  const host: HostFacts = {
    kind: "electron",
    mediaBase: mediaUrl,
    previewBase: "/preview/",
    uploadUrl: "/upload",
    chooseFolder: (caller) => chooseFolder(windows?.ofCaller(caller)),
    pickFiles: (kind, caller) => pickFiles(kind, words, windows?.ofCaller(caller)),
    openWindow: (story) => void windows?.open(story),
    commandState: (met, caller) => windows?.commandState(met, caller),
    async dragOut(path, caller) {
      const window = windows?.ofCaller(caller);
      if (window) await dragOut(window, path);
    },
    reveal,
    savePdf: (page, caller) => savePdf(page, words, windows?.ofCaller(caller)),
  };
  return {
    host,
    takeWindows(made) {
      windows = made;
    },
  };
}
