import { type InterfaceLanguage, say } from "./messages/catalogue.ts";
import type { DeskStage } from "./stages.ts";

const ownWords = { draft: "stage.draft", editing: "stage.editing", ready: "stage.ready" } as const;
const languages: readonly InterfaceLanguage[] = ["en", "he"];

/**
 * What a stage is called: as the desk named it, or in the interface's language where the name is still the one it came with. One
 * that the desk does not have is called by its id.
 */
export function stageName(stages: readonly DeskStage[], id: string, language: InterfaceLanguage): string {
  const name = stages.find((one) => one.id === id)?.name ?? id;
  const key = Object.hasOwn(ownWords, id) ? ownWords[id as keyof typeof ownWords] : undefined;
  const isGiven = key !== undefined && (name === id || languages.some((one) => say(one, key) === name));
  return isGiven ? say(language, key) : name;
}
