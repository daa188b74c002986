import { fetched } from "../ui/fetched.tsx";

/** The find bar, in a file of its own. Keys that are pressed while it is on its way are meant for it. */
export const FindBar = fetched(() => import("../features/find/find-bar.tsx").then((part) => part.FindBar), {
  isDialog: true,
});
