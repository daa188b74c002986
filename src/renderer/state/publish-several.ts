import type { ManyReport } from "../../shared/publish-many.ts";
import type { Client } from "../../shared/rpc.ts";
import { createStore, type ReadableStore, type Store } from "./store.ts";

/** The publishing of several stories, wherever it was begun. Requests reject with what the core says. */
export interface PublishSeveral {
  /** What runs, ran last or was interrupted; null for none. */
  report: ReadableStore<ManyReport | null>;
  /** The stories that were chosen elsewhere and that the dialog is to be about; null for all there are. */
  wanted: Store<readonly string[] | null>;
  refresh(): Promise<void>;
  start(ids: readonly string[], out: string): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  dismiss(): Promise<void>;
}

export function createPublishSeveral(client: Client): PublishSeveral {
  const report = createStore<ManyReport | null>(null);

  async function refresh(): Promise<void> {
    report.set((await client.request("publication.many", {})).report);
  }

  client.on("publication.many", (progress) => {
    const known = report.get();
    report.set({ ...progress, failures: known?.failures ?? [] });
    // The event names no story that failed: they are fetched once there are more of them than are known.
    if (progress.failed !== known?.failures.length) void refresh().catch(() => {});
  });

  return {
    report,
    wanted: createStore<readonly string[] | null>(null),
    refresh,
    async start(ids, out) {
      report.set((await client.request("publication.manyStart", { ids: [...ids], out })).report);
    },
    async resume() {
      report.set((await client.request("publication.manyResume", {})).report);
    },
    async stop() {
      await client.request("publication.manyStop", {});
    },
    async dismiss() {
      await client.request("publication.manyDismiss", {});
      report.set(null);
    },
  };
}
