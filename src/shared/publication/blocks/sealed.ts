/**
 * A block of a type that this version does not know leaves nothing on the page, not even a comment: what it holds was
 * never checked. The check `block.sealed` tells the editor.
 */
export function renderSealed(): string {
  return "";
}
