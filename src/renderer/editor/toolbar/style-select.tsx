import { ChevronDown } from "lucide-react";
import type { JSX } from "react";
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import type { BlockKind } from "../commands/block-commands.ts";
import { type EditorCommandId, editorCommand, shownKeyOf } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";

const styles = ["paragraph", "heading2", "heading3", "heading4", "quote"] as const;
const isStyle = (kind: BlockKind): kind is (typeof styles)[number] => (styles as readonly string[]).includes(kind);

interface StyleSelectProps {
  kind: BlockKind;
  onOpenChange: (isOpen: boolean) => void;
  run: (command: EditorCommandId) => void;
}

/** The kind of the block that the caret is in. Idle in the head, in captions and on figures, where it is fixed. */
export function StyleSelect({ kind, onOpenChange, run }: StyleSelectProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <Select
      aria-label={say("editor.style")}
      className="style-select"
      isDisabled={kind === "fixed"}
      onOpenChange={onOpenChange}
      onChange={(key) => {
        if (typeof key === "string" && key !== kind) run(key as EditorCommandId);
      }}
      placeholder={say(kind === "bulletList" || kind === "numberList" ? `editor.${kind}` : "editor.styleFixed")}
      value={isStyle(kind) ? kind : null}
    >
      <TooltipTrigger delay={500}>
        <Button className="style-button">
          <SelectValue>
            {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
        <Tooltip className="tool-tip" offset={6}>
          {say("editor.style")}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="style-popover" offset={4}>
        <ListBox className="style-list">
          {styles.map((style) => {
            const { label } = editorCommand(style);
            return (
              <ListBoxItem className={`style-item style-${style}`} id={style} key={style} textValue={say(label)}>
                <span>{say(label)}</span>
                <kbd>
                  <bdi dir="ltr">{shownKeyOf(style)}</bdi>
                </kbd>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}
