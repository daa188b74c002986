import { z } from "zod";
import * as finding from "../../src/shared/checks/finding.ts";
import * as contractModule from "../../src/shared/contract.ts";
import * as credit from "../../src/shared/credit/credit.ts";
import * as ids from "../../src/shared/ids.ts";
import * as photos from "../../src/shared/photos.ts";
import * as settings from "../../src/shared/settings.ts";
import * as stories from "../../src/shared/stories.ts";
import { type Schema, typeText } from "./type-text.ts";

const { contract } = contractModule;

type AnySchema = z.core.$ZodType;

const isSchema = (value: unknown): value is AnySchema => typeof value === "object" && value !== null && "_zod" in value;

/** Schemas that modules export have names, and are written once: `libraryPhoto` is `LibraryPhoto`. */
const names = z.registry<{ id: string }>();
// Stories, photos and revisions share one schema.
names.add(ids.storyId, { id: "Id" });
for (const exported of [ids, finding, credit, photos, settings, stories, contractModule].flatMap(Object.entries)) {
  const [name, value] = exported as [string, unknown];
  if (isSchema(value) && !names.has(value)) names.add(value, { id: `${name[0]?.toUpperCase()}${name.slice(1)}` });
}

/** Named types that were met on the way, with their text. */
type Named = Map<string, string>;

function textOf(schema: AnySchema, io: "input" | "output", named: Named): string {
  const json = z.toJSONSchema(schema, { metadata: names, io, unrepresentable: "any" }) as Schema;
  for (const [name, definition] of Object.entries(json.$defs ?? {})) named.set(name, typeText(definition));
  const own = names.get(schema);
  if (own === undefined) return typeText(json);
  named.set(own.id, typeText({ ...json, id: undefined }));
  return own.id;
}

const block = (text: string) => `\`\`\`ts\n${text}\n\`\`\``;

/** docs/contract.md: every request and event with the shapes that cross, as the schemas have them. */
export function contractPage(): string {
  const named: Named = new Map();
  const requests = Object.entries(contract.requests).map(([name, { params, result }]) => {
    const types = `(${textOf(params, "input", named)}) => ${textOf(result, "output", named)}`;
    return `### \`${name}\`\n\n${block(types)}`;
  });
  const events = Object.entries(contract.events).map(
    ([name, payload]) => `### \`${name}\`\n\n${block(textOf(payload, "output", named))}`,
  );
  const types = [...named]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, text]) => `type ${name} = ${text};`);
  return `${[
    head,
    `## Requests (${requests.length})`,
    ...requests,
    `## Events (${events.length})`,
    ...events,
    "## Types",
    block(types.join("\n\n")),
  ].join("\n\n")}\n`;
}

const head = `# The contract

Made by \`npm run docs\` from [\`src/shared/contract.ts\`](../src/shared/contract.ts), the only list of what a desk may ask of
the core and of what the core tells every desk. \`npm test\` fails when this page is out of date.

A request is \`{ id, method, params }\` and comes back as \`{ id, ok: true, result }\` or \`{ id, ok: false, error }\`; an event is
\`{ event, payload, seq }\` ([\`rpc.ts\`](../src/shared/rpc.ts), errors in [\`app-error.ts\`](../src/shared/app-error.ts)). Both
hosts send params through [\`dispatch.ts\`](../src/core/dispatch.ts), which refuses whatever these schemas do not allow. Bytes
never travel here: pictures go by \`/media/\`, files by \`/upload\`.`;
