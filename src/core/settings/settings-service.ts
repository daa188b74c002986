import { type Settings, type SettingsPatch, settings as settingsSchema } from "../../shared/settings.ts";
import type { Database } from "../database/repositories.ts";

export interface SettingsService {
  get(): Promise<Settings>;
  /** Keeps the named values and gives the whole. A value that does not fit its shape is refused before anything is kept. */
  update(patch: SettingsPatch): Promise<Settings>;
}

type Shape = typeof settingsSchema.shape;

/** Settings are stored key by key: one that cannot be read falls back to its default and does not take the others along. */
export function createSettingsService(
  database: Database,
  defaults: Settings,
  onChange: (settings: Settings) => void,
): SettingsService {
  async function get(): Promise<Settings> {
    const stored = await database.settings.all();
    const read = (key: keyof Shape, fallback: unknown): unknown => {
      const text = stored[key];
      if (text === undefined) return fallback;
      const parsed = settingsSchema.shape[key].safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : fallback;
    };
    const entries = Object.entries(defaults).map(([key, fallback]) => [key, read(key as keyof Shape, fallback)]);
    return Object.fromEntries(entries) as Settings;
  }

  return {
    get,
    async update(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      const merged = settingsSchema.parse({ ...(await get()), ...Object.fromEntries(given) });
      const values = given.map(([key]) => [key, JSON.stringify(merged[key as keyof Settings])]);
      await database.settings.put(Object.fromEntries(values));
      onChange(merged);
      return merged;
    },
  };
}
