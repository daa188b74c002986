import { builtPreload, startElectronHost } from "./electron-host.ts";

void startElectronHost(builtPreload(import.meta.dirname));
