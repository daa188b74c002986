import type { CommandNeed } from "../shared/commands.ts";
import type { EventName, EventPayload } from "../shared/contract.ts";
import type { WireResult } from "../shared/rpc.ts";
import type { WebSources } from "./web/web-sources.ts";

/** The window that a request came from, where the host has windows; a number of the host's own. */
export interface Caller {
  window: number;
}

/** A page to be printed: the hash of its frozen candidate, and a name to propose for the file, without its extension. */
export interface PrintedPage {
  hash: string;
  name: string;
}

/** What differs between the hosts: facts that the desk is told, and what a host does for a desk. What it cannot do is absent. */
export interface HostFacts {
  kind: "electron" | "web";
  mediaBase: string;
  previewBase: string;
  uploadUrl: string;
  /** Shows the system's folder dialog. */
  chooseFolder?: (caller: Caller | null) => Promise<string | null>;
  /** Shows the system's file dialog; gives the paths, none when it is cancelled. */
  pickFiles?: (kind: "photos" | "texts", caller: Caller | null) => Promise<string[]>;
  /** Opens another window with a story in it. */
  openWindow?: (story: string) => void;
  /** Takes what the window's commands may count on. */
  commandState?: (met: readonly CommandNeed[], caller: Caller | null) => void;
  /** Lets the drag that is going on in the window carry this file or folder. */
  dragOut?: (path: string, caller: Caller | null) => Promise<void>;
  /** Shows this folder in the system's file manager. */
  reveal?: (folder: string) => Promise<void>;
  /** Where the window prints pages by itself, and its own dialog writes them as PDF too. */
  printing?: "window";
  /** Prints a candidate into a file that the person chooses; gives the file's name, or null when the dialog was cancelled. */
  savePdf?: (page: PrintedPage, caller: Caller | null) => Promise<string | null>;
}

/** The program as a host sees it. Made by `createCore`; the command line and tests use the services behind it directly. */
export interface CorePort {
  /** Validates, carries out and answers one request of the contract. Never rejects. */
  handle(method: string, params: unknown, caller?: Caller | null): Promise<WireResult>;
  /** Calls `listener` for every event until the returned function is called. */
  onEvent(listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void): () => void;
  web: WebSources;
  /** A ticket for a file where it lies, for a host that was handed one. */
  offerPath(path: string): string;
  close(): Promise<void>;
}
