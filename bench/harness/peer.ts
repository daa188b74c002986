import { createRequire } from "node:module";

const require = createRequire(new URL("../package.json", import.meta.url));

/** A package from this folder's own `node_modules`, the one at `bench/package.json`'s version. The caller says what it is. */
export function loadPeer<T>(name: string): T {
  return require(name) as T;
}
