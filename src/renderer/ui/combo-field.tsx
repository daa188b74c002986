import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, type Ref, use, useEffect, useRef } from "react";
import {
  Button as AriaButton,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
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
  /** What is offered for the text as it is; the list opens when there is something. */
  offers: readonly Offer[];
  /** What is typed, or empty where everything is wanted: the owner may fetch other offers. */
  onAsk: (text: string) => void;
  /** Takes an offer; by default its name becomes the value. The owner also takes the offers away, which closes the list. */
  onPick: (offer: Offer) => void;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  hidesLabel?: boolean;
  maxLength?: number;
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A line of text that may be anything and is completed from what is offered: arrows choose, Enter takes, Escape closes the list. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, offers, hint, error, hidesLabel = false } = props;
  const { placeholder, maxLength, dir, lang, inputRef, onKeyDown, onBlur } = props;
  const input = {
    className: "input",
    spellCheck: false,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(dir === undefined ? {} : { dir }),
    ...(lang === undefined ? {} : { lang }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
    ...(onKeyDown === undefined ? {} : { onKeyDown }),
  };
  const change = (text: string) => {
    if (text === value) return;
    props.onChange(text);
    props.onAsk(text);
  };
  return (
    <ComboBox
      className="field combo"
      inputValue={value}
      onInputChange={change}
      items={offers}
      // What is chosen becomes text; the list itself has nothing that stays chosen.
      selectedKey={null}
      onSelectionChange={(key) => {
        const offer = offers.find(({ id }) => id === key);
        if (offer) props.onPick(offer);
      }}
      onOpenChange={(isOpen, trigger) => {
        if (isOpen && trigger === "manual") props.onAsk("");
      }}
      allowsCustomValue
      isInvalid={error !== undefined}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={hidesLabel ? "heard-only" : "field-label"}>{label}</Label>
      <div className="combo-box">
        <Input {...input} />
        <AriaButton className="combo-button">
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </div>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      {error ? <FieldError className="field-error">{error}</FieldError> : null}
      <OpenForOffers offers={offers} />
      <Popover className="popover combo-popover" offset={2}>
        <ListBox className="options" items={offers}>
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.name} className="option">
              <span className="combo-name" dir="auto">
                {offer.name}
              </span>
              {offer.note ? <span className="combo-note">{offer.note}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the list when offers come that were not there as the text was typed; closed by Escape it stays so until something is typed. */
function OpenForOffers({ offers }: { offers: readonly Offer[] }) {
  const state = use(ComboBoxStateContext);
  const seen = useRef(offers);
  useEffect(() => {
    if (seen.current === offers) return;
    seen.current = offers;
    if (offers.length > 0 && state?.isFocused && !state.isOpen) state.open(null, "input");
  }, [offers, state]);
  return null;
}
