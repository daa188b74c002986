import type { Event, Session, WebContents } from "electron";
import { isDeskUrl, isLoadable, isOwnUrl, isPreviewUrl } from "./desk-url.ts";
import { openOutside } from "./open-outside.ts";

/** Electron grants every permission that nobody denies. The desk copies text and fills the screen; it needs nothing else. */
const permissions: readonly string[] = ["clipboard-sanitized-write", "fullscreen"];

/** Everything that a session lets pages do: permissions, devices, where they may load from, and no downloads. */
export function guardSession(session: Session, log: (line: string) => void): void {
  guardPermissions(session);
  // The desk writes files through the program, which asks a person where. A page that downloads is not the desk.
  session.on("will-download", (event, item) => {
    event.preventDefault();
    log(`not downloaded: ${item.getURL().slice(0, 200)}`);
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isLoadable(url);
    if (cancel) log(`not loaded: ${url.slice(0, 200)}`);
    answer({ cancel });
  });
}

/** Denies pages every permission but the desk's two, and every device. */
function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permissions.includes(permission) && isOwnUrl(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission) => permissions.includes(permission) && isOwnUrl(contents?.getURL() ?? ""),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Keeps a window on the desk: no other page, no other window, no webview. Links that leave go to the system's browser. */
export function guardNavigation(contents: WebContents, log: (line: string) => void): void {
  const only = (allowed: (url: string) => boolean) => (event: Event, url: string) => {
    if (!allowed(url)) event.preventDefault();
  };
  contents.on("will-navigate", (details) => only(isDeskUrl)(details, details.url));
  contents.on("will-redirect", (details) => only(details.isMainFrame ? isDeskUrl : isPreviewUrl)(details, details.url));
  contents.on("will-frame-navigate", (details) =>
    only(details.isMainFrame ? isDeskUrl : isPreviewUrl)(details, details.url),
  );
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, log);
    return { action: "deny" };
  });
}
