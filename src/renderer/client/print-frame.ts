/** In milliseconds; a browser that never says that printing is over keeps the frame no longer. */
const longest = 10 * 60_000;

/**
 * Opens the browser's print dialog for the page at an address of the desk's own origin, in a frame that nobody sees. Resolves when the
 * dialog is open; rejects when the page cannot be loaded or the browser prints no frames.
 */
export function printFrame(url: string, title: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.title = title;
  frame.src = url;
  const remove = () => frame.remove();
  return new Promise<void>((resolve, reject) => {
    frame.addEventListener("error", () => reject(new Error("the page was not loaded")), { once: true });
    frame.addEventListener(
      "load",
      () => {
        const page = frame.contentWindow;
        if (page?.document.querySelector("meta[name=galley-story]") == null) return reject(new Error("no page"));
        page.addEventListener("afterprint", remove, { once: true });
        setTimeout(remove, longest);
        page.focus();
        page.print();
        resolve();
      },
      { once: true },
    );
    document.body.append(frame);
  }).catch((error: unknown) => {
    remove();
    throw error;
  });
}
