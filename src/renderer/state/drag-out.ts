import type { DragEvent } from "react";
import type { Desk } from "./desk.ts";
import { errorText } from "./say.tsx";

/** What an element needs so that it can be dragged out of the window as a file; nothing where the host cannot do that. */
export interface DragOutProps {
  draggable: boolean;
  onDragStart?: (event: DragEvent) => void;
}

/** Lets an element leave the window as a photo's original, or as the folder of a story's published page. */
export function dragOutProps(desk: Desk, kind: "photo" | "page", id: string): DragOutProps {
  if (!desk.host.capabilities.includes("drag-out")) return { draggable: false };
  return {
    draggable: true,
    onDragStart(event) {
      // The host goes on with a drag of its own, which carries the file.
      event.preventDefault();
      desk.client.request("host.dragOut", { kind, id }).catch((error: unknown) => {
        desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
      });
    },
  };
}
