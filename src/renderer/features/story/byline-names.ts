/** The names among what was typed: trimmed, in order, without empty ones. */
export function namesOf(typed: readonly string[]): string[] {
  return typed.map((name) => name.trim()).filter((name) => name !== "");
}

/** Whether two lists of names are the same. */
export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
