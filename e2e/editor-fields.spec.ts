import { parseCredit } from "../src/shared/credit/parse-credit.ts";
import { paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import { wholePicture } from "../src/shared/document/crop.ts";
import type { PhotoNode } from "../src/shared/document/nodes.ts";
import { captionText } from "../src/shared/document/walk.ts";
import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { fog, harbour, quay } from "./editor-harness/library.ts";
import { between, photoOne, story } from "./editor-harness/pages.ts";

// Tall enough for a photo and what stands around it, so that nothing scrolls under the mouse.
test.use({ viewport: { width: 1200, height: 1700 }, harnessMode: "development" });

test.describe("fields", () => {
  test("Ctrl+A, Ctrl+B and Ctrl+X in the alt field stay there", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.alt(1).click();
    await editor.press("Control+a", "Control+b", "Control+x");
    await expect(editor.alt(1)).toHaveValue("");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[Caption one|]", "p:After"]);
    expect(JSON.stringify(await editor.read())).not.toContain('"format":1');
  });

  test("composed text in the alt field comes once, with the caret behind it", async ({ editor }) => {
    await editor.mount({ document: story(photoNode({ photo: harbour.id })) });
    await editor.alt(1).click();
    const cdp = await editor.cdp();
    for (const text of ["k", "か", "かn", "かな"]) {
      await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await cdp.send("Input.insertText", { text: "かな" });
    await editor.type("x");
    await expect(editor.alt(1)).toHaveValue("かなx");
    expect((await editor.lines())[3]).toBe("photo[|かなx]");
  });

  test("Hebrew alt in an English story names its language and turns", async ({ editor }) => {
    await editor.mount({ document: story(photoNode({ photo: harbour.id })) });
    await editor.alt(1).click();
    await editor.type("נמל בלילה");
    await expect(editor.alt(1)).toHaveAttribute("dir", "rtl");
    expect((await editor.read()).root.children[3]).toMatchObject({ alt: "נמל בלילה", altLanguage: "he" });
    await editor.photos.first().locator('[data-field="decorative"]').check();
    await expect(editor.alt(1)).toBeDisabled();
    expect((await editor.read()).root.children[3]).toMatchObject({ decorative: true, alt: "נמל בלילה" });
  });

  test("the credit is inherited, overridden by typing, parsed, and given back by emptying", async ({ editor }) => {
    await editor.mount({ document: story(photoOne) });
    const state = editor.photos.first().locator(".credit-state");
    await expect(editor.credit(1)).toHaveValue("");
    await expect(editor.credit(1)).toHaveAttribute("placeholder", /Mira Halloran/);
    await expect(state).toContainText("From the photo library");
    await editor.credit(1).fill("Noa Peretz / AFP");
    await expect(state).toContainText("Noa Peretz › AFP");
    await expect(state).toContainText("Set for this story only");
    expect((await editor.read()).root.children[3]).toMatchObject({
      credit: { raw: "Noa Peretz / AFP", state: "parsed" },
    });
    await editor.credit(1).fill("");
    await expect(state).toContainText("From the photo library");
    expect((await editor.read()).root.children[3]).toMatchObject({ credit: null });
  });

  test("a credit that was not fully understood is confirmed where it is shown, the library's as well as this use's", async ({
    editor,
  }) => {
    const own = parseCredit("Dana Cole / Tidewater Images");
    await editor.mount({
      document: story(photoNode({ photo: quay.id }), photoNode({ photo: harbour.id, credit: own })),
    });
    for (const figure of [editor.photos.first(), editor.photos.nth(1)]) {
      await expect(figure).toContainText("Please check");
      await figure.getByRole("button", { name: "It is right" }).click();
      await expect(figure).not.toContainText("Please check");
      await expect(figure.locator('[data-field="credit"]')).toBeFocused();
    }
    const [, , , first, second] = (await editor.read()).root.children;
    expect(first).toMatchObject({ credit: null });
    expect(second).toMatchObject({ credit: { ...own, state: "confirmed" } });
  });

  test("the keyboard stays in the photo when the button that was pressed goes away", async ({ editor }) => {
    const own = { ...parseCredit("Ines Calder / Reuters"), raw: "Dana Cole / Reuters", state: "review" as const };
    await editor.mount({ document: story(photoNode({ photo: harbour.id, credit: own })) });
    const state = editor.photos.first().locator(".credit-state");
    await state.getByRole("button", { name: "Read it again" }).press("Enter");
    await expect(state).toContainText("Dana Cole › Reuters");
    await expect(editor.credit(1)).toBeFocused();
    await editor.press("Control+z");
    await expect(state).toContainText("Ines Calder › Reuters");
    await state.getByRole("button", { name: "Use the photo’s own credit" }).press("Enter");
    await expect(state).toContainText("From the photo library");
    await expect(editor.credit(1)).toBeFocused();
    expect((await editor.read()).root.children[3]).toMatchObject({ credit: null });
  });

  test("the reason for no credit is asked with the keyboard in it, and left back to the credit line", async ({
    editor,
  }) => {
    await editor.mount({
      document: storyDocument({ headline: "Quay" }, [photoNode({ alt: "A chart" }), paragraph("Text")]),
    });
    const ask = editor.photos.getByRole("button", { name: "Needs no credit…" });
    await ask.press("Enter");
    const reason = editor.photos.getByRole("textbox", { name: "Why it needs no credit" });
    await expect(reason).toBeFocused();
    await editor.press("Escape");
    await expect(reason).toHaveCount(0);
    await expect(editor.credit(1)).toBeFocused();
    await expect(ask).toBeVisible();
  });

  test("a credit is lifted out of the caption, and both come back with one undo", async ({ editor }) => {
    const use = photoNode({ alt: "A quay", caption: "A quay at noon. (Photo: Ines Calder / Reuters)" });
    await editor.mount({ document: storyDocument({ headline: "Quay" }, [use, paragraph("Text")]) });
    const before = await editor.lines();
    await editor.photos.getByRole("button", { name: /Take .*Ines Calder.* out of the caption/ }).click();
    const lifted = (await editor.read()).root.children[3] as PhotoNode;
    expect(captionText(lifted)).toBe("A quay at noon.");
    expect(lifted.credit?.items[0]?.parties.map(({ name }) => name)).toEqual(["Ines Calder", "Reuters"]);
    await editor.press("Control+z");
    expect(await editor.lines()).toEqual(before);
    expect((await editor.read()).root.children[3]).toMatchObject({ credit: null });
  });

  test("a picture that needs no credit says why, until it needs one after all", async ({ editor }) => {
    await editor.mount({
      document: storyDocument({ headline: "Quay" }, [
        photoNode({ alt: "A chart", caption: "Tides" }),
        paragraph("Text"),
      ]),
    });
    await editor.photos.getByRole("button", { name: "Needs no credit…" }).click();
    await editor.photos.getByRole("textbox", { name: "Why it needs no credit" }).fill("Tide tables");
    await editor.photos.getByRole("button", { name: "Keep this reason" }).click();
    expect((await editor.read()).root.children[3]).toMatchObject({ credit: { exempt: "Tide tables", items: [] } });
    await expect(editor.photos.getByText("Needs no credit: Tide tables")).toBeVisible();
    await editor.photos.getByRole("button", { name: "It needs a credit after all" }).click();
    expect((await editor.read()).root.children[3]).toMatchObject({ credit: null });
  });

  test("one undo stack over body, caption, alt and credit, in the order of the work", async ({ editor }) => {
    await editor.mount({ document: between });
    const states = [await editor.lines()];
    await editor.body("p").first().click();
    await editor.press("End");
    await editor.type(" body");
    states.push(await editor.lines());
    await editor.captions.first().click();
    await editor.press("End");
    await editor.type(" more");
    states.push(await editor.lines());
    await editor.alt(1).click();
    await editor.press("End");
    await editor.type(" alt");
    states.push(await editor.lines());
    await editor.credit(1).click();
    await editor.type("Dana Cole");
    expect((await editor.read()).root.children[4]).toMatchObject({ credit: { raw: "Dana Cole" } });
    await editor.press("Control+z");
    expect((await editor.read()).root.children[4]).toMatchObject({ credit: null });
    await expect(editor.credit(1)).toBeFocused();
    for (const before of states.slice(0, -1).reverse()) {
      await editor.press("Control+z");
      expect(await editor.lines()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await editor.press("Control+y");
      expect(await editor.lines()).toEqual(after);
    }
  });

  test("what is wrong with an alt text is said while it is typed; a picture made by a model is marked", async ({
    editor,
  }) => {
    const use = photoNode({ photo: fog.id, caption: "Fog over the quay" });
    await editor.mount({ document: storyDocument({ headline: "Quay" }, [use, paragraph("Text")]) });
    await expect(editor.photos.getByText("AI-generated", { exact: true })).toBeVisible();
    const faults = editor.photos.locator("[data-field=alt-faults]");
    await editor.alt(1).fill("fog over the quay");
    await expect(faults).toHaveText("It repeats the caption.");
    await editor.alt(1).fill(fog.file);
    await expect(faults).toHaveText("This is the name of a file.");
    await editor.alt(1).fill("A pier that ends in white");
    await expect(faults).toHaveCount(0);
    await editor.page.screenshot({ path: "test-results/figure-marks.png" });
  });

  test("a picture is cropped by keys alone; the page shows the crop, and one undo brings all of it back", async ({
    editor,
  }) => {
    const use = photoNode({ photo: harbour.id, alt: "A quay" });
    await editor.mount({ document: storyDocument({ headline: "Quay" }, [use, paragraph("Text")]) });
    const crop = async () => ((await editor.read()).root.children[3] as PhotoNode).crop;
    await editor.photos.getByRole("button", { name: "Crop and focal point" }).press("Enter");
    const dialog = editor.page.getByRole("dialog", { name: "Crop and focal point" });
    const area = dialog.getByRole("application", { name: /What is shown/ });
    await dialog.getByRole("radio", { name: "1:1" }).check();
    await area.focus();
    for (let n = 0; n < 5; n += 1) await editor.press("ArrowLeft");
    for (let n = 0; n < 10; n += 1) await editor.press("Shift+ArrowLeft");
    await dialog.getByRole("button", { name: "Set a focal point" }).press("Enter");
    await dialog.getByRole("application", { name: /Focal point/ }).focus();
    await editor.press("ArrowUp");
    await expect(dialog.getByText("680 × 680 pixels are shown.")).toBeVisible();
    await dialog.getByRole("button", { name: "Apply" }).press("Enter");
    await expect(dialog).toHaveCount(0);
    expect(await crop()).toMatchObject({ ratio: "1:1", rotation: 0, y: 0 });
    expect((await crop())?.x).toBeCloseTo(1 / 6 - 0.05, 6);
    expect((await crop())?.width).toBeCloseTo(2 / 3 - 0.1, 6);
    expect((await editor.read()).root.children[3]).toMatchObject({ focal: { x: 0.5, y: 0.49 } });
    const shown = await editor.photos.locator(".cropped").boundingBox();
    expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(1, 2);
    await editor.press("Control+z");
    expect((await editor.read()).root.children[3]).not.toHaveProperty("crop");
    expect((await editor.read()).root.children[3]).not.toHaveProperty("focal");
  });

  test("a crop is dragged and turned; Escape leaves everything as it was", async ({ editor }) => {
    await editor.mount({
      document: storyDocument({ headline: "Quay" }, [photoNode({ photo: harbour.id }), paragraph("T")]),
    });
    const before = await editor.read();
    const open = () => editor.photos.getByRole("button", { name: "Crop and focal point" }).click();
    await editor.photos.first().hover();
    await open();
    const dialog = editor.page.getByRole("dialog", { name: "Crop and focal point" });
    const area = dialog.locator(".crop-area");
    const sides = async () => {
      const { x, y, width, height } = (await area.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { w: x, n: y, e: x + width, s: y + height };
    };
    // Every corner and edge moves its own sides and no other; 24 pixels are the least that a pointer must be given.
    for (const grip of ["nw", "n", "ne", "e", "se", "s", "sw", "w"]) {
      const box = await dialog.locator(`[data-grip="${grip}"]`).boundingBox();
      if (!box) throw new Error(`no grip ${grip}`);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      const before = await sides();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await editor.page.mouse.move(x, y);
      await editor.page.mouse.down();
      const [across, down] = [grip.endsWith("w") ? 30 : -30, grip.startsWith("n") ? 20 : -20];
      await editor.page.mouse.move(x + across, y + down, { steps: 4 });
      await editor.page.mouse.up();
      const after = await sides();
      for (const side of ["w", "n", "e", "s"] as const) {
        const way = side === "w" || side === "e" ? across : down;
        expect(after[side] - before[side], `${side} at ${grip}`).toBeCloseTo(grip.includes(side) ? way : 0, 0);
      }
    }
    await expect(dialog.getByText("1200 × 800 pixels are shown.")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Turn by 90°" }).click();
    await dialog.getByRole("slider", { name: "Straighten" }).fill("-4");
    await editor.press("Escape");
    await expect(dialog).toHaveCount(0);
    expect(await editor.read()).toEqual(before);
  });

  for (const language of ["en", "he"] as const) {
    test(`axe finds nothing in the crop dialog: ${language}`, async ({ editor }) => {
      const use = photoNode({
        photo: harbour.id,
        crop: { ...wholePicture, x: 0.1, width: 0.6, height: 0.8, straighten: 3 },
      });
      await editor.mount({ document: storyDocument({ headline: "Quay" }, [use, paragraph("Text")]), language });
      if (language === "he") await editor.page.emulateMedia({ colorScheme: "dark" });
      await editor.photos.first().hover();
      await editor.photos.locator("[data-action=crop]").click();
      await editor.page.screenshot({ path: `test-results/crop-${language}.png` });
      expect(await axeFindings(editor.page, { within: [".crop-dialog"] })).toEqual([]);
    });
  }

  test("Escape in a field goes back to the photo", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.alt(1).click();
    await editor.press("Escape");
    await expect(editor.photos.first()).toBeFocused();
  });
});
