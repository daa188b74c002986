/**
 * The only place where a Content-Security-Policy is written. Both hosts send these headers, so that what a browser proves of
 * them holds in the app window too.
 */
export type SecurityHeaders = Readonly<Record<string, string>>;

const common: SecurityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

function policy(directives: readonly string[]): string {
  return directives.join("; ");
}

/** A host's own addition to a directive; an absolute origin, nothing else, since the text becomes part of a header. */
function origin(text: string): string {
  if (!/^[a-z]+:\/\/[a-z0-9.-]+(:\d+)?$/.test(text)) throw new Error(`not an origin: ${text}`);
  return text;
}

/**
 * For the desk itself and everything of the built renderer. `connectSrc` names what the desk may talk to besides its own
 * origin (the web host's socket), `pictureSrc` where else its pictures come from (Electron's scheme for them). Scripts and styles come from files only. `require-trusted-types-for` is not set: pasted
 * HTML is parsed by `DOMParser`, into a document in which nothing runs, and that rule would refuse it.
 */
export function deskHeaders(connectSrc: readonly string[], pictureSrc: readonly string[] = []): SecurityHeaders {
  return {
    ...common,
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": policy([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src ${["'self' blob: data:", ...pictureSrc.map(origin)].join(" ")}`,
      "media-src 'self'",
      "font-src 'self'",
      `connect-src ${["'self'", ...connectSrc.map(origin)].join(" ")}`,
      "worker-src 'self'",
      "frame-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]),
  };
}

/**
 * For the one file of the built renderer that compiles machine code: the worker that looks at grammar. A worker has the policy of its own
 * file, so the desk's stays without `wasm-unsafe-eval`. It may fetch what lies beside it and reach nothing else.
 */
export const grammarWorkerHeaders: SecurityHeaders = {
  ...common,
  "content-security-policy": policy([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]),
};

/**
 * For a frozen candidate shown inside the desk: the very bytes that readers will get, with nothing that could run, and
 * no way out of the frame. `allow-same-origin` lets its pictures load under the desk's session, and `allow-modals` lets the desk open
 * the print dialog for it; it has no scripts to abuse either.
 */
export const previewHeaders: SecurityHeaders = {
  ...common,
  "content-security-policy": policy([
    "default-src 'none'",
    // The publication's logo stands inside the page.
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin allow-modals",
  ]),
};

/** For pictures and answers that are data: should one ever be opened as a page, it can do nothing. */
export const dataHeaders: SecurityHeaders = {
  ...common,
  "content-security-policy": policy(["default-src 'none'", "frame-ancestors 'none'", "sandbox"]),
};
