import type { LexicalEditor, NodeKey } from "lexical";
import { type JSX, useMemo, useRef } from "react";
import { captionCredit } from "../../../shared/credit/caption-credit.ts";
import { type Credit, emptyCredit, hasCredit } from "../../../shared/credit/credit.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import type { Direction } from "../../../shared/document/nodes.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { CreditState } from "./credit-state.tsx";
import { DraftField } from "./draft-field.tsx";
import { LIFT_CREDIT_COMMAND } from "./figure-commands.ts";
import type { PhotoFacts } from "./photo-facts.ts";

interface CreditFieldProps {
  editor: LexicalEditor;
  nodeKey: NodeKey;
  /** The words of the caption. */
  caption: string;
  /** The credit of this use, or null while the library's is inherited. */
  credit: Credit | null;
  inherited: Credit | null;
  /** The direction that was set for the line, or null. */
  direction: Direction | null;
  /** The library photo's id; empty for a placeholder. */
  photo: string;
  set: (facts: Partial<PhotoFacts>, field: string) => void;
  leave: () => void;
}

/** The credit line: typed as one line, shown as it was understood, inherited from the library until it is typed here. */
export function CreditField(props: CreditFieldProps): JSX.Element {
  const { editor, nodeKey, caption, credit, inherited, direction, photo, set, leave } = props;
  const { say, language, storyLanguage, creditStyle, organisations, editable, changeCredit } = useEditorSurroundings();
  const shown = credit ?? inherited ?? emptyCredit;
  const print = (value: Credit) => creditLine(value, creditStyle, { organisations });
  const typed = credit ? credit.raw || print(credit) : "";
  const ghost = inherited ? print(inherited) : "";
  const line = typed || ghost;
  const usual =
    line === "" && !direction
      ? languageDirection(language)
      : resolveDirection(line, languageDirection(storyLanguage), direction);
  const end = caption.split("\n\n").at(-1) ?? "";
  const tail = useMemo(() => captionCredit(end, organisations), [end, organisations]);
  const missing = !hasCredit(shown);
  const row = useRef<HTMLDivElement>(null);
  // Before a button that is pressed goes away: the line shows what it did, and a second Enter there does no harm.
  const toLine = () => row.current?.querySelector<HTMLElement>('[data-field="credit"]')?.focus();
  return (
    <div className="photo-field" ref={row}>
      <span className="photo-field-name">{say("editor.credit")}</span>
      <DraftField
        dir={usual}
        disabled={!editable}
        field="credit"
        label={say("editor.credit")}
        onInput={(value) =>
          set({ credit: value.trim() === "" ? null : parseCredit(value, { organisations }) }, "credit")
        }
        onLeave={leave}
        placeholder={ghost || say("editor.creditPlaceholder")}
        value={typed}
      />
      <span className="photo-field-options credit-state" data-state={missing ? "missing" : shown.state}>
        <CreditState
          change={(value, step) => {
            toLine();
            if (credit) set({ credit: value }, step);
            else changeCredit(photo, value);
          }}
          credit={shown}
          lift={(own) => {
            // The button that was pressed goes away; the keyboard stays with the photo.
            leave();
            if (tail) editor.dispatchCommand(LIFT_CREDIT_COMMAND, { key: nodeKey, line: tail.line, credit: own });
          }}
          own={credit !== null}
          reset={
            inherited && hasCredit(inherited)
              ? () => {
                  toLine();
                  set({ credit: null }, "credit-reset");
                }
              : null
          }
          setOwn={(value) => {
            leave();
            set({ credit: hasCredit(value) ? value : null }, "credit-exempt");
          }}
          tail={tail}
          toLine={toLine}
        />
      </span>
    </div>
  );
}
