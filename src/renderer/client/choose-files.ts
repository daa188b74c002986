/** The kinds of file that are asked for, as a file dialog of the browser takes them. */
const accepted = {
  photos: "image/*,.heic,.heif,.tif,.tiff",
  texts: ".txt,text/plain",
  tables: ".tsv,.txt,.json,text/tab-separated-values,application/json",
} as const;

/** Opens the browser's file dialog, which it allows only right after a key or a click. None when it is cancelled. */
export function chooseFiles(kind: keyof typeof accepted): Promise<File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accepted[kind];
  input.multiple = true;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  });
}
