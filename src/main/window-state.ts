import { readFileSync } from "node:fs";
import type { Rectangle } from "electron";
import { z } from "zod/mini";
import { writeFileAtomic } from "../core/files/atomic-write.ts";

const length = z.int().check(z.minimum(200), z.maximum(20_000));
const position = z.int().check(z.minimum(-100_000), z.maximum(100_000));

const windowState = z.object({
  bounds: z.object({ x: position, y: position, width: length, height: length }),
  mode: z.enum(["normal", "maximised", "full-screen"]),
});
/** Where a window was, and whether it filled its screen. */
export type WindowState = z.infer<typeof windowState>;

const savedWindows = z.object({ windows: z.array(windowState).check(z.maxLength(20)) });

/** The windows of last time; none when that cannot be read, for whatever reason: it is not worth a word. */
export function readWindowStates(path: string): WindowState[] {
  try {
    const parsed = savedWindows.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data.windows : [];
  } catch {
    return [];
  }
}

export function writeWindowStates(path: string, windows: WindowState[]): Promise<void> {
  return writeFileAtomic(path, JSON.stringify({ windows: windows.slice(-20) }));
}

/** How much of a window's title must be on a screen for a hand to get hold of it; in pixels. */
const grip = { width: 120, height: 24 };

function overlap(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return { width: Math.max(0, width), height: Math.max(0, height) };
}

/**
 * Where a remembered window may open on the screens of today: where it was, if its title can be reached there and it is no
 * larger than the screen; else moved and shrunk onto the screen it overlaps most; null when it overlaps none.
 */
export function fitToScreens(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const area = (screen: Rectangle) => {
    const { width, height } = overlap(bounds, screen);
    return width * height;
  };
  const [best] = [...workAreas].sort((one, other) => area(other) - area(one));
  if (best === undefined || area(best) === 0) return null;
  const width = Math.min(bounds.width, best.width);
  const height = Math.min(bounds.height, best.height);
  const title = { ...bounds, width, height: grip.height };
  const reachable = workAreas.some((screen) => {
    const seen = overlap(title, screen);
    return seen.width >= grip.width && seen.height >= grip.height;
  });
  if (reachable) return { x: bounds.x, y: bounds.y, width, height };
  const within = (at: number, size: number, start: number, room: number) =>
    Math.max(start, Math.min(at, start + room - size));
  return {
    x: within(bounds.x, width, best.x, best.width),
    y: within(bounds.y, height, best.y, best.height),
    width,
    height,
  };
}
