import type { MessageKey } from "../messages/catalogue.ts";
import { type CheckCode, checkCodes } from "./check-table.ts";

/** What checks are about, in the order of a page. */
export const checkGroups = ["head", "facts", "photos", "text", "links", "blocks", "publication"] as const;
export type CheckGroup = (typeof checkGroups)[number];

type Subject = CheckCode extends infer Code ? (Code extends `${infer Name}.${string}` ? Name : never) : never;

const groups: Readonly<Record<Subject, CheckGroup>> = {
  ...{ headline: "head", kicker: "head", standfirst: "head", byline: "head" },
  ...{
    story: "facts",
    summary: "facts",
    seo: "facts",
    canonical: "facts",
    section: "facts",
    tag: "facts",
    slug: "facts",
  },
  ...{ photo: "photos", credit: "photos", alt: "photos", caption: "photos" },
  ...{ text: "text", style: "text", date: "text", name: "text", quote: "text", pullquote: "text" },
  link: "links",
  ...{ heading: "blocks", paragraph: "blocks", list: "blocks", divider: "blocks", table: "blocks" },
  ...{ factbox: "blocks", embed: "blocks", related: "blocks", correction: "blocks", block: "blocks" },
  publication: "publication",
};

function groupOf(code: CheckCode): CheckGroup {
  return groups[code.split(".")[0] as Subject];
}

export function groupName(group: CheckGroup): MessageKey {
  return `checkGroup.${group}`;
}

/** The codes of a group, in the order of the table. */
export function codesOf(group: CheckGroup): readonly CheckCode[] {
  return checkCodes.filter((code) => groupOf(code) === group);
}
