import type { DatabaseClient } from "./database-client.ts";
import type { WorkerSettings } from "./database-messages.ts";
import type { Connection } from "./open-database.ts";
import { openFolder } from "./open-folder.ts";
import { callRepository, createRepositories, type Database } from "./repositories.ts";

/** The database without a thread of its own, for tests that must reach the connection. Same calls, same errors. */
export async function openInProcessDatabase(
  settings: WorkerSettings,
): Promise<DatabaseClient & { connection: Connection }> {
  const { connection, close } = openFolder(settings);
  const repositories = createRepositories(connection);
  const repository = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_target, method) =>
          async (...args: unknown[]) =>
            callRepository(repositories, name, String(method), args),
      },
    );
  const database = Object.fromEntries(Object.keys(repositories).map((name) => [name, repository(name)]));
  return {
    connection,
    database: database as unknown as Database,
    onDamage() {},
    async close() {
      close();
    },
  };
}
