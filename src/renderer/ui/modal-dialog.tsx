import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "../state/say.tsx";
import { useModalEscape } from "./modal-escape.ts";
import { useReturnKeyboard } from "./return-keyboard.ts";
import { useSteadyFoot } from "./steady-foot.ts";

export interface ModalDialogProps {
  title: string;
  /** Absent where the dialog must be answered: then neither Escape nor a click beside it closes it. */
  onClose?: () => void;
  size?: "narrow" | "wide" | "whole";
  /** Whether it has one height from the first: for what asks the core and is told late. */
  isSteady?: boolean;
  /** Beside the title. */
  tools?: ReactNode;
  /** How far it has come, or why it did not: over the actions, and in sight however long the rest is. */
  status?: ReactNode;
  /** The row of actions at the end, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A dialog in front of the desk, for as long as it is rendered. */
export function ModalDialog({
  title,
  onClose,
  size = "narrow",
  isSteady = false,
  tools,
  status,
  actions,
  children,
}: ModalDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLElement>(null);
  useModalEscape(dialog, onClose);
  useReturnKeyboard();
  const foot = useSteadyFoot();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={onClose !== undefined && size !== "whole"}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={`modal ${size}${isSteady ? " steady" : ""}`}>
        <Dialog className="dialog" ref={dialog}>
          <div className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {tools}
            {onClose ? (
              // No tooltip: it would open on focus and take the first Escape for itself.
              <AriaButton className="button bare icon" aria-label={say("desk.close")} onPress={onClose}>
                <X size={16} aria-hidden />
              </AriaButton>
            ) : null}
          </div>
          <div className="dialog-body">{children}</div>
          {status ? <div className="dialog-status">{status}</div> : null}
          {actions ? (
            <div className="dialog-foot" {...foot}>
              {actions}
            </div>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
