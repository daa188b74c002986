/** Formats offered first by the system's dialog; what is really a picture is decided when the file is read. */
const accepted = "image/*,.heic,.heif,.tif,.tiff";

/** Opens the system's file dialog. Resolves to an empty list when it is cancelled. */
export function choosePictureFiles(several: boolean): Promise<File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accepted;
  input.multiple = several;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  });
}

const pictureName = /\.(jpe?g|png|gif|webp|avif|heic|heif|tiff?)$/i;

/** Whether a file may be a picture, by its declared type or its name. */
export function mayBePicture(file: Pick<File, "type" | "name">): boolean {
  return file.type.startsWith("image/") || pictureName.test(file.name);
}

/** The words in HTML, roughly: only whether there are any is asked. */
const htmlWords = (html: string) =>
  html.replace(/<(style|script|title)\b.*?<\/\1\s*>|<!--.*?-->|<[^>]*>/gis, " ").replace(/&nbsp;/g, " ");

/**
 * The pictures that a paste means: none when words came along with them, because word processors put a picture of the
 * text beside it. The files' own names are no words: some systems put them beside files.
 */
export function pastedPictures(clipboard: DataTransfer | null): File[] {
  const files = [...(clipboard?.files ?? [])].filter(mayBePicture);
  const names = new Set(files.map(({ name }) => name));
  const lines = (clipboard?.getData("text/plain") || htmlWords(clipboard?.getData("text/html") ?? ""))
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  return lines.every((line) => line === "" || names.has(line)) ? files : [];
}
