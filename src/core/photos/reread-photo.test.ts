import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCore } from "../create-core.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { photograph, withIim } from "./testing/pictures.ts";

/** Hebrew letters in Windows-1255, where they stand in one row from 0xE0. */
const hebrew = (text: string) =>
  Uint8Array.from(text, (letter) => (letter === " " ? 0x20 : (letter.codePointAt(0) ?? 0) - 0x05d0 + 0xe0));

test("undeclared Hebrew is shown, read again in one step, and undone; what was typed since stays", async () => {
  const folder = testFolder();
  const core = await createCore({ dataDir: join(folder, "data"), actor: "Noa Levin", log: () => {} });
  const data = withIim(await photograph(320, 200).jpeg().toBuffer(), [
    [2, 120, hebrew("נמל בערב")],
    [2, 90, hebrew("חיפה")],
    [2, 80, hebrew("נועה ברק")],
  ]);
  const path = join(folder, "quay.jpg");
  await writeFile(path, data);
  const [photo] = (await core.photos.attach([{ path, name: "quay.jpg" }])).photos;
  const id = photo?.id ?? "";
  const now = async () => (await core.photos.get([id]))[0];
  expect(photo).toMatchObject({ caption: "ðîì áòøá", metadataReview: true });
  await core.photos.update(id, { city: "Haifa" });

  const request = { ids: [id], charset: "windows-1255" as const };
  const shown = await core.photos.reread({ ...request, apply: false });
  expect(shown).toMatchObject({ total: 3, batch: null });
  expect(shown.fields).toContainEqual({ id, field: "caption", before: "ðîì áòøá", after: "נמל בערב" });
  expect((await now())?.caption).toBe("ðîì áòøá");

  await core.photos.reread({ ids: [id], charset: "windows-1251", apply: true });
  const { batch } = await core.photos.reread({ ...request, apply: true });
  expect(await now()).toMatchObject({
    caption: "נמל בערב",
    creator: "נועה ברק",
    city: "Haifa",
    metadataReview: false,
    credit: { items: [{ parties: [{ name: "נועה ברק" }] }] },
  });
  await core.photos.undo(batch ?? "");
  expect((await core.photos.reread({ ...request, apply: false })).total).toBe(3);
  await core.close();
});

test("a caption that lost the credit which it repeated is still the file's own, and is read again", async () => {
  const folder = testFolder();
  const core = await createCore({ dataDir: join(folder, "data"), actor: "Noa Levin", log: () => {} });
  const tail = new TextEncoder().encode(" (Reuters)");
  const data = withIim(await photograph(320, 200).jpeg().toBuffer(), [
    [2, 120, Uint8Array.from([...hebrew("נמל בערב"), ...tail])],
    [2, 110, "Reuters"],
  ]);
  const path = join(folder, "quay.jpg");
  await writeFile(path, data);
  const [photo] = (await core.photos.attach([{ path, name: "quay.jpg" }])).photos;
  expect(photo?.caption).toBe("ðîì áòøá");
  await core.photos.reread({ ids: [photo?.id ?? ""], charset: "windows-1255", apply: true });
  expect((await core.photos.get([photo?.id ?? ""]))[0]?.caption).toBe("נמל בערב");
  await core.close();
});
