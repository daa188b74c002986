/** A Chromium that can be driven: its program, and what its environment needs besides the caller's own. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}
export const browserAdvice: string;
export function findBrowser(): Promise<Browser | null>;
export function browserArguments(): string[];
