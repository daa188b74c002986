import { History } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import type { PhotoField } from "./photo-fields.ts";

/** Values that were typed into a field of several lines before, for which a browser has no completion. */
export function RecentMenu({ field, onTake }: { field: PhotoField; onTake: (text: string) => void }) {
  const desk = useDesk();
  const say = useSay();
  const [values, setValues] = useState<readonly string[]>([]);
  const fetch = (isOpen: boolean) => {
    if (isOpen) desk.client.request("photos.recent", { field, limit: 12 }).then(setValues, () => {});
  };
  return (
    <MenuTrigger onOpenChange={fetch}>
      <AriaButton
        className="button bare icon field-recent"
        aria-label={`${say("photoEditor.recent")}: ${say(`photoField.${field}`)}`}
      >
        <History size={14} aria-hidden />
      </AriaButton>
      <Popover className="popover recent-values" placement="bottom end" offset={2}>
        <Menu
          className="options"
          aria-label={say("photoEditor.recent")}
          renderEmptyState={() => <p className="quiet recent-none">{say("photoEditor.recentNone")}</p>}
        >
          {values.map((value) => (
            <MenuItem key={value} id={value} className="option" textValue={value} onAction={() => onTake(value)}>
              <bdi className="recent-value">{value}</bdi>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
