import { Lock } from "lucide-react";
import type { JSX } from "react";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useEditorSurroundings } from "../editor-context.ts";

/** The plain sentence that stands for content this version cannot show. */
export function SealedNotice({ type, inline }: { type: string; inline: boolean }): JSX.Element {
  const { say, language } = useEditorSurroundings();
  const sentence = say(inline ? "editor.sealedInline" : "editor.sealedBlock", { type });
  return (
    <span
      className="sealed-notice"
      dir={languageDirection(language)}
      lang={language}
      title={inline ? sentence : undefined}
    >
      <Lock aria-hidden="true" size={inline ? 12 : 16} />
      <span className={inline ? "sealed-word" : undefined}>{inline ? type : sentence}</span>
    </span>
  );
}
