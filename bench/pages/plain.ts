import { drawn, middleText, toMiddle } from "./page-api.ts";

const editable = document.querySelector<HTMLElement>("#editor");
if (!editable) throw new Error("the page has no place for the editor");
editable.contentEditable = "true";

window.bench = {
  async load(html) {
    editable.innerHTML = html;
    await drawn();
  },
  toMiddle: () => toMiddle(editable),
  text: () => editable.textContent ?? "",
  middleText,
};
