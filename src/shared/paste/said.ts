/**
 * What of a paste could not be kept in shape or was left out, counted. Fonts, colours, sizes and alignment are never kept and never
 * counted: the publication decides them.
 */
export interface Said {
  /** Pictures that stay elsewhere on the network: an empty place stands for each. */
  webPictures: number;
  /** Pictures that are only named and were not on the clipboard (files of the other program, attachments of a mail). */
  absentPictures: number;
  /** Pictures that the library could not read. */
  unreadPictures: number;
  /** Icons and drawings of the page that was copied. */
  icons: number;
  /** Films, sounds and things that run. */
  media: number;
  /** Links that lead nowhere from a page; their words stay. */
  links: number;
  mergedCells: number;
  nestedTables: number;
  textBoxes: number;
  underlines: number;
  comments: number;
  /** Tracked changes, taken as accepted. */
  changes: number;
  ticks: number;
}

export const nothingSaid: Said = {
  webPictures: 0,
  absentPictures: 0,
  unreadPictures: 0,
  icons: 0,
  media: 0,
  links: 0,
  mergedCells: 0,
  nestedTables: 0,
  textBoxes: 0,
  underlines: 0,
  comments: 0,
  changes: 0,
  ticks: 0,
};
