/** The part of nspell 2 that is used here; the package comes without types. */
declare module "nspell" {
  interface NSpell {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  function nspell(aff: string, dic: string): NSpell;
  export = nspell;
}
