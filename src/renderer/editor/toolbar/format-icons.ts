import { Bold, Code, Italic, type LucideIcon, Strikethrough, Subscript, Superscript } from "lucide-react";
import type { formatNames } from "./use-toolbar-state.ts";

/** The icon of each format with a button. */
export const formatIcons: Readonly<Record<(typeof formatNames)[number], LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  strikethrough: Strikethrough,
  subscript: Subscript,
  superscript: Superscript,
  code: Code,
};
