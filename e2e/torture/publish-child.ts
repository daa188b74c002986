import process from "node:process";
import type { DatabaseClient } from "../../src/core/database/database-client.ts";
import type { Database } from "../../src/core/database/repositories.ts";
import { stepKiller } from "./step-killer.ts";

// Does one thing with the published page of a story and dies at one step of it: `publish-child DATA OUT STORY ACT AT`. Without dying (AT
// is 0) it prints the names of the steps.

const [dataDir = "", out = "", id = "", act = "", at = "0"] = process.argv.slice(2);
const killer = stepKiller(out, Number(at));
const { createCore } = await import("../../src/core/create-core.ts");
const { openInProcessDatabase } = await import("../../src/core/database/in-process-database.ts");

/** Calls that change the record, each a step before and after. */
const changing = new Set(["prepare", "markLive", "abandon"]);

function watched(client: DatabaseClient): DatabaseClient {
  const publications = new Proxy(client.database.publications, {
    get: (target, name: keyof Database["publications"]) => {
      const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      if (!changing.has(name)) return call;
      return async (...args: unknown[]) => {
        killer.step(`before ${name}`);
        const result = await call(...args);
        killer.step(`after ${name}`);
        return result;
      };
    },
  });
  return { ...client, database: { ...client.database, publications } };
}

const core = await createCore({
  dataDir,
  actor: "Dana Reed",
  openDatabase: async (settings) => watched(await openInProcessDatabase(settings)),
});
if (act === "readdress") await core.stories.changeSlug(id, "another-address");
const kind = act === "correct" || act === "withdraw" ? act : "publish";
const note = kind === "publish" ? "" : "Because it was wrong.";
const { hash } = await core.publication.prepare(id, "en", { kind, note });
killer.arm();
await core.publication.publish({ id, hash, out });
console.log(JSON.stringify(killer.names));
await core.close();
