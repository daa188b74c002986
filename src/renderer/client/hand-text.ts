/** A text as a file. */
export interface HandedText {
  name: string;
  /** Media type. */
  type: string;
  isBrowser: boolean;
}

/** Gives a text through the browser's own downloads; the desktop's window has none, so there it goes to the clipboard. */
export async function handText(text: string, { name, type, isBrowser }: HandedText): Promise<void> {
  if (!isBrowser) return navigator.clipboard.writeText(text);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
