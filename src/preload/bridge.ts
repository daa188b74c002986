import type { IpcRenderer, WebUtils } from "electron";
import { eventNames, methodNames } from "../shared/contract-names.ts";
import { electronChannels } from "../shared/electron-channels.ts";
import type { WireResult } from "../shared/rpc.ts";

type Listener = (payload: unknown) => void;

/** What the desk finds as `window.galleyHost`: one function per request of the contract, and its events. Nothing of Electron's. */
export interface GalleyHost {
  requests: Record<string, (params: unknown) => Promise<WireResult>>;
  /** Calls `listener` with each payload until the returned function is called. An event that the contract lacks never comes. */
  on(event: string, listener: Listener): () => void;
  /** A ticket for a file that the person chose or dropped; null for one that lies on no disk. Its path stays on this side. */
  offerFile(file: File): Promise<string | null>;
}

/** What the bridge uses of Electron and of the page. */
export interface BridgeParts {
  ipc: Pick<IpcRenderer, "invoke" | "on" | "send">;
  files: Pick<WebUtils, "getPathForFile">;
  page: EventTarget;
}

/** Before a window closes, the desk is told as any page is told, by `pagehide`, on which it sends what is not yet stored. */
export function createBridge({ ipc, files, page }: BridgeParts): GalleyHost {
  const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]));
  ipc.on(electronChannels.event, (_event, name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  });
  ipc.on(electronChannels.closing, () => {
    page.dispatchEvent(new Event("pagehide"));
    // A turn later, so that what the desk sends at once is on its way before this.
    setTimeout(() => ipc.send(electronChannels.flushed), 0);
  });
  const request = (method: string) => (params: unknown) =>
    ipc.invoke(electronChannels.request, method, params) as Promise<WireResult>;
  return {
    requests: Object.fromEntries(methodNames.map((method) => [method, request(method)])),
    on(event, listener) {
      listeners.get(event)?.add(listener);
      return () => listeners.get(event)?.delete(listener);
    },
    async offerFile(file) {
      const path = pathOf(file, files);
      return path === "" ? null : ipc.invoke(electronChannels.offer, path);
    },
  };
}

/** Empty for what the page made itself: Electron knows a path only for files that a person handed over. */
function pathOf(file: File, files: BridgeParts["files"]): string {
  try {
    return files.getPathForFile(file);
  } catch {
    return "";
  }
}
