import type { StoryDocument } from "../../shared/document/nodes.ts";
import { withoutNotes } from "../../shared/document/notes.ts";
import { documentText } from "../../shared/document/walk.ts";
import type { RevisionContent } from "../../shared/revisions.ts";

/** What git's tools may not find in a name: brackets, line ends, NUL. */
const plain = (text: string) => text.replace(/[\s<>\0]+/g, " ").trim();

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Names are people's; nobody's address is known, and none is invented. */
const person = (actor: string, at: string) =>
  `${plain(actor) || "unknown"} <> ${Math.floor(Date.parse(at) / 1000)} +0000`;

function message({ revision }: RevisionContent): string {
  const title = revision.name === "" ? revision.reason : `${revision.name} (${revision.reason})`;
  return `${plain(title)}\n\nVersion ${revision.version}, ${revision.id}\n`;
}

/** The files of one version: the text to read and compare, the page and the facts whole but for the notes that never leave the desk. */
function files({ document, fields: { internalNote: _note, ...fields } }: RevisionContent): [string, string][] {
  const page = withoutNotes(JSON.parse(document) as StoryDocument);
  return [
    ["story.txt", `${documentText(page)}\n`],
    ["page.json", `${JSON.stringify(page, null, 2)}\n`],
    ["fields.json", `${JSON.stringify(fields, null, 2)}\n`],
  ];
}

/**
 * A story's versions, oldest first, as a stream for `git fast-import` (git-fast-import(1)): the story's line is `main`; a version beside
 * it is a branch `beside/<id>` from the version before; each one that was published has a tag. The same versions give the same stream
 * and so the same commit ids.
 */
export function fastImportStream(versions: readonly RevisionContent[]): string {
  const parts = ["feature done\n"];
  let mark = 0;
  let last = 0;
  let published = 0;
  for (const version of versions) {
    const { revision } = version;
    mark += 1;
    const ref = revision.branch ? `refs/heads/beside/${revision.id}` : "refs/heads/main";
    parts.push(`commit ${ref}\nmark :${mark}\n`);
    parts.push(`author ${person(revision.actor, revision.at)}\ncommitter ${person(revision.actor, revision.at)}\n`);
    parts.push(data(message(version)));
    if (last > 0) parts.push(`from :${last}\n`);
    parts.push("deleteall\n");
    for (const [path, text] of files(version)) parts.push(`M 100644 inline ${path}\n${data(text)}`);
    if (revision.published) {
      published += 1;
      parts.push(`reset refs/tags/published-${published}\nfrom :${mark}\n\n`);
    }
    if (!revision.branch) last = mark;
  }
  parts.push("done\n");
  return parts.join("");
}
