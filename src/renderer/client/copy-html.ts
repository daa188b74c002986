/**
 * Puts HTML and the same as plain text on the clipboard in one step, exactly as given: the asynchronous interface of browsers would
 * resolve addresses and leave out attributes. Works within some seconds of a key or a press. False when the browser refuses.
 */
export function copyHtml(html: string, text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    done = event.clipboardData !== null;
  };
  // Before the page's editor, which would copy what is selected in it.
  window.addEventListener("copy", put, { capture: true });
  try {
    return document.execCommand("copy") && done;
  } finally {
    window.removeEventListener("copy", put, { capture: true });
  }
}
