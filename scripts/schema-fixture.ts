import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCore } from "../src/core/create-core.ts";
import { migrations } from "../src/core/database/migrations/index.ts";
import { closeDatabase, openDatabase } from "../src/core/database/open-database.ts";
import { version } from "../src/core/version.ts";
import { paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";

// Makes the small database of the present schema that later versions are proved on, with something in every table:
// `npm run schema-fixture`. Run it when a schema is released, once; a fixture is never made again.

const name = `${String(migrations.length).padStart(4, "0")}.sqlite`;
const target = join(import.meta.dirname, "..", "src", "core", "database", "migrations", "fixtures", name);

const page = (headline: string, photo: string, text: string) =>
  storyDocument({ headline, standfirst: "The ferry came first, at six in the morning." }, [
    paragraph(text),
    photoNode({ photo, caption: "The harbour at dusk", alt: "הנמל בין הערביים", altLanguage: "he" }),
  ]);

const folder = await mkdtemp(join(tmpdir(), "galley-fixture-"));
try {
  let now = Date.UTC(2026, 0, 5, 8);
  const clock = () => {
    now += 1000;
    return new Date(now);
  };
  const core = await createCore({ dataDir: folder, actor: "Dana Reed", clock });
  await core.settings.update({ actor: "Dana Reed" });
  const path = join(import.meta.dirname, "..", "resources", "sample", "harbour-at-dusk.jpg");
  const { photos } = await core.photos.attach([{ name: "harbour-at-dusk.jpg", path }]);
  const photo = photos[0]?.id ?? "";
  const fields = { byline: { names: ["Dana Reed"], none: false }, section: "Harbour" };
  const document = page("The bridge opens again", photo, "Traffic crossed the bridge on Monday.");
  const story = await core.stories.create({ language: "en", document, fields });
  const candidate = await core.publication.prepare(story.id);
  await core.publication.publish({ id: story.id, hash: candidate.hash, out: join(folder, "published") });
  const saved = await core.stories.save({
    id: story.id,
    baseVersion: story.version,
    document: JSON.stringify(
      page("The bridge is open again", photo, "Traffic crossed the bridge on Monday, and on Tuesday."),
    ),
    fields: { ...story.fields, summary: "The bridge" },
  });
  await core.revisions.keep({ id: story.id, version: saved.version, name: "For the desk", reason: "named" });
  await core.revisions.list(story.id, null, 50);
  await core.stories.create({
    language: "he",
    document: storyDocument({ headline: "הגשר נפתח" }, [paragraph("ביום שני.")]),
  });
  await core.close();
  const connection = openDatabase({ folder, writer: version });
  // Where it was made is nobody's business. The record is never changed otherwise: for once it lets itself be.
  const guard = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'publication_stays'").pluck().get();
  connection.exec("DROP TRIGGER publication_stays");
  connection.exec("UPDATE publication SET folder = '/published/the-bridge-opens-again'");
  connection.exec(`${guard}; VACUUM`);
  closeDatabase(connection);
  await copyFile(join(folder, "galley.sqlite"), target);
  console.log(target);
} finally {
  await rm(folder, { recursive: true, force: true });
}
