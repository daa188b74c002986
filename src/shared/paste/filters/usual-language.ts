import { languageDirection } from "../../text/direction.ts";
import { eachElement, isElement, type PastedElement } from "../tree.ts";

const primary = (language: string) => language.split("-")[0]?.toLowerCase() ?? "";

/** How many letters are marked with each language. */
function countLetters(element: PastedElement, around: string, counts: Map<string, number>): void {
  const language = primary(element.attributes.lang ?? around);
  for (const child of element.children) {
    if (isElement(child)) countLetters(child, language, counts);
    else counts.set(language, (counts.get(language) ?? 0) + (child.match(/\p{L}/gu)?.length ?? 0));
  }
}

/**
 * Takes the language that most of a text is marked with for the story's, where their scripts run in the same direction: word processors
 * mark everything with the language that their spelling was set to when it was typed, whatever it was typed in. Marks that differ from it
 * somebody set.
 */
export function trustUsualLanguage(root: PastedElement, storyLanguage: string): void {
  const counts = new Map<string, number>();
  countLetters(root, "", counts);
  const [usual = ""] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (usual === "" || usual === primary(storyLanguage)) return;
  if (languageDirection(usual) !== languageDirection(storyLanguage)) return;
  eachElement(root, ({ attributes }) => {
    if (attributes.lang !== undefined && primary(attributes.lang) === usual) attributes.lang = storyLanguage;
  });
}
