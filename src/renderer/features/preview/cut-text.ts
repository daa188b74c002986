/**
 * How many characters of a text are shown outside the page, about. Google cuts by width (600 pixels of title, two lines of snippet),
 * the others by lines; these are what common text comes to, so the cards say "about".
 */
export const shownCharacters = {
  searchTitle: 60,
  searchDescription: 155,
  xTitle: 70,
  facebookTitle: 88,
  facebookDescription: 110,
} as const;

/** `text` as a card shows it that has room for `limit` characters: cut between words where that leaves most of it, with an ellipsis. */
export function cutText(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const room = characters.slice(0, limit).join("");
  const words = room.replace(/\s+\S*$/u, "");
  return `${(words.length > room.length / 2 ? words : room).trimEnd()}…`;
}

/** How many characters a person would count. */
export const lengthOf = (text: string): number => [...text].length;
