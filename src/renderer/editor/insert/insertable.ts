import {
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  Newspaper,
  PanelTop,
  Pilcrow,
  Quote,
  SquareCheckBig,
  Table,
} from "lucide-react";
import { type EditorCommandId, editorCommand } from "../commands/editor-commands.ts";
import type { EditorSurroundings } from "../editor-context.ts";

/** One thing that can be put into the page. */
export interface Insertable {
  id: EditorCommandId;
  icon: LucideIcon;
  /** More words that find it. */
  also: string;
}

/** What the insert menus offer, in their order: the commands of the table, with icons. */
export const insertables: readonly Insertable[] = [
  { id: "photo", icon: ImagePlus, also: "picture image gallery תמונה גלריה צילום" },
  { id: "heading2", icon: Heading2, also: "h2 title כותרת" },
  { id: "heading3", icon: Heading3, also: "h3 title כותרת" },
  { id: "heading4", icon: Heading4, also: "h4 title כותרת" },
  { id: "bulletList", icon: List, also: "ul bullets רשימה תבליטים" },
  { id: "numberList", icon: ListOrdered, also: "ol numbers רשימה ממוספרת" },
  { id: "quote", icon: Quote, also: "blockquote ציטוט" },
  { id: "pullquote", icon: MessageSquareQuote, also: "quote pull ציטוט" },
  { id: "factbox", icon: PanelTop, also: "box facts sidebar תיבה עובדות" },
  { id: "table", icon: Table, also: "grid rows columns טבלה" },
  { id: "embed", icon: Link2, also: "link video card url post קישור סרטון" },
  { id: "related", icon: Newspaper, also: "links more read קישורים עוד" },
  { id: "correction", icon: SquareCheckBig, also: "clarification erratum fix תיקון הבהרה" },
  { id: "divider", icon: Minus, also: "rule line hr break קו מפריד" },
  { id: "paragraph", icon: Pilcrow, also: "text plain פסקה" },
];

/** What a query finds: those with a word, in the interface's language or in English, that begins with it. */
export function findInsertables(query: string, say: EditorSurroundings["say"]): Insertable[] {
  const wanted = query.trim().toLowerCase();
  return insertables.filter(({ id, also }) => {
    const words = `${say(editorCommand(id).label)} ${id} ${also}`.toLowerCase();
    return wanted === "" || words.startsWith(wanted) || words.includes(` ${wanted}`);
  });
}
