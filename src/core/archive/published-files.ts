import { extname } from "node:path";
import type { PublishedFile } from "../../shared/publication-record.ts";
import type { ArchivedPublication } from "./archive-format.ts";

/** The name of a published file in an archive: after its content. */
export const publishedPath = (sha256: string, path: string): string =>
  `published/${sha256.slice(0, 2)}/${sha256}${extname(path).toLowerCase()}`;

/** Whether a published file is a picture, by where it lies beside the page. */
export const isPicture = ({ path }: Pick<PublishedFile, "path">): boolean => path.startsWith("img/");

/** The page among a record's files. */
export const pageOf = ({ files }: Pick<ArchivedPublication, "files">): PublishedFile | undefined =>
  files.find(({ path }) => path === "index.html");

/** What a record names by content beside its page and its pictures. The path says what kind of file it is. */
export function textsBeside(record: ArchivedPublication): { path: string; sha256: string }[] {
  const { files, redirects, recipes } = record;
  return [
    ...files.filter((file) => file.path !== "index.html" && !isPicture(file)),
    ...redirects.map(({ sha256 }) => ({ path: "redirect.html", sha256 })),
    ...(recipes === "" ? [] : [{ path: "recipes.json", sha256: recipes }]),
  ];
}
