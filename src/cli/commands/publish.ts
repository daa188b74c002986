import { resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import { blockingAfter, type Override, type OverrideFault, settleOverrides } from "../../shared/checks/override.ts";
import type { Candidate, PublishResult } from "../../shared/contract.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import { mostStories } from "../../shared/publish-many.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { parseOverride } from "../options.ts";
import { textTable } from "../text-table.ts";
import { findingLines } from "./check.ts";
import { publishSeveral } from "./publish-several.ts";

/** `blocking` is what no override set aside; `idle` says which overrides were not needed. */
interface Outcome {
  candidate: Candidate;
  blocking: Finding[];
  idle: OverrideFault[];
  result: PublishResult | null;
}

interface Request {
  id: string;
  out: string;
  overrides: readonly Override[];
}

async function publishStory(core: Core, request: Request, language: InterfaceLanguage): Promise<Outcome> {
  const candidate = await core.publication.prepare(request.id, language);
  const { findings, hash } = candidate;
  const { faults, idle } = settleOverrides(findings, request.overrides);
  const blocking = blockingAfter(findings, request.overrides);
  // The core has the last word on faulty overrides, and words them.
  if (blocking.length > 0 && faults.length === 0) return { candidate, blocking, idle, result: null };
  return { candidate, blocking, idle, result: await core.publication.publish({ ...request, hash }) };
}

/** Freezes the story as it is now and writes it to `DIR/<slug>`. Refused, with every finding, while a check blocks that no reason overrides. */
export const publishCommand: Command = {
  name: "publish",
  usage: "ID… --out DIR",
  more: ["[--override CODE=reason]", "galley publish --all --out DIR", "galley publish --resume"],
  summary: "cli.publish",
  options: ["out", "override", "all", "resume"],
  operands: [0, mostStories],
  async run(context) {
    const { out, all, resume } = context.options;
    if (all || resume || context.operands.length > 1) return publishSeveral(context);
    if (context.operands.length === 0) throw new UsageError("cli.manyStories");
    if (out === undefined) throw new UsageError("cli.outMissing");
    const overrides = (context.options.override ?? []).map(parseOverride);
    const request = { id: context.operands[0] ?? "", out: resolve(context.io.cwd, out), overrides };
    const outcome = await context.withCore((core) => publishStory(core, request, context.language));
    const { candidate, blocking, result } = outcome;
    const idle = outcome.idle.map(({ key, values }) => context.say(key, values));
    if (!result) {
      const message = context.say("cli.publishBlocked", { count: blocking.length });
      const json = { error: { code: "refused", message }, ok: false, findings: candidate.findings };
      return { exit: 1, json, lines: findingLines(context, candidate.findings), messages: [...idle, message] };
    }
    const { folder, revision, files, at } = result;
    return {
      exit: 0,
      messages: idle,
      json: { folder, revision, files, at },
      lines: [folder, ...textTable(files.map((file) => [`  ${file.path}`, file.bytes, file.sha256]))],
    };
  },
};
