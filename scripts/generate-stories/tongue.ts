import type { Chance } from "./chance.ts";

/** A language as the generator writes it. Every function gives plain text; `section` is one of `sections`. */
export interface Tongue {
  /** BCP 47. */
  language: string;
  /** The commonest first, as all lists here. */
  sections: readonly string[];
  tags: readonly string[];
  people: readonly string[];
  places: readonly string[];
  sentence(by: Chance, section: string): string;
  headline(by: Chance, section: string): string;
  standfirst(by: Chance, section: string): string;
  kicker(by: Chance): string;
  caption(by: Chance, section: string): string;
  alt(by: Chance, section: string): string;
  note(by: Chance, section: string): string;
}
