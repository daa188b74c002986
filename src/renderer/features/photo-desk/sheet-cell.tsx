import { useEffect } from "react";
import { hasCredit } from "../../../shared/credit/credit.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { photoBadges } from "./photo-badges.ts";
import { photoDragType } from "./photo-drag.ts";

/** One picture of the sheet with its name, credit and marks. Its photo is fetched when it comes into sight. */
export function SheetCell({ id }: { id: string }) {
  const desk = useDesk();
  const say = useSay();
  const { profile, organisations } = useSettings();
  const { sheet, selected } = desk.photoDesk;
  const photo = useSelected(desk.library.known, (known) => known[id]);
  const uses = useSelected(sheet.uses, (counts) => counts[id] ?? 0);
  useEffect(() => sheet.show(id), [sheet, id]);
  if (photo === undefined) return <span className="cell-picture" />;

  const badges = photoBadges(photo, uses, new Date());
  const drag = (data: DataTransfer) => {
    const chosen = desk.photoDesk.chosen();
    data.setData(photoDragType, (selected.get().has(id) ? chosen : [id]).join(" "));
    data.effectAllowed = "copy";
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; a button does the same. */}
      <span className="cell-picture" draggable onDragStart={({ dataTransfer }) => drag(dataTransfer)}>
        <Thumbnail photo={id} draggable={false} style={{ backgroundColor: photo.dominantColour }} />
        <span className="cell-badges">
          {badges.map(({ key, tone, values }) => (
            <span key={key} className={`cell-badge ${tone}`}>
              {say(key, values)}
            </span>
          ))}
        </span>
      </span>
      <span className="cell-name" dir="auto">
        {photo.headline || photo.caption || photo.file}
      </span>
      <span className="cell-credit" dir="auto">
        {hasCredit(photo.credit)
          ? creditLine(photo.credit, profile.creditStyle, { organisations: houseTable(organisations) })
          : photo.file}
      </span>
    </>
  );
}
