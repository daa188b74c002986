/** Koenig has no types of its own. What of it is used here. */
declare module "@tryghost/koenig-lexical" {
  import type { ComponentType, ReactNode } from "react";
  export const KoenigComposer: ComponentType<{ children?: ReactNode; [property: string]: unknown }>;
  export const KoenigEditor: ComponentType<Record<string, unknown>>;
}
