import { createRequire } from "node:module";

const folders = {
  peers: createRequire(new URL("../package.json", import.meta.url)),
  ghost: createRequire(new URL("../ghost/package.json", import.meta.url)),
};

/** A package from a folder of peers with its own `node_modules`, at its `package.json`'s version. The caller says what it is. */
export function loadPeer<T>(name: string, from: keyof typeof folders = "peers"): T {
  return folders[from](name) as T;
}
