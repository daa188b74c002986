import { parseCredit } from "../src/shared/credit/parse-credit.ts";
import { paragraph, photoNode } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { bridge, harbour } from "./editor-harness/library.ts";
import { story } from "./editor-harness/pages.ts";

const inherited = photoNode({ photo: harbour.id, caption: harbour.caption, alt: harbour.alt, width: "wide" });
const own = photoNode({
  photo: harbour.id,
  caption: "Written here",
  alt: "Described here",
  credit: parseCredit("Typed Here / AP"),
});

test("another picture in a use: words of the use are kept, inherited ones refresh, a credit typed for the old one goes", async ({
  editor,
}) => {
  const document = story(paragraph("Before"), inherited, own);
  await editor.mount({ document });
  const replace = (n: number) =>
    editor.page.evaluate(([number, photo]) => window.harness.fill(number, photo), [n, bridge] as const);
  expect(await replace(1)).toBe(true);
  expect(await replace(2)).toBe(true);
  const read = await editor.read();
  expect(read.root.children[4]).toMatchObject({ photo: bridge.id, alt: bridge.alt, credit: null, width: "wide" });
  expect(read.root.children[5]).toMatchObject({ photo: bridge.id, alt: "Described here", credit: null });
  expect((await editor.lines()).slice(4)).toEqual([
    `photo[${bridge.caption}|${bridge.alt}]`,
    "photo[Written here|Described here]",
  ]);
  await editor.page.evaluate(() => window.harness.undo());
  expect((await editor.read()).root.children[5]).toEqual(own);
  await editor.page.evaluate(() => window.harness.undo());
  expect(await editor.read()).toEqual(document);
});
