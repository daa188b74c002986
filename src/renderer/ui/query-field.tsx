import { Search, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { parseQuery } from "../../shared/search/parse-query.ts";
import { useSay } from "../state/say.tsx";
import { type Completing, completingAt, type Offer, takeOffer } from "../state/search/complete-query.ts";
import { useOffers } from "../state/search/use-offers.ts";
import "./query-field.css";

/** As long as a question to the core may be. */
const longest = 500;

export interface QueryFieldProps {
  label: string;
  /** Words and operators; see `docs/search.md`. */
  text: string;
  onChange: (text: string) => void;
  /** Enter, while no offer is chosen. */
  onEnter?: () => void;
  /** The arrow down, while nothing is offered: to the list below. */
  onLeave?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * Where words and operators are typed to find stories. Operators are tinted; while one is typed, what it may become is offered: arrows
 * choose, Enter takes. Escape closes the offers, then empties the field.
 */
export function QueryField({ label, text, onChange, onEnter, onLeave, inputRef }: QueryFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(inputRef, () => input.current as HTMLInputElement);
  const [caret, setCaret] = useState(0);
  const [isTyping, setTyping] = useState(false);
  /** Where the caret goes once the text is drawn that an offer made. */
  const wanted = useRef<number | null>(null);
  const completing = isTyping ? completingAt(text, caret) : null;
  const offers = useOffers(completing);
  const isOffering = completing !== null && offers.length > 0;

  useLayoutEffect(() => {
    if (wanted.current === null || text === "") return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [text]);

  const look = () => setCaret(input.current?.selectionStart ?? 0);
  function type(typed: string): void {
    setTyping(true);
    look();
    onChange(typed);
  }
  function take(offer: Offer): void {
    if (completing === null) return;
    const next = takeOffer(text, completing, offer);
    wanted.current = next.caret;
    setCaret(next.caret);
    setTyping(completing.operator === null);
    onChange(next.text);
    input.current?.focus();
  }
  /** An option that is chosen by arrows only seems to have the keyboard: the field is told that it lost it, but has it still. */
  function leave(): void {
    if (document.activeElement !== input.current) setTyping(false);
  }
  /** Enter on a chosen offer takes that, and says nothing about the list. */
  function submit(): void {
    if (!input.current?.hasAttribute("aria-activedescendant")) onEnter?.();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && isOffering) {
      // Neither the browser nor the field may empty it.
      event.preventDefault();
      event.stopPropagation();
      setTyping(false);
    }
    if (event.key === "ArrowDown" && !isOffering && onLeave) {
      event.preventDefault();
      onLeave();
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are only looked at on their way to the field
    <div className="query-field" onKeyDownCapture={onKey} onBlur={leave}>
      <Autocomplete inputValue={text} onInputChange={type} disableAutoFocusFirst>
        <SearchField onSubmit={submit}>
          <Label className="heard-only">{label}</Label>
          <Search size={15} aria-hidden className="query-icon" />
          <Ink text={text} input={input} />
          <Input
            ref={input}
            className="input"
            placeholder={label}
            maxLength={longest}
            spellCheck={false}
            onSelect={look}
          />
          {text === "" ? null : (
            <Button className="query-clear">
              <X size={14} aria-hidden />
            </Button>
          )}
        </SearchField>
        {isOffering ? <Offers offers={offers} completing={completing} onTake={take} /> : null}
      </Autocomplete>
    </div>
  );
}

/** The tints of the operators, drawn behind the letters of the field and scrolled with them. */
function Ink({ text, input }: { text: string; input: React.RefObject<HTMLInputElement | null> }) {
  const ink = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    const follow = () => {
      if (ink.current && field) ink.current.scrollLeft = field.scrollLeft;
    };
    follow();
    field?.addEventListener("scroll", follow);
    return () => field?.removeEventListener("scroll", follow);
  });
  const terms = parseQuery(text);
  let at = 0;
  const pieces = terms.map((term) => {
    const gap = text.slice(at, term.from);
    at = term.to;
    return { term, gap };
  });
  return (
    <div ref={ink} className="query-ink" aria-hidden>
      {pieces.map(({ term, gap }) => (
        <span key={term.from}>
          {gap}
          <span className={term.operator === null && !term.not ? "" : term.not ? "query-not" : "query-operator"}>
            {text.slice(term.from, term.to)}
          </span>
        </span>
      ))}
    </div>
  );
}

/** What an offer means, where its own name does not say it. */
function Explained({ offer }: { offer: Offer }) {
  const say = useSay();
  const words = offer.label === null ? offer.typed : say(offer.label);
  return words === offer.typed ? null : <span className="quiet">{words}</span>;
}

interface OffersProps {
  offers: readonly Offer[];
  completing: Completing;
  onTake: (offer: Offer) => void;
}

function Offers({ offers, completing, onTake }: OffersProps) {
  const say = useSay();
  return (
    // What is pressed takes the keyboard from the field only once it was taken.
    // biome-ignore lint/a11y/noStaticElementInteractions: the options inside are what is pressed
    <div className="query-offers" onMouseDown={(event) => event.preventDefault()}>
      <ListBox
        aria-label={say("search.offers")}
        selectionMode="none"
        onAction={(key) => {
          const offer = offers.find(({ typed }) => typed === key);
          if (offer) onTake(offer);
        }}
      >
        {offers.map((offer) => (
          <ListBoxItem key={offer.typed} id={offer.typed} className="option" textValue={offer.typed}>
            <bdi className={completing.operator === null ? "query-operator" : ""}>{offer.typed}</bdi>
            <Explained offer={offer} />
            {offer.uses === null ? null : <span className="quiet query-uses">{offer.uses}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
