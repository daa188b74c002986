import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { favicon } from "./favicon.ts";
import { mediaType } from "./media-type.ts";
import { errorResponse, jsonResponse, plainResponse, unexpectedError } from "./plain-response.ts";
import { pathSegments } from "./request-path.ts";
import {
  dataHeaders,
  deskHeaders,
  grammarWorkerHeaders,
  previewHeaders,
  type SecurityHeaders,
} from "./security-headers.ts";
import { servedResponse } from "./served-response.ts";
import type { Served, WebSources } from "./web-sources.ts";

export interface WebHandlerOptions {
  /** Origins that the desk may connect to besides its own, such as the web host's socket. */
  connectSrc: readonly string[];
  /** Origins that the desk's pictures come from besides its own. */
  pictureSrc?: readonly string[];
  /** Gets the stack of what nobody foresaw. */
  log?: (line: string) => void;
}

/** Answers one request. Never rejects. Who may ask at all is the host's business: access is checked before this. */
export type WebHandler = (request: Request) => Promise<Response>;

const photoVariants = ["thumb", "large", "original"] as const;
const photoId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const candidateHash = /^[0-9a-f]{64}$/;
const longestFileName = 300;

/**
 * The one handler that both hosts mount: the built desk at `/`, `/media/<photo id>/<thumb|large|original>`,
 * `/preview/<candidate hash>/<path>`, and `POST /upload?name=`, which answers 201 with `{ ticket, bytes }` or, like every
 * failure that a person should read, `{ error: WireError }`.
 */
export function createWebHandler(sources: WebSources, options: WebHandlerOptions): WebHandler {
  const log = options.log ?? (() => {});
  const desk = deskHeaders(options.connectSrc, options.pictureSrc);
  return async (request) => {
    try {
      return await route(request, sources, desk);
    } catch (error) {
      return errorResponse(unexpectedError(error, randomBytes(4).toString("hex"), log));
    }
  };
}

async function route(request: Request, sources: WebSources, desk: SecurityHeaders): Promise<Response> {
  const url = new URL(request.url);
  const segments = pathSegments(url.pathname);
  if (segments === null) return plainResponse(400, "Bad path");
  const [first, ...rest] = segments;
  if (first === "upload" && rest.length === 0) return upload(request, url, sources);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plainResponse(405, "Method not allowed", { allow: "GET, HEAD" });
  }
  const found = await find(request, segments, sources, desk);
  return found ?? plainResponse(404, "Not found");
}

async function find(request: Request, segments: string[], sources: WebSources, desk: SecurityHeaders) {
  const [first, ...rest] = segments;
  if (first === "media") return serve(request, await photo(rest, sources, request.signal), dataHeaders);
  if (first === "preview") return serve(request, await preview(rest, sources), previewHeaders);
  const security = isGrammarWorker(segments) ? grammarWorkerHeaders : desk;
  const built = await serve(request, builtFile(segments, sources.rendererDir), security);
  if (built !== null || first !== "favicon.ico" || rest.length > 0) return built;
  return serve(request, { mime: "image/svg+xml", immutable: false, body: Buffer.from(favicon) }, dataHeaders);
}

async function serve(request: Request, served: Served | null, security: SecurityHeaders): Promise<Response | null> {
  return served === null ? null : servedResponse(request, served, security);
}

async function photo(segments: string[], sources: WebSources, signal: AbortSignal): Promise<Served | null> {
  const [id = "", name = ""] = segments;
  const variant = photoVariants.find((known) => known === name);
  if (segments.length !== 2 || variant === undefined || !photoId.test(id)) return null;
  return sources.photo(id, variant, signal);
}

async function preview(segments: string[], sources: WebSources): Promise<Served | null> {
  const [hash = "", ...path] = segments;
  if (!candidateHash.test(hash) || path.length === 0) return null;
  if (path.at(-1) === "") path[path.length - 1] = "index.html";
  return sources.preview(hash, path.join("/"));
}

/** Names under `assets/` carry a hash of their content, so they may be kept for good. */
function builtFile(segments: string[], rendererDir: string): Served {
  const path = segments.at(-1) === "" ? [...segments.slice(0, -1), "index.html"] : segments;
  return { mime: mediaType(path.at(-1) ?? ""), immutable: path[0] === "assets", path: join(rendererDir, ...path) };
}

/** The build names a worker's file after its source, with a hash behind it. */
function isGrammarWorker(segments: readonly string[]): boolean {
  return segments.length === 2 && segments[0] === "assets" && /^grammar-worker-[\w-]{8}\.js$/.test(segments[1] ?? "");
}

async function upload(request: Request, url: URL, sources: WebSources): Promise<Response> {
  if (request.method !== "POST") return plainResponse(405, "Method not allowed", { allow: "POST" });
  const body = request.body ?? new Response("").body;
  if (body === null) return plainResponse(400, "No body");
  return jsonResponse(201, await sources.upload(uploadName(url), body));
}

/** The name to show a person: the last part of whatever was sent, never a path. */
function uploadName(url: URL): string {
  const name = (url.searchParams.get("name") ?? "").split(/[/\\]/).at(-1) ?? "";
  const visible = [...name].filter((character) => character >= " " && character !== "\u007f").join("");
  return visible.slice(-longestFileName);
}
