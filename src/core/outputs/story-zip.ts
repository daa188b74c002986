import type { ReadPicture } from "../publish/picture-files.ts";
import type { PageCandidate } from "./page-candidate.ts";
import { type ZipFile, zipArchive } from "./zip-archive.ts";

async function* filesOf(candidate: PageCandidate, readPicture: ReadPicture): AsyncGenerator<ZipFile> {
  const { slug } = candidate.story;
  // Readers of archives list the page first.
  const texts = [...candidate.texts].sort(
    ([one], [other]) => Number(other === "index.html") - Number(one === "index.html"),
  );
  for (const [path, bytes] of texts) yield { path: `${slug}/${path}`, bytes };
  for (const path of [...candidate.pictures.keys()].sort()) {
    yield { path: `${slug}/${path}`, bytes: (await readPicture(path)).bytes };
  }
}

/**
 * The folder that publishing would write, as a zip archive: the very same bytes below `<slug>/`, at the time that the page prints.
 * The same candidate always gives the same archive. One picture is in memory at a time; `readPicture` gives each.
 */
export function storyZip(candidate: PageCandidate, readPicture: ReadPicture): AsyncGenerator<Uint8Array> {
  return zipArchive(filesOf(candidate, readPicture), candidate.input.modified ?? candidate.input.published);
}
