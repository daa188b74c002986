import type { Template } from "../template.ts";
import { broadsheet } from "./broadsheet/broadsheet.ts";

/** Every template that a publication may choose, the default first. A new one is added here (docs/templates.md). */
export const templates: readonly [Template, ...Template[]] = [broadsheet];

/** Whether this version has a template of that name. */
export function isTemplate(id: string): boolean {
  return templates.some((template) => template.id === id);
}

/** The template of that name; the default for one that this version does not have, which a check tells the editor. */
export function templateOf(id: string): Template {
  return templates.find((template) => template.id === id) ?? templates[0];
}
