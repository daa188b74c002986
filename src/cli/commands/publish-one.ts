import { resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import { blockingAfter, type Override, type OverrideFault, settleOverrides } from "../../shared/checks/override.ts";
import type { Candidate, PublishResult } from "../../shared/contract.ts";
import type { PublicationAct } from "../../shared/publication-record.ts";
import { UsageError } from "../cli-io.ts";
import type { CommandContext, CommandResult } from "../command.ts";
import { parseOverride } from "../options.ts";
import { textTable } from "../text-table.ts";
import { findingLines } from "./check.ts";

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

async function carryOut(core: Core, request: Request, act: PublicationAct, context: CommandContext): Promise<Outcome> {
  const candidate = await core.publication.prepare(request.id, context.language, act);
  const { findings, hash } = candidate;
  const { faults, idle } = settleOverrides(findings, request.overrides);
  const blocking = blockingAfter(findings, request.overrides);
  // The core has the last word on faulty overrides, and words them.
  if (blocking.length > 0 && faults.length === 0) return { candidate, blocking, idle, result: null };
  return { candidate, blocking, idle, result: await core.publication.publish({ ...request, hash }) };
}

/**
 * Freezes what an act comes to and publishes it to `--out`; `first` is done before. Refused, with every finding, while a check blocks that
 * no reason overrides.
 */
export async function publishOne(
  context: CommandContext,
  act: PublicationAct,
  first: (core: Core, id: string) => Promise<void> = async () => {},
): Promise<CommandResult> {
  const { out } = context.options;
  if (out === undefined) throw new UsageError("cli.outMissing");
  const overrides = (context.options.override ?? []).map(parseOverride);
  const request = { id: context.operands[0] ?? "", out: resolve(context.io.cwd, out), overrides };
  const outcome = await context.withCore(async (core) => {
    await first(core, request.id);
    return carryOut(core, request, act, context);
  });
  const { candidate, blocking, result } = outcome;
  const idle = outcome.idle.map(({ key, values }) => context.say(key, values));
  if (!result) {
    const message = context.say("cli.publishBlocked", { count: blocking.length });
    const json = { error: { code: "refused", message }, ok: false, findings: candidate.findings };
    return { exit: 1, json, lines: findingLines(context, candidate.findings), messages: [...idle, message] };
  }
  const { folder, folders, left, redirects, action, revision, files, at } = result;
  const messages = left.map((one) => context.say("publishing.left", { folder: one }));
  return {
    exit: left.length === 0 ? 0 : 1,
    messages: [...idle, ...messages],
    json: { folder, folders, left, redirects, action, revision, files, at },
    lines: [
      ...folders,
      ...textTable(files.map((file) => [`  ${file.path}`, file.bytes, file.sha256])),
      ...redirects.map((one) => context.say("publishing.leads", { folder: one })),
    ],
  };
}
