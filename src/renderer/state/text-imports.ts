import type { Result } from "../../shared/contract.ts";
import { importFiles, importTickets, type Sending } from "../client/files.ts";
import { createStore, type ReadableStore } from "./store.ts";
import type { StoryList } from "./story-list.ts";

/** Stories made of text files: whether files are being read, and what became of the last ones until that is dismissed. */
export interface TextImports {
  state: ReadableStore<{ isBusy: boolean; result: Result<"stories.import"> | null }>;
  /** Makes stories of files, or of tickets for files, and opens the first. A failure of the whole is told in a notice. */
  take(files: readonly File[] | { tickets: readonly string[] }): Promise<void>;
  dismiss(): void;
}

export interface TextImportsContext {
  sending: Sending;
  list: StoryList;
  openStory: (id: string) => Promise<boolean>;
  tellFailure: (error: unknown) => void;
}

export function createTextImports({ sending, list, openStory, tellFailure }: TextImportsContext): TextImports {
  const state = createStore<{ isBusy: boolean; result: Result<"stories.import"> | null }>({
    isBusy: false,
    result: null,
  });
  return {
    state,
    async take(files) {
      const count = "tickets" in files ? files.tickets.length : files.length;
      if (count === 0) return;
      state.update((now) => ({ ...now, isBusy: true }));
      try {
        const result = await ("tickets" in files ? importTickets(sending, files.tickets) : importFiles(sending, files));
        state.set({ isBusy: false, result });
        await list.refresh();
        const first = result.stories[0];
        if (first !== undefined) await openStory(first.id);
      } catch (error) {
        tellFailure(error);
      } finally {
        state.update((now) => ({ ...now, isBusy: false }));
      }
    },
    dismiss: () => state.update((now) => ({ ...now, result: null })),
  };
}
