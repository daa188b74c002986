import type { Clip } from "./clip.ts";

/**
 * For those who work on Galley, never in a build: `galleyClip()` in the console saves what was pasted last as it came, so that a bad
 * paste becomes a fixture.
 */
export function keepClip(clip: Clip): void {
  const save = () => {
    const { html, text, galley, files, rtf } = clip;
    const names = files.map(({ name, type, size }) => ({ name, type, size }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ html, text, galley, rtf, files: names }, null, 2)]));
    link.download = "clipboard.json";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  Object.assign(window, { galleyClip: save });
}
