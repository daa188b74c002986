import { expect, test } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import type { Desk } from "./desk.ts";
import { dragOutProps } from "./drag-out.ts";

function makeDesk(capabilities: string[], request: () => Promise<unknown>) {
  const told: unknown[] = [];
  const notices = { tell: (_look: string, text: string) => told.push(text) };
  const settings = { get: () => ({ interfaceLanguage: "en" }) };
  return { desk: { host: { capabilities }, client: { request }, notices, settings } as unknown as Desk, told };
}

test("nothing can be dragged out of a browser", () => {
  expect(dragOutProps(makeDesk([], async () => ({})).desk, "photo", "1")).toEqual({ draggable: false });
});

test("a drag becomes the host's; one that cannot be carried out is told", async () => {
  const refuse = async () => Promise.reject(new AppError("not-found", "host.notPublished"));
  const { desk, told } = makeDesk(["drag-out"], refuse);
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
  };
  dragOutProps(desk, "page", "1").onDragStart?.(event as never);
  await expect.poll(() => told).toEqual([expect.stringContaining("Publish it first")]);
  expect(isPrevented).toBe(true);
});
