import type { Core } from "../../core/create-core.ts";
import { mostEdited } from "../../shared/story-edit.ts";
import type { ReplaceHit, ReplacePreview, StoryReplacement } from "../../shared/story-replace.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext, CommandResult } from "../command.ts";
import type { OptionValues } from "../options.ts";
import { editResult } from "./edit.ts";

function wantedOf(text: string, instead: string, options: OptionValues): StoryReplacement {
  const expression = options.regex === true;
  if (text === "") throw new UsageError("cli.replaceNothing");
  return {
    query: {
      ...{ text, expression },
      capitals: options.capitals === true,
      marks: options.marks === true,
      wholeWord: options["whole-word"] === true,
    },
    replacement: { text: instead, expression, keepCapitals: options["as-typed"] !== true },
  };
}

/** The stories that are named, or that a text of the search field finds. */
async function storiesOf(core: Core, ids: readonly string[], query: string | undefined) {
  if (query === undefined) return { ids: [...ids], more: false };
  if (ids.length > 0) throw new UsageError("cli.replaceWhich");
  return core.stories.ids({ text: query, sort: { by: "updated", descending: true }, limit: mostEdited });
}

const marked = ({ before, found, instead, after, fixed }: ReplaceHit) =>
  `${before}${fixed ? `[=${found}=]` : `[-${found}-]{+${instead}+}`}${after}`;

/** What would change, story by story, with words taken away as `[-…-]`, new ones as `{+…+}` and those that stay as `[=…=]`. */
function previewResult(stories: readonly ReplacePreview[], say: CommandContext["say"]): CommandResult {
  const lines = stories.flatMap(({ id, headline, published, hits }) => [
    say(published ? "cli.replaceStoryOut" : "cli.replaceStory", {
      ...{ id, headline: headline || say("cli.untitled") },
      count: hits.filter(({ fixed }) => fixed === null).length,
    }),
    ...hits.map(
      (hit) => `  ${say(`find.kind.${hit.kind}`)}: ${marked(hit)}${hit.fixed ? ` (${say(`find.${hit.fixed}`)})` : ""}`,
    ),
  ]);
  return { exit: 0, json: { stories }, lines, messages: [say("cli.replaceDry")] };
}

/** Replaces words in stories as the desk does; without `--apply` it only says what it would do. */
export const replaceCommand: Command = {
  name: "replace",
  usage: "TEXT INSTEAD ID…|--in QUERY [--apply]",
  more: ["[--capitals] [--whole-word] [--marks] [--regex] [--as-typed]"],
  summary: "cli.replace",
  options: ["in", "apply", "capitals", "whole-word", "marks", "regex", "as-typed"],
  operands: [2, mostEdited + 2],
  takesEmpty: true,
  run: ({ operands: [text = "", instead = "", ...named], options, say, withCore }) =>
    withCore(async (core): Promise<CommandResult> => {
      if (named.length === 0 && options.in === undefined) throw new UsageError("cli.replaceWhich");
      const wanted = wantedOf(text, instead, options);
      const { ids, more } = await storiesOf(core, named, options.in);
      const previews = ids.length === 0 ? [] : await core.edits.previewReplace(ids, wanted);
      const stories = previews.filter(({ damaged }) => !damaged);
      const found = new Set(previews.map(({ id }) => id));
      // A story that is not there is no story without these words: this says so, before anything is changed.
      for (const id of named) if (!found.has(id)) await core.stories.read(id);
      const hint = [
        ...(more ? [say("cli.replaceMore", { count: mostEdited })] : []),
        ...previews.filter(({ damaged }) => damaged).map(({ headline }) => say("find.damagedStory", { headline })),
      ];
      if (stories.length === 0) {
        return { exit: 0, json: { stories: [] }, lines: [say("cli.replaceNone", { text })], messages: hint };
      }
      if (!options.apply) {
        const result = previewResult(stories, say);
        return { ...result, messages: [...hint, ...(result.messages ?? [])] };
      }
      const seen = stories.map(({ id, version, hits }) => ({ id, version, hits: hits.length, left: [] }));
      const result = editResult(await core.edits.replace(seen, wanted), say);
      return { ...result, messages: [...hint, ...(result.messages ?? [])] };
    }),
};
