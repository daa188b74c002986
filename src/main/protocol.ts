import { protocol } from "electron";
import { plainResponse } from "../core/web/plain-response.ts";
import type { WebHandler } from "../core/web/web-handler.ts";
import { deskScheme, isOwnUrl } from "./desk-url.ts";

/** Must be called before the app is ready. The scheme keeps every rule of the web: origins, the policy in the headers, fetch. */
export function registerDeskScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: deskScheme, privileges }]);
}

/** Mounts the shared web handler, the same that the web host serves over HTTP. */
export function serveDesk(handler: WebHandler): void {
  protocol.handle(deskScheme, async (request) =>
    isOwnUrl(request.url) ? handler(request) : plainResponse(404, "Not found"),
  );
}
