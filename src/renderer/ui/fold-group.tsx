import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button as AriaButton } from "react-aria-components";
import "./fold-group.css";

export interface FoldGroupProps {
  title: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** What of the group is set, told while it is folded. */
  sum?: string;
  children: ReactNode;
}

/** Part of a form under a title that folds it away. What is folded is not drawn. */
export function FoldGroup({ title, isOpen, onToggle, sum = "", children }: FoldGroupProps) {
  const body = useId();
  return (
    <section className="fold-group" aria-label={title}>
      <h2 className="fold-head">
        <AriaButton
          className="fold-button"
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": body } : {})}
          onPress={() => onToggle(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden className="group-sign" />
          <span>{title}</span>
          {isOpen || sum === "" ? null : <span className="fold-sum">{sum}</span>}
        </AriaButton>
      </h2>
      {isOpen ? (
        <div className="fold-body" id={body}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
