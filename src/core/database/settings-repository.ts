import type { Connection } from "./open-database.ts";
import { transaction } from "./transaction.ts";

/** Named JSON values. Whoever reads one parses it. */
export function createSettingsRepository(db: Connection) {
  const all = db.prepare("SELECT key, value FROM setting");
  const put = db.prepare(
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  return {
    all(): Record<string, string> {
      const rows = all.all() as { key: string; value: string }[];
      return Object.fromEntries(rows.map((row) => [row.key, row.value]));
    },
    put: transaction(db, (values: Record<string, string>): void => {
      for (const [key, value] of Object.entries(values)) put.run(key, value);
    }),
  };
}
