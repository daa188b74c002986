import { photoListFields, photoTextFields } from "../../shared/photo-edits.ts";
import { foldTerm } from "../photos/photo-facts.ts";
import type { Connection } from "./open-database.ts";

/** How many values of a field are remembered. */
const most = 100;
/** Changes of a photo that come sooner after each other, in milliseconds, are one typing. */
const oneTyping = 60_000;
const fields: readonly string[] = [...photoTextFields, ...photoListFields];

/** Values that were typed into photos' fields, to be offered again. Its calls belong into the transaction of the change. */
export function createPhotoRecentStore(db: Connection) {
  const set = db.prepare(
    `INSERT OR REPLACE INTO photo_recent (field, value, used)
     VALUES (@field, @value, (SELECT ifnull(max(used), 0) + 1 FROM photo_recent WHERE field = @field))`,
  );
  const forget = db.prepare("DELETE FROM photo_recent WHERE field = ? AND value = ?");
  const forgetOld = db.prepare(
    `DELETE FROM photo_recent WHERE field = @field AND used <=
       (SELECT used FROM photo_recent WHERE field = @field ORDER BY used DESC LIMIT 1 OFFSET ${most})`,
  );
  const all = db.prepare("SELECT value FROM photo_recent WHERE field = ? ORDER BY used DESC").pluck();

  return {
    /** Remembers a text, or each entry of a list; nothing of a field that holds neither. */
    remember(field: string, value: unknown): void {
      if (!fields.includes(field)) return;
      const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && one !== "");
      for (const one of values) set.run({ field, value: one });
      if (values.length > 0) forgetOld.run({ field });
    },

    /**
     * Forgets what the photo's last change (a row of `photo_change` with its step) put into fields that are changed again now, where the
     * same person is still typing: a name that was stored in a pause, half written, is no value to offer again.
     */
    forgetHalves(last: Record<string, unknown>, now: { at: string; actor: string }, patch: object): void {
      const age = Date.parse(now.at) - Date.parse(String(last.at));
      if (last.kind !== "edit" || last.actor !== now.actor || age >= oneTyping) return;
      for (const [field, value] of Object.entries(JSON.parse(String(last.after)))) {
        if (typeof value === "string" && field in patch) forget.run(field, value);
      }
    },

    /** Values of a field that begin as `text` does, whatever its case; the last one typed first. */
    find(field: string, text: string, limit: number): string[] {
      const begin = foldTerm(text);
      const values = all.all(field) as string[];
      return values.filter((value) => begin === "" || foldTerm(value).startsWith(begin)).slice(0, limit);
    },
  };
}
