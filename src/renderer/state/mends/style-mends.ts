import type { BrokenRule, Finding } from "../../../shared/checks/finding.ts";
import { fieldLine, styledFields, styleHits } from "../../../shared/checks/style-checks.ts";
import { type Edit, edited } from "../../../shared/checks/text/edit.ts";
import type { StoryFields } from "../../../shared/stories.ts";
import { closestEdit } from "../../../shared/style/closest-edit.ts";
import type { StyleHit } from "../../../shared/style/find-style.ts";
import type { StyleText } from "../../../shared/style/style-text.ts";
import type { LineEditor } from "../../editor/around/mend-lines.ts";
import type { Desk } from "../desk.ts";
import type { StorySession } from "../story-session.ts";
import type { MakeMend } from "./mend-of.ts";

/** What becomes of a hit: the words to put, or nothing. */
type Choose = (hit: StyleHit) => string | undefined;

function editsOf(desk: Desk, choose: Choose): LineEditor {
  const { rules } = desk.settings.get().houseStyle;
  return (line: StyleText) =>
    styleHits(rules, line).flatMap((hit): Edit[] => {
      const instead = choose(hit);
      return instead === undefined ? [] : [closestEdit(line.text, hit.from, hit.to, instead)];
    });
}

/** The facts of the story that readers read, put right. They are not on the page, so its undo does not know of them. */
function mendFields(session: StorySession, find: LineEditor): void {
  const fields = session.fields.get();
  const changed = styledFields.flatMap((name): [string, string][] => {
    const edits = find(fieldLine(fields, name));
    return edits.length === 0 ? [] : [[name, edited(fields[name], edits)]];
  });
  if (changed.length > 0) session.changeFields(Object.fromEntries(changed) as Partial<StoryFields>);
}

const choosing =
  ({ rule, words }: BrokenRule, instead: string): Choose =>
  (hit) =>
    hit.rule.id === rule && hit.words === words && hit.instead.includes(instead) ? instead : undefined;

/** Puts one of the suggestions in the place of the words, as often as they stand at the place of the finding. */
export function mendStyle(desk: Desk, session: StorySession, { where, style }: Finding, instead: string): void {
  if (!style) return;
  const find = editsOf(desk, choosing(style, instead));
  if (where === "story") mendFields(session, find);
  else session.editor()?.mend(where, { kind: "edit-lines", find });
}

/**
 * Puts all right that the rule of a finding finds on the page, as one step of undo, by the suggestion that is in the place of the
 * chosen one for each. Facts beside the page stay: its undo would not bring them back.
 */
export function mendStyleEverywhere(desk: Desk, session: StorySession, { style }: Finding, instead: string): void {
  if (!style) return;
  const at = Math.max(0, style.instead.indexOf(instead));
  const find = editsOf(desk, (hit) => (hit.rule.id === style.rule ? (hit.instead[at] ?? hit.instead[0]) : undefined));
  session.editor()?.mendEverywhere({ kind: "edit-lines", find });
}

/** The first of the suggestions. Words that are only not to be used have none. */
export const styleMend: MakeMend = (desk, session, finding) => {
  const [instead] = finding.style?.instead ?? [];
  return instead === undefined ? null : { run: () => mendStyle(desk, session, finding, instead) };
};
