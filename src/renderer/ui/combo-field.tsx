import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import {
  TextField as AriaTextField,
  Autocomplete,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Text,
} from "react-aria-components";
import { useSay } from "../state/say.tsx";
import "./combo-field.css";

/** Something that a field offers while it is written in. */
export interface Offer {
  id: string;
  name: string;
  /** Beside the name, quietly. */
  note?: string;
}

export interface ComboFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is offered for the text as it is; other offers open the list. */
  offers: readonly Offer[];
  /** What is typed, or empty where everything is wanted: the owner may fetch other offers. */
  onAsk: (text: string) => void;
  /** Takes an offer; the owner makes the value of it. */
  onPick: (offer: Offer) => void;
  hint?: string | undefined;
  error?: string | undefined;
  maxLength?: number;
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A line of text that may be anything and is completed from what is offered: arrows choose, Enter takes, Escape closes the list. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, offers, hint, error, maxLength, dir, lang, inputRef, onKeyDown, onBlur } = props;
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(inputRef, () => input.current as HTMLInputElement);
  const [isFocused, setFocused] = useState(false);
  /** The offers that were put away: other ones are shown again. */
  const [closed, setClosed] = useState<readonly Offer[] | null>(null);
  const isOffering = isFocused && offers.length > 0 && closed !== offers;

  const change = (text: string) => {
    if (text === value) return;
    setClosed(null);
    props.onChange(text);
    props.onAsk(text);
  };
  const pick = (offer: Offer) => {
    setClosed(offers);
    props.onPick(offer);
    input.current?.focus();
  };
  const showAll = () => {
    setClosed(null);
    props.onAsk("");
  };
  /** An option that is chosen by arrows only seems to have the keyboard: the field is told that it lost it, but has it still. */
  const leave = () => {
    if (document.activeElement === input.current) return;
    setFocused(false);
    onBlur?.();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOffering) {
      event.preventDefault();
      event.stopPropagation();
      setClosed(offers);
    } else if (event.key === "ArrowDown" && !isOffering) {
      event.preventDefault();
      showAll();
    } else {
      // What is offered is chosen by it: a form around is not sent.
      if (event.key === "Enter" && isOffering) event.preventDefault();
      onKeyDown?.(event);
    }
  };
  return (
    <div className="combo" onKeyDownCapture={key}>
      <Autocomplete inputValue={value} onInputChange={change} disableAutoFocusFirst>
        <AriaTextField className="field" isInvalid={error !== undefined} validationBehavior="aria" autoComplete="off">
          <Label className="field-label">{label}</Label>
          <div className="combo-box">
            <Input
              ref={input}
              className="input"
              role="combobox"
              aria-expanded={isOffering}
              spellCheck={false}
              onFocus={() => setFocused(true)}
              onBlur={leave}
              {...(maxLength === undefined ? {} : { maxLength })}
              {...(dir === undefined ? {} : { dir })}
              {...(lang === undefined ? {} : { lang })}
            />
            {/* A second way: the arrow down does the same, so it is no stop on the keyboard's way. */}
            <button
              type="button"
              tabIndex={-1}
              aria-label={say("field.offers", { field: label })}
              className="combo-button"
              onMouseDown={(event) => {
                event.preventDefault();
                input.current?.focus();
                if (isOffering) setClosed(offers);
                else showAll();
              }}
            >
              <ChevronDown size={14} aria-hidden />
            </button>
            {isOffering ? <Offers label={say("field.offers", { field: label })} offers={offers} onPick={pick} /> : null}
          </div>
          {hint ? (
            <Text slot="description" className="field-hint">
              {hint}
            </Text>
          ) : null}
          {error ? <FieldError className="field-error">{error}</FieldError> : null}
        </AriaTextField>
      </Autocomplete>
    </div>
  );
}

interface OffersProps {
  label: string;
  offers: readonly Offer[];
  onPick: (offer: Offer) => void;
}

function Offers({ label, offers, onPick }: OffersProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers give a promise, which is no way to clean up.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    // What is pressed does not take the keyboard from the field.
    // biome-ignore lint/a11y/noStaticElementInteractions: the options inside are what is pressed
    <div className="combo-offers" ref={place} onMouseDown={(event) => event.preventDefault()}>
      <ListBox
        aria-label={label}
        className="options"
        selectionMode="none"
        onAction={(id) => {
          const offer = offers.find((one) => one.id === id);
          if (offer) onPick(offer);
        }}
      >
        {offers.map((offer) => (
          <ListBoxItem key={offer.id} id={offer.id} textValue={offer.name} className="option">
            <span className="combo-name" dir="auto">
              {offer.name}
            </span>
            {offer.note ? <span className="combo-note">{offer.note}</span> : null}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
