import { contextBridge, ipcRenderer, webUtils } from "electron";
import { createBridge } from "./bridge.ts";

contextBridge.exposeInMainWorld("galleyHost", createBridge({ ipc: ipcRenderer, files: webUtils, page: window }));
