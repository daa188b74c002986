import { createHash } from "node:crypto";
import type { ArchivedPublication, StoryBundle } from "../../src/core/archive/archive-format.ts";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { documentText, headText } from "../../src/shared/document/walk.ts";
import { escapeText } from "../../src/shared/publication/escape.ts";
import { languageDirection } from "../../src/shared/text/direction.ts";

const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

/** One going-out of a story that happened on another system, before it came here. */
export interface PastPublication {
  document: StoryDocument;
  language: string;
  slug: string;
  revision: string;
  action: ArchivedPublication["action"];
  state: ArchivedPublication["state"];
  note: string;
  noteKind: ArchivedPublication["noteKind"];
  actor: string;
  at: string;
  firstAt: string;
}

/** The plain page that readers had: no styles and no pictures, as the system before Galley made them. */
function plainPage({ document, language, note, action }: PastPublication): string {
  const headline = escapeText(headText(document, "headline"));
  const text = action === "withdraw" ? [] : documentText(document).split(/\n{2,}/);
  const paragraphs = [note, ...text].filter((one) => one !== "");
  const body = paragraphs.map((one) => `<p>${escapeText(one)}</p>`).join("\n");
  return `<!doctype html>
<html lang="${language}" dir="${languageDirection(language)}">
<meta charset="utf-8"><title>${headline}</title>
<h1>${headline}</h1>
${body}
`;
}

/** The record of it, with the bytes that readers had; every digest is of what it names. */
export function recordOf(past: PastPublication): StoryBundle["publications"][number] {
  const bytes = Buffer.from(plainPage(past), "utf8");
  const digest = sha256(bytes);
  const record: ArchivedPublication = {
    revision: past.revision,
    state: past.state,
    action: past.action,
    note: past.note,
    noteKind: past.noteKind,
    actor: past.actor,
    preparedAt: past.at,
    liveAt: past.at,
    inputHash: sha256(JSON.stringify([past.document, past.slug, past.at])),
    candidateHash: sha256(`${digest} ${past.slug} ${past.at}`),
    publishedAt: past.firstAt,
    modifiedAt: past.at === past.firstAt ? null : past.at,
    slug: past.slug,
    folder: `/srv/www/${past.slug}`,
    files: [{ path: "index.html", sha256: digest, bytes: bytes.byteLength }],
    redirects: [],
    findings: [],
    overrides: [],
    recipes: "",
    // The page has no pictures.
    photos: [],
  };
  return { record, texts: new Map([[digest, bytes]]) };
}
