/** How the clipboard is taken: as it was copied, only its words, or as a quotation. */
export type PasteMode = "rich" | "plain" | "quote";

/** What was on the clipboard, read while it may be: a browser empties it when the event is over. */
export interface Clip {
  mode: PasteMode;
  /** Galley's own shape of what was copied in a Galley; empty otherwise. */
  galley: string;
  html: string;
  text: string;
  files: readonly File[];
  /** Only where the HTML names files of the other program: those of Word are in here. */
  rtf: string;
}

const pointsAtFiles = /file:\/\/\//;

/** Reads what a paste or a drop carries. */
export function readClip(transfer: DataTransfer, mode: PasteMode): Clip {
  const html = transfer.getData("text/html");
  const text = transfer.getData("text/plain") || transfer.getData("text/uri-list");
  // Some systems say plain text twice.
  const isPlain = html === text;
  return {
    mode,
    galley: transfer.getData("application/x-lexical-editor"),
    html: isPlain ? "" : html,
    text: text.replace(/\r\n?/g, "\n"),
    files: [...transfer.files],
    rtf: pointsAtFiles.test(html) ? transfer.getData("text/rtf") : "",
  };
}
