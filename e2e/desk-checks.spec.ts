import { emptyCredit } from "../src/shared/credit/credit.ts";
import {
  correction,
  heading,
  link,
  paragraph,
  photoNode,
  storyDocument,
  table,
  textNode,
} from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";

/** Its credit stands in the caption, and the first words of its alternative text are needless. */
const picture = (photo: string) =>
  photoNode({
    photo,
    credit: emptyCredit,
    alt: "A photo of the ferry",
    caption: "At the quay (Photo: Rivka Tal / Reuters)",
  });

const page = (photo: string) =>
  storyDocument({ kicker: "Sea", headline: "The ferry returns.", standfirst: "After eleven weeks in dock" }, [
    paragraph([textNode("The  ferry is back , she said. ", 1), textNode("The the crew is  too.")]),
    paragraph([textNode("He said: "), textNode("הספינה חזרה אל הנמל"), textNode(" and left.")]),
    paragraph([
      link("https://post.example/a?utm_source=mail&id=7", "the report"),
      textNode(" and "),
      link("http://localhost:3000/", "our desk"),
      textNode(" say so."),
    ]),
    heading("h2", "Numbers"),
    table(
      [
        ["Year", "Boats"],
        ["2025", "31"],
      ],
      false,
    ),
    correction("The ferry is older than we said.", { date: "2026-03-04" }),
    picture(photo),
    ...["One  two.", "Three  four.", "Five  six."].map((line) => paragraph(line)),
  ]);

test("findings are put right by a key and by buttons, one step of undo each, and a publication chooses what stops it", async ({
  desk,
}) => {
  await desk.locator(".galley-page").waitFor();
  const { id, version, fields } = await askCore(desk, "stories.create", { language: "en" });
  const byline = { names: ["Dana Reed", "By Tom Vale", "dana reed"], none: false };
  const { photos } = await askCore(desk, "photos.list", { offset: 0, limit: 1 });
  const document = JSON.stringify(page(photos[0]?.id ?? ""));
  const saved = { id, baseVersion: version, document, fields: { ...fields, byline } };
  await askCore(desk, "stories.save", saved);
  await desk.evaluate(() => localStorage.clear());
  await desk.reload();
  await desk.getByRole("tab", { name: "Checks" }).click();
  const finding = (words: RegExp) => desk.locator(".finding-row", { hasText: words });
  const first = desk.locator(".galley-page > p").first();

  await test.step("what one check found many times is folded; axe finds nothing, open or closed", async () => {
    const fold = desk.locator(".folded-findings > summary");
    await expect(fold).toHaveText("Two spaces 4");
    await fold.click();
    await expect(desk.getByRole("button", { name: "Leave one space everywhere (4)" })).toBeVisible();
    expect(await axeFindings(desk, { within: [".checks"] })).toEqual([]);
  });

  await test.step("the key mends the finding that was gone to, and goes on from there", async () => {
    await finding(/two spaces in a row in “The ferry/)
      .getByRole("button", { name: /two spaces/ })
      .click();
    await expect(desk.locator(".galley-page")).toBeFocused();
    await desk.keyboard.press("Control+F8");
    await expect(first).toHaveText("The ferry is back , she said. The the crew is too.");
    await expect(desk.getByText("Put right: Leave one space.")).toBeVisible();
    await expect(finding(/two spaces in a row/)).toHaveCount(3);
    await expect(first.locator("strong")).toHaveText("The ferry is back , she said. ");
    await desk.getByRole("button", { name: "Undo" }).click();
    await expect(first).toHaveText("The  ferry is back , she said. The the crew is  too.");
    await desk.getByRole("button", { name: "Leave one space everywhere (4)" }).click();
    await expect(finding(/two spaces in a row/)).toHaveCount(0);
  });

  await test.step("buttons mend words, marks, links, languages, tables and bylines", async () => {
    const mend = async (words: RegExp) => {
      await finding(words).getByRole("button").last().click();
      await expect(finding(words)).toHaveCount(0);
    };
    await mend(/space before the mark/);
    await mend(/same word stands twice/);
    await expect(first).toHaveText("The ferry is back, she said. The crew is too.");
    await mend(/is in another script/);
    await expect(desk.locator('.galley-page [lang="he"]').first()).toHaveText("הספינה חזרה אל הנמל");
    await mend(/readers are followed about/);
    await expect(desk.getByRole("link", { name: "the report" })).toHaveAttribute("href", "https://post.example/a?id=7");
    await mend(/network that readers are not in/);
    await expect(desk.locator(".galley-page a")).toHaveCount(1);
    await mend(/what its figures are/);
    await expect(desk.locator(".galley-page th")).toHaveCount(2);
    await mend(/ends in a full stop/);
    await expect(desk.locator(".galley-page > h1")).toHaveText("The ferry returns");
    await mend(/has no credit/);
    const figure = desk.locator(".galley-page figure");
    await expect(figure.locator('[data-field="credit"]')).toHaveValue(/Rivka Tal/);
    await expect(figure.locator("p", { hasText: "quay" })).toHaveText("At the quay");
    await mend(/begins with words like/);
    await expect(figure.locator('[data-field="alt"]')).toHaveValue("The ferry");
    await mend(/stands in the byline twice/);
    await mend(/puts “By” before names/);
    await expect
      .poll(async () => (await askCore(desk, "stories.open", { id })).fields.byline.names)
      .toEqual(["Dana Reed", "Tom Vale"]);
  });

  await test.step("what the settings switch on stops publication, until it is switched off", async () => {
    await desk.keyboard.press("Control+,");
    const dialog = desk.getByRole("dialog", { name: "Settings" });
    await dialog.locator("summary", { hasText: /^Publication/ }).click();
    await dialog.getByText("Publication has no address", { exact: true }).click();
    await expect(dialog.locator("summary", { hasText: /^Publication/ })).toContainText("1 of 2 stop publication");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(desk.locator(".finding.block")).toHaveText([/no web address/]);
    await expect(desk.getByRole("button", { name: "Publish: 1 to fix" })).toBeVisible();
    const { profile } = await askCore(desk, "settings.get", {});
    expect(profile.blockers).toEqual(["publication.baseUrl"]);
    await askCore(desk, "settings.update", { profile: { ...profile, blockers: [] } });
    await expect(desk.locator(".finding.block")).toHaveCount(0);
  });
});
