import type { LexicalEditor, NodeKey } from "lexical";
import { type JSX, memo, useEffect } from "react";
import { createPortal } from "react-dom";
import { announceIn } from "../announce.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { FigureBar } from "../figure/figure-bar.tsx";
import { FIGURE_ACTION_COMMAND, type FigureAction, SET_CARD_FACT_COMMAND } from "../figure/figure-commands.ts";
import { figurePart, speakInterface } from "../figure/figure-dom.ts";
import type { CardFact } from "./card-facts.ts";
import { CardFields } from "./card-fields.tsx";
import { type CardType, cardNames, slotNames } from "./card-types.ts";

interface CardViewProps extends Partial<Record<CardFact, string>> {
  editor: LexicalEditor;
  nodeKey: NodeKey;
  type: CardType;
  host: HTMLElement | null;
}

/** Names for the parts of the card that the page itself made and React does not render. */
function useCardNames(host: HTMLElement | null, type: CardType): void {
  const { say, language } = useEditorSurroundings();
  useEffect(() => {
    if (!host) return;
    host.setAttribute("aria-label", say(cardNames[type]));
    for (const target of host.querySelectorAll<HTMLElement>(":scope > [data-slot-target]")) {
      const key = slotNames[`${type}.${target.dataset.slotTarget}`];
      if (!key) continue;
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", say(key));
      target.dataset.placeholder = say(key);
    }
    speakInterface(figurePart(host, "bar"), language);
  }, [host, type, say, language]);
}

/** What a card shows beside its texts: its name, its fields, its buttons. Rendered into the card's own element. */
export const CardView = memo(function CardView(props: CardViewProps): JSX.Element | null {
  const { editor, nodeKey, type, host, ...facts } = props;
  const { say, editable } = useEditorSurroundings();
  useCardNames(host, type);
  const bar = figurePart(host, "bar");
  if (!bar) return null;
  const act = (action: FigureAction) => {
    if (action === "select" || action === "remove" || action === "caption")
      editor.getRootElement()?.focus({ preventScroll: true });
    return editor.dispatchCommand(FIGURE_ACTION_COMMAND, { key: nodeKey, action });
  };
  return createPortal(
    <>
      <span className="card-name">{say(cardNames[type])}</span>
      <CardFields
        facts={facts}
        leave={() => act("caption")}
        set={(fact, value) => editor.dispatchCommand(SET_CARD_FACT_COMMAND, { key: nodeKey, fact, value })}
      />
      {editable && (
        <FigureBar
          act={act}
          announce={(sentence) => announceIn(editor, sentence)}
          label={say("editor.blockTools")}
          remove="editor.removeBlock"
          replace={null}
        />
      )}
    </>,
    bar,
  );
});
