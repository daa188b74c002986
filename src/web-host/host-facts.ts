import type { HostFacts } from "../core/core.ts";

/** What a desk in a browser is told: everything is on its own origin, and there is no system dialog for folders. */
export const webHostFacts: HostFacts = {
  kind: "web",
  mediaBase: "/media/",
  previewBase: "/preview/",
  uploadUrl: "/upload",
  printing: "window",
};
