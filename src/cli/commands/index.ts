import type { Command } from "../command.ts";
import { archiveCommand } from "./archive.ts";
import { backupCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import { correctCommand } from "./correct.ts";
import { creditCommand } from "./credit.ts";
import { doctorCommand } from "./doctor.ts";
import { binCommand, editCommand, unbinCommand, undoEditCommand } from "./edit.ts";
import { exportPageCommand } from "./export-page.ts";
import { findStoriesCommand } from "./find.ts";
import { historyCommand } from "./history.ts";
import { historyGitCommand } from "./history-git.ts";
import { importCommand } from "./import.ts";
import { importArchiveCommand } from "./import-archive.ts";
import { listCommand } from "./list.ts";
import { logCommand } from "./log.ts";
import { organisationsExportCommand, organisationsImportCommand } from "./organisations.ts";
import { photoAddCommand } from "./photo-add.ts";
import { photoKillCommand, photoReleaseCommand } from "./photo-kill.ts";
import { photoListCommand } from "./photo-list.ts";
import { photoReadCommand } from "./photo-read.ts";
import { publicationsCommand } from "./publications.ts";
import { publishCommand } from "./publish.ts";
import { publishedCommand } from "./published.ts";
import { replaceCommand } from "./replace.ts";
import { restoreCommand } from "./restore.ts";
import { restoreRevisionCommand } from "./restore-revision.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { slugCommand } from "./slug.ts";
import { styleExportCommand, styleImportCommand, styleTestCommand } from "./style.ts";
import { validateCommand } from "./validate.ts";
import { withdrawCommand } from "./withdraw.ts";

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [
  serveCommand,
  importCommand,
  listCommand,
  searchCommand,
  findStoriesCommand,
  showCommand,
  editCommand,
  replaceCommand,
  binCommand,
  unbinCommand,
  undoEditCommand,
  logCommand,
  photoAddCommand,
  photoListCommand,
  photoKillCommand,
  photoReleaseCommand,
  photoReadCommand,
  checkCommand,
  validateCommand,
  publishCommand,
  correctCommand,
  withdrawCommand,
  slugCommand,
  publicationsCommand,
  publishedCommand,
  exportPageCommand,
  historyCommand,
  restoreRevisionCommand,
  creditCommand,
  organisationsImportCommand,
  organisationsExportCommand,
  styleImportCommand,
  styleExportCommand,
  styleTestCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  archiveCommand,
  importArchiveCommand,
  historyGitCommand,
];

/** The command that a line begins with (`photo add` is two words), and the operands behind its name. */
export function findCommand(words: readonly string[]): { command: Command; operands: string[] } | null {
  for (const command of commands) {
    const name = command.name.split(" ");
    if (name.every((word, at) => words[at] === word)) return { command, operands: words.slice(name.length) };
  }
  return null;
}
