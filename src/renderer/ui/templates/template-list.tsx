import { ListBox, ListBoxItem } from "react-aria-components";
import type { StoryTemplate } from "../../../shared/story-templates.ts";
import { languageName } from "../../state/languages.ts";
import { useSpeech } from "../../state/say.tsx";
import { shortTime } from "../../state/times.ts";

interface TemplateListProps {
  templates: readonly StoryTemplate[];
  chosen: string;
  onChoose: (id: string) => void;
  /** Enter or a double click on one. */
  onTake?: (id: string) => void;
  autoFocus?: boolean;
}

/** The templates, of which one is chosen. */
export function TemplateList({ templates, chosen, onChoose, onTake, autoFocus = false }: TemplateListProps) {
  const { say, language } = useSpeech();
  return (
    <ListBox
      aria-label={say("template.manage")}
      className="options template-list"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus={autoFocus ? "first" : false}
      selectedKeys={chosen === "" ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      {...(onTake ? { onAction: (key: string | number) => onTake(String(key)) } : {})}
    >
      {templates.map((template) => (
        <ListBoxItem key={template.id} id={template.id} textValue={template.name} className="option template-row">
          <bdi className="template-name">{template.name}</bdi>
          {template.section === "" ? null : <bdi className="quiet">{template.section}</bdi>}
          <span className="quiet template-facts">
            {say("template.facts", {
              language: languageName(template.language),
              time: shortTime(language, template.updatedAt, new Date()),
            })}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
