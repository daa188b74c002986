/** The dialogs about the open story's page. */
export const publicationDialogs = ["publish", "export-page", "withdraw", "published"] as const;
export type PublicationDialog = (typeof publicationDialogs)[number];
/** The dialogs about what the open story was. */
export const historyDialogs = ["compare", "keep-version", "compare-published"] as const;
export type HistoryDialog = (typeof historyDialogs)[number];
/** The dialogs in which stories begin from something. */
export const beginningDialogs = ["from-template", "save-template", "templates", "translate"] as const;
export type BeginningDialog = (typeof beginningDialogs)[number];
export type DialogName =
  | PublicationDialog
  | "settings"
  | HistoryDialog
  | BeginningDialog
  | "palette"
  | "quick-open"
  | "shortcuts"
  | "names"
  | "house-style"
  | "rates"
  | "convert-units"
  | "convert-currency"
  | "import-photos"
  | "edit-photos"
  | "replace-photos"
  | "reread-photos"
  | "kill-photo"
  | "publish-several"
  | "replace-stories";
export const isPublicationDialog = (name: DialogName): name is PublicationDialog =>
  publicationDialogs.some((one) => one === name);
/** Whether a dialog is one of the photo desk's, about photos that are chosen. */
export const isPhotoDialog = (name: DialogName): boolean =>
  ["edit-photos", "replace-photos", "reread-photos", "kill-photo"].includes(name);
export const isBeginningDialog = (name: DialogName): name is BeginningDialog =>
  beginningDialogs.some((one) => one === name);
export const isHistoryDialog = (name: DialogName): name is HistoryDialog => historyDialogs.some((one) => one === name);
