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

/**
 * Before a window closes, the desk is told as any page is told, by `pagehide`, on which it sends what is not yet stored. A desk
 * whose last save is still on its way sends the words typed since only after the answer, so the word that all is sent waits for
 * every answer, and for what the desk asks then.
 */
export function createBridge({ ipc, files, page }: BridgeParts): GalleyHost {
  const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set()]));
  ipc.on(electronChannels.event, (_event, name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  });
  const unanswered = new Set<Promise<unknown>>();
  const request = (method: string) => (params: unknown) => {
    const answer = ipc.invoke(electronChannels.request, method, params) as Promise<WireResult>;
    unanswered.add(answer);
    const done = () => unanswered.delete(answer);
    answer.then(done, done);
    return answer;
  };
  ipc.on(electronChannels.closing, async () => {
    page.dispatchEvent(new Event("pagehide"));
    do {
      await Promise.allSettled(unanswered);
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (unanswered.size > 0);
    ipc.send(electronChannels.flushed);
  });
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
