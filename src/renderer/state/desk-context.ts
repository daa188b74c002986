import { createContext, useContext } from "react";
import type { Settings } from "../../shared/settings.ts";
import type { Desk } from "./desk.ts";
import { useStore } from "./store.ts";
import type { StorySession } from "./story-session.ts";

export const DeskContext = createContext<Desk | null>(null);

/** The desk this component stands in. Throws outside one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a screen was rendered outside the desk");
  return desk;
}

export function useSettings(): Settings {
  return useStore(useDesk().settings);
}

/** The open story, or null. */
export function useSession(): StorySession | null {
  return useStore(useDesk().session);
}
