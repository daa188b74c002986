import { describe, expect, it } from "vitest";
import type { HouseOrganisations } from "../../../../shared/credit/house-organisations.ts";
import {
  draftOf,
  emptyDraft,
  entryOf,
  listOrganisations,
  searchOrganisations,
  withoutRow,
} from "./organisation-draft.ts";

const house: HouseOrganisations = {
  version: 1,
  own: [
    {
      name: "Quayside Press",
      kind: "agency",
      aliases: ["QP"],
      localNames: { he: "הרציף" },
      commissionedThrough: "AP",
      terms: "NO ARCHIVES",
    },
    { name: "Associated Press", kind: "agency", aliases: ["AP"], replaces: "AP" },
  ],
};
const rowOf = (name: string, table = house) => {
  const row = listOrganisations(table).find(({ entry }) => entry.name === name);
  if (!row) throw new Error(`no ${name}`);
  return row;
};

describe("the list", () => {
  it("shows own, changed and built-in entries once each", () => {
    expect(rowOf("Quayside Press").origin).toBe("own");
    expect(rowOf("Associated Press").origin).toBe("changed");
    expect(rowOf("Reuters").origin).toBe("built-in");
    expect(listOrganisations(house).filter(({ entry }) => entry.name === "AP")).toEqual([]);
  });

  it("finds an entry by any spelling in any language", () => {
    const found = (text: string) => searchOrganisations(listOrganisations(house), text).map(({ entry }) => entry.name);
    expect(found("qp")).toEqual(["Quayside Press"]);
    expect(found("רויטרס")).toEqual(["Reuters"]);
    expect(found("RUETERS")).toEqual(["Reuters"]);
    expect(found("zeppelin")).toEqual([]);
  });
});

describe("an entry as it is typed", () => {
  it("comes back as it was, with what the form does not show", () => {
    const row = rowOf("Quayside Press");
    expect(entryOf(draftOf(row.entry), row, withoutRow(house, row))).toEqual({ entry: row.entry });
  });

  it("replaces the built-in one that was changed, also under another name", () => {
    const row = rowOf("Reuters");
    const result = entryOf({ ...draftOf(row.entry), name: "RTR" }, row, house.own);
    expect(result).toMatchObject({ entry: { name: "RTR", replaces: "Reuters" } });
    expect(listOrganisations({ version: 1, own: [{ ...row.entry, name: "RTR", replaces: "Reuters" }] })).toHaveLength(
      listOrganisations({ version: 1, own: [] }).length,
    );
  });

  it.each([
    [{ name: " " }, "name", "organisations.nameMissing"],
    [{ name: "A; B" }, "name", "organisations.unreadable"],
    [{ aliases: "Quay (Harbour)" }, "aliases", "organisations.unreadable"],
    [{ aliases: "qp" }, "aliases", "organisations.taken"],
    [{ localNames: "רויטרס" }, "localNames", "organisations.localNameWrong"],
    [{ aliases: "x".repeat(200) }, "aliases", "organisations.tooLong"],
    [{ lead: "A/B; C" }, "lead", "organisations.unreadable"],
  ] as const)("with %j is refused at %s: %s", (patch, field, key) => {
    const result = entryOf({ ...emptyDraft, name: "Harbour Pictures", ...patch }, null, house.own);
    expect(result).toMatchObject({ problem: { field, key } });
  });
});
