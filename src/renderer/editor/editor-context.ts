import { createContext, useContext } from "react";
import type { Credit, CreditStyle } from "../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import type { InterfaceLanguage, MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";

/** Which rendition of a library photo is shown: `large` on the page, `thumb` where it is small. */
export type PhotoVariant = "thumb" | "large";

/** What figures need from their surroundings: words, library photos, and a way to add files to the library. */
export interface EditorSurroundings {
  say: (key: MessageKey, values?: MessageValues) => string;
  /** The language of the labels, which is independent of the story's. */
  language: InterfaceLanguage;
  storyLanguage: string;
  creditStyle: CreditStyle;
  /** The table that credits are read and printed by. */
  organisations: OrganisationTable;
  editable: boolean;
  photos: PhotosById;
  mediaUrl: (photo: string, variant: PhotoVariant) => string;
  /** Opens the system's file dialog and adds what was chosen to the library; empty when cancelled or nothing could be read. */
  choosePhotos: (options: { several: boolean }) => Promise<LibraryPhoto[]>;
  /** Changes the library's own credit of a photo, for every story that inherits it: a person looked at it. */
  changeCredit: (photo: string, credit: Credit) => void;
  /** The library photo that was chosen to stand for the story elsewhere; empty while the first picture does. */
  hero: string;
  /** Chooses it, or gives the choice up where it is chosen. */
  toggleHero: (photo: string) => void;
}

/** Provided by `GalleyEditor`; read with `useEditorSurroundings`. */
export const EditorContext = createContext<EditorSurroundings | null>(null);

/** The surroundings of the editor this component stands in. Throws outside one. */
export function useEditorSurroundings(): EditorSurroundings {
  const value = useContext(EditorContext);
  if (!value) throw new Error("a part of the editor was rendered outside GalleyEditor");
  return value;
}
