import { cutsAway } from "../document/crop.ts";
import type { PhotoNode } from "../document/nodes.ts";
import { photosOf } from "../document/walk.ts";
import type { LibraryPhoto } from "../photos.ts";
import type { RestrictionKind } from "../rights/restriction.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";

type Found = Pick<Issue, "code" | "severity" | "key" | "values">;

/** So long before the rights end a desk is told, in milliseconds. */
const warnBefore = 14 * 24 * 60 * 60 * 1000;

const day = (instant: string) => instant.slice(0, 10);
const time = (instant: string) => instant.slice(11, 16);

/** A check of what the library knows of the picture in each use. */
function rightsCheck(look: (photo: LibraryPhoto, input: CheckInput, use: PhotoNode) => Found | null): Check {
  return (input) =>
    photosOf(input.document).flatMap(({ node, index, block }): Issue[] => {
      const photo = Object.hasOwn(input.photos, node.photo) ? input.photos[node.photo] : undefined;
      const found = photo ? look(photo, input, node) : null;
      return found ? [{ ...found, where: `photo:${index}`, block, values: { ...found.values, number: index } }] : [];
    });
}

/** Blocks, and nothing can override it: somebody said that the picture may not be used. */
export const checkKilled = rightsCheck(({ killed }) => {
  if (!killed) return null;
  const { actor, reason } = killed;
  return { code: "photo.killed", severity: "block", key: "check.photo.killed", values: { actor, reason } };
});

/** Blocks until the embargo on the picture is over. */
export const checkEmbargo = rightsCheck(({ embargoUntil: until }, { now = "" }) => {
  if (until === "" || now === "" || now >= until) return null;
  const values = { day: day(until), time: time(until) };
  return { code: "photo.embargo", severity: "block", key: "check.photo.embargo", values };
});

/** Blocks once the rights have ended; warns when they are about to. Rights that were renewed have a new date. */
export const checkExpiry = rightsCheck(({ rightsExpire: end }, { now = "" }) => {
  if (end === "" || now === "") return null;
  const values = { day: day(end) };
  if (end <= now) return { code: "photo.expired", severity: "block", key: "check.photo.expired", values };
  const soon = Date.parse(end) - Date.parse(now) <= warnBefore;
  return soon ? { code: "photo.expiring", severity: "warn", key: "check.photo.expiring", values } : null;
});

/** Blocks when a picture for one use only has been published elsewhere; where that is not known, it says so much. */
export const checkOneTimeUse = rightsCheck(({ id, restrictions }, { usedElsewhere }) => {
  if (!restrictions.some(({ kind }) => kind === "one-time-use")) return null;
  const count = usedElsewhere && Object.hasOwn(usedElsewhere, id) ? (usedElsewhere[id] ?? 0) : 0;
  if (count > 0) {
    return { code: "photo.oneTimeUsed", severity: "block", key: "check.photo.oneTimeUsed", values: { count } };
  }
  return { code: "photo.oneTime", severity: usedElsewhere ? "info" : "warn", key: "check.photo.oneTime", values: {} };
});

const wordsOf = (restrictions: LibraryPhoto["restrictions"]) =>
  restrictions
    .map(({ text }) => text)
    .join("; ")
    .slice(0, 200);

/** Warns: a picture that may not be cropped is shown in part. One that is shown whole keeps to its supplier's words. */
export const checkCropping = rightsCheck(({ restrictions }, _input, { crop }) => {
  const against = restrictions.filter(({ kind }) => kind === "no-cropping");
  if (against.length === 0 || !crop || !cutsAway(crop)) return null;
  const values = { words: wordsOf(against) };
  return { code: "photo.noCropping", severity: "warn", key: "check.photo.noCropping", values };
});

/** Judged by checks of their own. */
const judged = new Set<RestrictionKind>(["one-time-use", "no-cropping"]);

/** Warns: the supplier restricts the use in words that only a person can judge. */
export const checkRestrictions = rightsCheck(({ restrictions }) => {
  const open = restrictions.filter(({ kind }) => !judged.has(kind));
  if (open.length === 0) return null;
  const values = { words: wordsOf(open) };
  return { code: "photo.restricted", severity: "warn", key: "check.photo.restricted", values };
});
