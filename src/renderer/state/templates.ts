import { useEffect, useState } from "react";
import type { StoryTemplate } from "../../shared/story-templates.ts";
import { useDesk } from "./desk-context.ts";

/** The templates by their names, kept up to date; null until they are here. */
export function useTemplates(): { templates: readonly StoryTemplate[] | null; error: unknown } {
  const { client } = useDesk();
  const [found, setFound] = useState<{ templates: readonly StoryTemplate[] | null; error: unknown }>({
    templates: null,
    error: null,
  });
  useEffect(() => {
    let isOver = false;
    const refresh = () =>
      client.request("templates.list", {}).then(
        ({ templates }) => isOver || setFound({ templates, error: null }),
        (error: unknown) => isOver || setFound((now) => ({ ...now, error })),
      );
    void refresh();
    const stop = client.on("templates.changed", () => void refresh());
    return () => {
      isOver = true;
      stop();
    };
  }, [client]);
  return found;
}
