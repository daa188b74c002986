import type { BrowserContext, Page } from "@playwright/test";

/** How long a finger rests on the mouse in every `click`, in milliseconds; a test's own clicks take none. `npm run slow-press` sets it. */
const resting = Number(process.env.GALLEY_PRESS ?? 0);

/**
 * Complains in the console of every press whose button moved away from under the pointer before it was let go: it did nothing. What is taken
 * off the page in the middle of its press is passed over, as menus are that close.
 */
export async function watchPresses(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const pressable =
      "button, summary, label, input, a[href], [role=button], [role=option], [role=tab], [role^=menuitem]";
    let pressed: { on: Element; x: number; y: number } | null = null;
    const down = ({ target, clientX, clientY }: PointerEvent) => {
      const on = target instanceof Element ? target.closest(pressable) : null;
      pressed = on && { on, x: clientX, y: clientY };
    };
    const up = ({ clientX, clientY }: PointerEvent) => {
      const press = pressed;
      pressed = null;
      if (press === null || !press.on.isConnected) return;
      // It was drawn off on purpose, or opened a menu that lies over the desk.
      const isDrag = Math.hypot(clientX - press.x, clientY - press.y) > 3;
      if (isDrag || press.on.getAttribute("aria-expanded") === "true") return;
      const under = document.elementFromPoint(clientX, clientY);
      if (press.on.contains(under) || under?.closest("label")?.contains(press.on)) return;
      console.error(`a press was lost: what it began on moved away: ${press.on.outerHTML.slice(0, 200)}`);
    };
    window.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
  });
  if (resting === 0) return;
  context.pages().forEach(pressSlowly);
  context.on("page", pressSlowly);
}

const slow = new WeakSet<object>();

/** Lets every click of the test rest as a hand does. */
function pressSlowly(page: Page): void {
  const locator = Object.getPrototypeOf(page.locator("body"));
  if (slow.has(locator)) return;
  slow.add(locator);
  const { click } = locator;
  locator.click = function (options: object) {
    return click.call(this, { delay: resting, ...options });
  };
}
