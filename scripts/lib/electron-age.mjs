/**
 * One sentence on how a pinned version of Electron stands to the newest.
 * @param {string} pinned
 * @param {string | null} newest null when nobody could be asked
 */
export function electronAge(pinned, newest) {
  const major = (version) => Number.parseInt(version, 10);
  if (newest === null || Number.isNaN(major(newest)))
    return `Electron ${pinned}: the newest version could not be asked for.`;
  const behind = major(newest) - major(pinned);
  if (behind <= 0) return `Electron ${pinned} is of the newest major version.`;
  const urgency = behind >= 3 ? "It gets no security repairs any more: move now." : "Plan the move.";
  return `Electron ${pinned} is ${behind} major version${behind === 1 ? "" : "s"} behind ${newest}. ${urgency}`;
}
