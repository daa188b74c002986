import { describe, expect, it } from "vitest";
import { createRememberedView } from "../../state/view-settings.ts";
import { dayKey, gridTemplate, listColumns, moveColumn, nextSort, shownColumns, toggleColumn } from "./columns.ts";

const atFirst = createRememberedView(null).listView.get();
const column = (id: string) => {
  const found = listColumns.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the columns of the list", () => {
  it("are those that are remembered, each once, in their order", () => {
    const ids = shownColumns({ columns: ["stage", "stage", "headline", "mood"] }).map(({ id }) => id);
    expect(ids).toEqual(["stage", "headline"]);
  });

  it("always hold the headline", () => {
    expect(shownColumns({ columns: ["words"] }).map(({ id }) => id)).toEqual(["headline", "words"]);
  });

  it("are moved past each other, and one that is not known stays remembered", () => {
    const view = { ...atFirst, columns: ["headline", "stage", "due", "mood"] };
    expect(moveColumn(view, "due", "headline")).toEqual(["due", "headline", "stage", "mood"]);
    expect(moveColumn(view, "headline", "due")).toEqual(["stage", "due", "headline", "mood"]);
  });

  it("are shown and hidden", () => {
    expect(toggleColumn({ columns: ["headline"] }, "tags")).toEqual(["headline", "tags"]);
    expect(toggleColumn({ columns: ["headline", "tags"] }, "tags")).toEqual(["headline"]);
  });

  it("have the widths that a person set, and the headline what is left", () => {
    const view = { ...atFirst, columns: ["headline", "due"], widths: { due: 200 } };
    expect(gridTemplate(view, true)).toBe("2rem 6.5rem minmax(260px, 1fr) 200px");
  });

  it("sort by their usual order first, then the other way round; some have none", () => {
    expect(nextSort({ by: "updated", descending: true }, column("words"))).toEqual({ by: "words", descending: true });
    expect(nextSort({ by: "words", descending: true }, column("words"))).toEqual({ by: "words", descending: false });
    expect(nextSort({ by: "updated", descending: true }, column("tags"))).toBeNull();
  });

  it("tell days apart only in an order by time", () => {
    expect(dayKey({ by: "due", days: true })).toBe("due");
    expect(dayKey({ by: "due", days: false })).toBeNull();
    expect(dayKey({ by: "words", days: true })).toBeNull();
  });
});
