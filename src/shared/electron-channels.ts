/** The channels between Electron's main process and its preload; nothing else may be named on either side. */
export const electronChannels = {
  /** Renderer → main, answered: `(method, params)` → `WireResult`. */
  request: "galley:request",
  /** Main → renderer: `(event, payload)`. */
  event: "galley:event",
  /** Main → renderer: the window is about to close; store what is not stored. */
  closing: "galley:closing",
  /** Preload → main, answered: `(path)` of a file that the person chose or dropped → its ticket, or null. */
  offer: "galley:offer",
  /** Renderer → main: everything that was not stored has been sent. */
  flushed: "galley:flushed",
} as const;
