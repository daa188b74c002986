import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useEffect, useMemo, useRef, useState } from "react";
import { rectOfFinding, selectFinding } from "../../editor/language/finding-place.ts";
import type { LanguageFinding } from "../../editor/language/language-finding.ts";
import {
  type LanguageCare as Care,
  type PageLanguage,
  startPageLanguage,
} from "../../editor/language/page-language.ts";
import { type LanguageHelpers, languageHelpers } from "../../language/language-helpers.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import type { CareStatus } from "../../state/session-care.ts";
import { createStore, useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { LanguagePopup } from "./language-popup.tsx";
import { useKnownWords } from "./use-known-words.ts";

/** A finding that is being looked at: in passing, or on the way through all of them. */
export interface ShownFinding {
  finding: LanguageFinding;
  rect: DOMRect;
  isWalk: boolean;
}

function statusOf({ spelling, grammar }: LanguageHelpers): CareStatus {
  if (spelling.state.get() === "down") return "down";
  return grammar.state.get() === "down" ? "grammar-down" : "on";
}

/** Spelling and grammar of an open page: marks, the menu at a marked word, the way from one to the next. */
export function LanguageCare({ session }: { session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  const desk = useDesk();
  const say = useSay();
  const { language: settings } = useSettings();
  const known = useKnownWords(session);
  const care = useMemo<Care>(() => ({ settings, known, letStand: new Set(known) }), [settings, known]);
  const page = useRef<PageLanguage | null>(null);
  const latest = useRef(care);
  const [shown, setShown] = useState<ShownFinding | null>(null);
  const isOn = settings.spelling || settings.grammar;
  // In another language every line is read anew.
  const storyLanguage = useSelected(session.fields, ({ language }) => language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is read from the page's element, where it was put already
  useEffect(() => {
    if (!isOn) return;
    const helpers = languageHelpers();
    const own = startPageLanguage(editor, helpers, latest.current);
    page.current = own;
    const status = createStore(statusOf(helpers));
    const tellStatus = () => {
      const now = statusOf(helpers);
      if (now === status.get()) return;
      status.set(now);
      if (now !== "on") desk.notices.tell("danger", say(now === "down" ? "language.down" : "language.grammarDown"));
    };
    const stops = [helpers.spelling.state, helpers.grammar.state].map((state) => state.subscribe(tellStatus));
    const show = (finding: LanguageFinding | null, isWalk: boolean): boolean => {
      const at = finding && own.placeOf(finding);
      if (!finding || !at) return false;
      selectFinding(editor, finding, at);
      const rect = rectOfFinding(editor, { ...finding, ...at });
      if (rect) setShown({ finding, rect, isWalk });
      return rect !== null;
    };
    session.care.set({ counts: own.counts, status, walk: (step) => show(own.next(step, null), true) });
    const openMenu = (event: MouseEvent) => {
      // A key presses no button; it opens the menu at the caret.
      const isPointer = event.button >= 0;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const finding = isPointer ? own.atPoint(event.clientX, event.clientY) : own.atCaret();
      if (finding && show(finding, false)) event.preventDefault();
    };
    const root = editor.getRootElement();
    root?.addEventListener("contextmenu", openMenu);
    return () => {
      root?.removeEventListener("contextmenu", openMenu);
      for (const stop of stops) stop();
      session.care.set(null);
      page.current = null;
      setShown(null);
      own.end();
    };
  }, [editor, session, isOn, storyLanguage, desk, say]);

  useEffect(() => {
    latest.current = care;
    page.current?.change(care);
    const { spelling, grammar } = languageHelpers();
    if (!care.settings.spelling && spelling.state.get() === "up") spelling.end();
    if (!care.settings.grammar && grammar.state.get() === "up") grammar.end();
  }, [care]);

  const own = page.current;
  if (shown === null || own === null) return null;
  const goOn = (step: 1 | -1, from: LanguageFinding | null) => {
    const next = own.next(step, from);
    const at = next && own.placeOf(next);
    if (!next || !at || next === from) {
      setShown(null);
      setTimeout(() => session.editor()?.focus());
      return;
    }
    selectFinding(editor, next, at);
    const rect = rectOfFinding(editor, { ...next, ...at });
    setShown(rect && { finding: next, rect, isWalk: true });
  };
  return (
    <LanguagePopup
      key={`${shown.finding.line} ${shown.finding.from} ${shown.finding.words}`}
      editor={editor}
      page={own}
      session={session}
      shown={shown}
      goOn={goOn}
      close={() => setShown(null)}
    />
  );
}
