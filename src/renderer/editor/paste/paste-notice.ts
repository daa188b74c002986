import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { Said } from "../../../shared/paste/said.ts";
import type { EditorSurroundings } from "../editor-context.ts";

/** In the order in which they are told: what is missing, then what looks different. */
const sentences: readonly (readonly [keyof Said, MessageKey])[] = [
  ["webPictures", "paste.webPictures"],
  ["absentPictures", "paste.absentPictures"],
  ["unreadPictures", "paste.unreadPictures"],
  ["icons", "paste.icons"],
  ["media", "paste.media"],
  ["comments", "paste.comments"],
  ["changes", "paste.changes"],
  ["links", "paste.links"],
  ["mergedCells", "paste.mergedCells"],
  ["nestedTables", "paste.nestedTables"],
  ["textBoxes", "paste.textBoxes"],
  ["ticks", "paste.ticks"],
  ["underlines", "paste.underlines"],
];

/** What a paste could not keep, in one text; empty when nothing that was seen changed or is missing. */
export function pasteNotice(said: Said, say: EditorSurroundings["say"]): string {
  const told = sentences.filter(([what]) => said[what] > 0).map(([what, key]) => say(key, { count: said[what] }));
  return told.length === 0 ? "" : `${say("paste.changed")} ${told.join(" ")} ${say("paste.undo")}`;
}
