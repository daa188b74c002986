import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";

/** Something that leads somewhere. `label` says all of it in words; `content` may say it in shapes. */
export interface DayLink {
  id: string;
  label: string;
  content: ReactNode;
  open: () => void;
}

interface LinkListProps {
  label: string;
  links: readonly DayLink[];
  className: string;
  /** The links' content is drawn: their labels are heard instead. */
  isDrawn?: boolean;
  /** How the arrow keys go through it. */
  orientation?: "vertical" | "horizontal";
  autoFocus?: boolean;
}

/** Links of one kind: one stop for the Tab key, arrows inside, Enter or a click opens. */
export function LinkList(props: LinkListProps) {
  const { label, links, className, isDrawn = false, orientation = "vertical", autoFocus = false } = props;
  return (
    <ListBox
      aria-label={label}
      className={`day-links ${className}`}
      orientation={orientation}
      autoFocus={autoFocus ? "first" : false}
      onAction={(key) => links.find(({ id }) => id === key)?.open()}
    >
      {links.map(({ id, label: text, content }) => (
        <ListBoxItem key={id} id={id} textValue={text} className="day-link">
          {isDrawn ? <span className="heard-only">{text}</span> : null}
          {content}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
