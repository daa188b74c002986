import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCore } from "../../core/create-core.ts";
import { makePhoto } from "../../core/testing/make-photo.ts";
import { testFolder } from "../../core/testing/temporary-folder.ts";
import { createClient, type Transport } from "../../shared/rpc.ts";
import { webHostFacts } from "../../web-host/host-facts.ts";
import { createPhotoIntake } from "./photo-intake.ts";

/** A folder with pictures and one file that is none, and the intake of a window on a real core. */
async function opened(pictures: number) {
  const folder = testFolder();
  const core = await createCore({
    dataDir: join(folder, "data"),
    host: webHostFacts,
    actor: "Noa Levin",
    log: () => {},
  });
  onTestFinished(() => core.close());
  const wire = join(folder, "wire");
  await mkdir(wire);
  for (let at = 0; at < pictures; at += 1) await makePhoto(wire, `${at}.jpg`, at * 20);
  await writeFile(join(wire, "broken.jpg"), "no picture");
  const transport: Transport = {
    request: (method, params) => core.handle(method, params),
    subscribe: (event, listener) =>
      core.onEvent((name, payload) => {
        if (name === event) listener(payload);
      }),
    onState: () => () => {},
  };
  const intake = createPhotoIntake({ client: createClient(transport), uploadUrl: "", sayFailure: String });
  const total = async () => (await core.photos.list({ offset: 0, limit: 1 })).total;
  return { wire, intake, total };
}

test("a folder is taken in, with what became of each file", async () => {
  const { wire, intake, total } = await opened(3);
  await intake.take({ folder: wire });
  expect(intake.state.get()).toMatchObject({ stage: "done", total: 4, added: 3, known: 0, failed: 1 });
  expect(intake.state.get()?.failures.map(({ file }) => file)).toEqual(["broken.jpg"]);
  expect(await total()).toBe(3);
  intake.dismiss();
  expect(intake.state.get()).toBeNull();
});

test("one that is stopped before its beginning was answered is stopped all the same", async () => {
  const { wire, intake, total } = await opened(12);
  const taking = intake.take({ folder: wire });
  intake.cancel();
  await taking;
  expect(intake.state.get()?.stage).toBe("cancelled");
  expect(await total()).toBeLessThan(12);
});

test("a second one is refused in words while the first runs, and a folder that is not there leaves nothing behind", async () => {
  const { wire, intake, total } = await opened(2);
  const taking = intake.take({ folder: wire });
  await expect(intake.take({ folder: wire })).rejects.toThrow("Another import is still running");
  await taking;
  expect([intake.state.get()?.stage, await total()]).toEqual(["done", 2]);
  await expect(intake.take({ folder: join(wire, "gone") })).rejects.toThrow("is not a folder that can be read");
  expect(intake.state.get()).toBeNull();
});
