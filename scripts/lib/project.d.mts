/** Absolute path of the project's folder. */
export const projectDir: string;

/** An absolute path inside the project. */
export function inProject(...parts: string[]): string;

/** The version that `package.json` pins for a package of whatever kind of dependency; null when it names none. */
export function pinnedVersion(name: string): string | null;
