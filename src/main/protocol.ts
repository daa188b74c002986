import { protocol } from "electron";
import { plainResponse } from "../core/web/plain-response.ts";
import type { WebHandler } from "../core/web/web-handler.ts";
import { deskScheme, deskUrl, isMediaUrl, isOwnUrl, mediaScheme } from "./desk-url.ts";

/**
 * Must be called before the app is ready, once. Both schemes keep every rule of the web: origins, the policy in the headers,
 * fetch. Neither is open to other origins' scripts (`corsEnabled`), and neither is exempt from the policy (`bypassCSP`).
 */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: deskScheme, privileges: { ...privileges, codeCache: true } },
    { scheme: mediaScheme, privileges },
  ]);
}

const photosPath = "/media/";

/** Mounts the shared web handler, the same that the web host serves over HTTP: the desk on one scheme, pictures on the other. */
export function serveDesk(handler: WebHandler): void {
  protocol.handle(deskScheme, async (request) => {
    const isOurs = isOwnUrl(request.url) && !new URL(request.url).pathname.startsWith(photosPath);
    return isOurs ? handler(request) : plainResponse(404, "Not found");
  });
  protocol.handle(mediaScheme, async (request) => {
    if (!isMediaUrl(request.url)) return plainResponse(404, "Not found");
    if (request.method !== "GET" && request.method !== "HEAD") return plainResponse(405, "Method not allowed");
    return forDesk(await handler(asPhotoRequest(request)));
  });
}

function asPhotoRequest({ url, method, headers, signal }: Request): Request {
  const path = new URL(url).pathname.slice(1);
  return new Request(`${deskUrl}${photosPath.slice(1)}${path}`, { method, headers, signal });
}

/** The desk is another origin than its pictures; nothing else can be shown in a window of ours. */
function forDesk(response: Response): Response {
  response.headers.set("cross-origin-resource-policy", "cross-origin");
  return response;
}
