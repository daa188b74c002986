import type { LexicalEditor } from "lexical";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import { announceIn } from "../../editor/announce.ts";
import type { LanguageFinding } from "../../editor/language/language-finding.ts";
import type { PageLanguage } from "../../editor/language/page-language.ts";
import { replaceFinding } from "../../editor/language/replace-finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import type { ShownFinding } from "./language-care.tsx";
import { addWord, letStand, type WordList } from "./word-actions.ts";
import "./language.css";

interface LanguagePopupProps {
  editor: LexicalEditor;
  page: PageLanguage;
  session: StorySession;
  shown: ShownFinding;
  /** Shows the next finding after this one. */
  goOn: (step: 1 | -1, from: LanguageFinding | null) => void;
  close: () => void;
}

/** Words that may have been meant; null until they are known. */
function useSuggestions(page: PageLanguage, finding: LanguageFinding): readonly string[] | null {
  const [words, setWords] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    page.suggest(finding).then(
      (found) => {
        if (isWanted) setWords(found);
      },
      () => {
        if (isWanted) setWords([]);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [page, finding]);
  return words;
}

/** Moves the keyboard to the next button of the popup, or the one before. */
function step(dialog: HTMLElement, by: 1 | -1): void {
  const buttons = [...dialog.querySelectorAll<HTMLElement>("button")];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons.at(at < 0 ? (by === 1 ? 0 : -1) : (at + by) % buttons.length)?.focus();
}

/** What is wrong with some words of the page, and what can be done about it; all of it by keys too. */
export function LanguagePopup({ editor, page, session, shown, goOn, close }: LanguagePopupProps) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { finding, rect, isWalk } = shown;
  const anchor = useRef<HTMLSpanElement>(null);
  const dialog = useRef<HTMLElement>(null);
  const suggestions = useSuggestions(page, finding);
  const words = `\u2068${finding.words}\u2069`;

  useLayoutEffect(() => {
    const style = anchor.current?.style;
    if (!style) return;
    style.left = `${rect.left}px`;
    style.top = `${rect.top}px`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
  }, [rect]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.languagePopup = "";
    return () => {
      delete dataset.languagePopup;
    };
  }, []);
  // Keys that were pressed meanwhile have moved the keyboard on already.
  useEffect(() => {
    if (suggestions !== null && document.activeElement === dialog.current) step(dialog.current as HTMLElement, 1);
  }, [suggestions]);

  const leave = () => {
    close();
    if (finding.part === "line") setTimeout(() => session.editor()?.focus());
  };
  const done = (from: LanguageFinding | null) => (isWalk ? goOn(1, from) : leave());
  const choose = (instead: string) => {
    const at = page.placeOf(finding);
    if (!at || !replaceFinding(editor, finding, at, instead)) {
      desk.notices.tell("info", say("language.gone"));
      return leave();
    }
    announceIn(editor, say("language.replaced", { words: instead }));
    done(null);
  };
  const add = (list: WordList) => {
    void addWord(desk, finding, list);
    done(finding);
  };
  const stand = () => {
    letStand(session, finding);
    done(finding);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const chosen = /^[1-9]$/.test(event.key) ? suggestions?.[Number(event.key) - 1] : undefined;
    if (event.key === "F7") goOn(event.shiftKey ? -1 : 1, finding);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      step(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    else if (chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };
  const title = finding.remark ? finding.remark.why : say("language.misspelt", { words });

  return (
    <>
      <span className="language-anchor" ref={anchor} />
      <Popover
        className="popover language-popup"
        isOpen
        onOpenChange={(isOpen) => (isOpen ? undefined : leave())}
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog, each of which has a button too */}
        <div onKeyDown={onKeyDown} lang={language}>
          <Dialog aria-label={title} ref={dialog}>
            <p className="language-why" {...(finding.remark ? { lang: "en", dir: "ltr" } : {})}>
              {title}
            </p>
            <Suggestions finding={finding} suggestions={suggestions} choose={choose} />
            <div className="language-actions">
              <Button look="bare" onPress={stand}>
                {say("language.letStand")}
              </Button>
              {finding.kind === "spelling" ? (
                <>
                  <Button look="bare" onPress={() => add("mine")}>
                    {say("language.addMine")}
                  </Button>
                  <Button look="bare" onPress={() => add("house")}>
                    {say("language.addHouse")}
                  </Button>
                </>
              ) : null}
              <Button look="bare" onPress={() => goOn(1, finding)}>
                {say("language.next")}
              </Button>
            </div>
            <p className="language-keys quiet">{say("language.keys")}</p>
          </Dialog>
        </div>
      </Popover>
    </>
  );
}

interface SuggestionsProps {
  finding: LanguageFinding;
  suggestions: readonly string[] | null;
  choose: (instead: string) => void;
}

function Suggestions({ finding, suggestions, choose }: SuggestionsProps) {
  const { say } = useSpeech();
  const words = `\u2068${finding.words}\u2069`;
  if (suggestions === null) return <p className="quiet">…</p>;
  if (suggestions.length === 0) return <p className="quiet">{say("language.none")}</p>;
  return (
    <ol className="language-suggestions" aria-label={say("language.suggestions", { words })}>
      {suggestions.map((one, at) => (
        <li key={one}>
          <Button look="bare" onPress={() => choose(one)}>
            <kbd aria-hidden>{at + 1}</kbd>
            <bdi lang="en">{one === "" ? say("language.remove", { words }) : one}</bdi>
          </Button>
        </li>
      ))}
    </ol>
  );
}
