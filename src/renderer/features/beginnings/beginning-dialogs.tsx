import { useDesk } from "../../state/desk-context.ts";
import type { BeginningDialog } from "../../state/desk-dialogs.ts";
import { useStore } from "../../state/store.ts";
import { TemplatesDialog } from "../../ui/templates/templates-dialog.tsx";
import { FromTemplateDialog } from "./from-template-dialog.tsx";
import { SaveTemplateDialog } from "./save-template-dialog.tsx";
import { TranslateDialog } from "./translate-dialog.tsx";

/** The dialogs in which stories begin from something, and those about what they may begin from. */
export function BeginningDialogs({ name }: { name: BeginningDialog }) {
  const desk = useDesk();
  const translated = useStore(desk.translated);
  const close = () => desk.dialog.set(null);
  if (name === "from-template") return <FromTemplateDialog onClose={close} />;
  if (name === "save-template") return <SaveTemplateDialog onClose={close} />;
  if (name === "templates") return <TemplatesDialog onClose={close} />;
  return translated === null ? null : <TranslateDialog story={translated} onClose={close} />;
}
