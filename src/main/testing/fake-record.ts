import type {
  CustomScheme,
  IpcMain,
  MessageBoxOptions,
  OpenDialogOptions,
  Protocol,
  Rectangle,
  RelaunchOptions,
  SaveDialogOptions,
} from "electron";
import type { FakeMenu } from "./fake-system.ts";
import type { FakeWindow } from "./fake-window.ts";

/**
 * Stands for `electron` in tests, where its program is absent: records what it is given, and calls nothing by itself. Typed
 * by Electron's own declarations, so that a change there is noticed here.
 */
export interface Recorded {
  /** In order: what was called on `app`, `protocol` and windows. */
  calls: string[];
  schemes: CustomScheme[];
  protocolHandlers: Map<string, Parameters<Protocol["handle"]>[1]>;
  ipcHandlers: Map<string, Parameters<IpcMain["handle"]>[1]>;
  windows: FakeWindow[];
  opened: string[];
  /** Paths that the file manager showed. */
  revealed: string[];
  errors: string[];
  exits: number[];
  menus: FakeMenu[];
  popups: FakeMenu[];
  paths: Record<string, string>;
  recent: string[];
  openDialogs: OpenDialogOptions[];
  saveDialogs: SaveDialogOptions[];
  questions: MessageBoxOptions[];
  copied: string[];
  lockData: unknown;
  relaunch: RelaunchOptions | null;
  dictionaries: string[][];
  learnt: string[];
}

export const recorded: Recorded = {
  calls: [],
  schemes: [],
  protocolHandlers: new Map(),
  ipcHandlers: new Map(),
  windows: [],
  opened: [],
  revealed: [],
  errors: [],
  exits: [],
  menus: [],
  popups: [],
  paths: {},
  recent: [],
  openDialogs: [],
  saveDialogs: [],
  questions: [],
  copied: [],
  lockData: undefined,
  relaunch: null,
  dictionaries: [],
  learnt: [],
};

/** What a test decides beforehand. */
export const world: {
  firstInstance: boolean;
  screens: { workArea: Rectangle }[];
  picked: string[];
  saveTo: string;
  /** Answers a question with the number of a button; never, while it is null. */
  answer: ((options: MessageBoxOptions) => number) | null;
  /** The status of what a window loads. */
  status: number;
  hasIcons: boolean;
  /** Why a window's page cannot be loaded; null when it can. */
  loadFails: string | null;
} = {
  firstInstance: true,
  screens: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  picked: [],
  saveTo: "",
  answer: null,
  status: -1,
  hasIcons: true,
  loadFails: null,
};
