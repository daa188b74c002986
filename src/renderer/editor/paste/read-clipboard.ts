import type { Clip } from "./clip.ts";

/**
 * What is on the system's clipboard now. Rejects where the program may not read it (Electron, and browsers until somebody allows it)
 * or cannot, and where it holds neither words nor anything with words in it.
 */
export async function readClipboard(): Promise<Clip> {
  // Word's own marks do not survive the browser's cleaning; the pipeline does its own.
  const read = navigator.clipboard.read as (formats: { unsanitized: string[] }) => Promise<ClipboardItem[]>;
  const items = await read.call(navigator.clipboard, { unsanitized: ["text/html"] });
  const textOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : "";
  };
  const [html, text] = await Promise.all([textOf("text/html"), textOf("text/plain")]);
  if (html === "" && text === "") throw new Error("nothing to read on the clipboard");
  return { mode: "rich", galley: "", html, text: text.replace(/\r\n?/g, "\n"), files: [], rtf: "" };
}
