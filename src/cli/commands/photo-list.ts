import type { Core } from "../../core/create-core.ts";
import type { CreditStyle } from "../../shared/credit/credit.ts";
import { hasCredit } from "../../shared/credit/credit.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { creditLine } from "../../shared/credit/render-credit.ts";
import { type PhotoFilter, type PhotoQuery, photoFilter, photoSort } from "../../shared/photo-query.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext } from "../command.ts";
import type { OptionName, OptionValues } from "../options.ts";
import { textTable } from "../text-table.ts";
import { photoJson } from "./photo-add.ts";

const pageSize = 500;

/** The option that a filter is given by. */
const optionOf: Partial<Record<keyof PhotoFilter, OptionName>> = {
  uncredited: "uncredited",
  noAlt: "no-alt",
  review: "review",
  killed: "killed",
  restricted: "restricted",
  published: "published",
  expiresBefore: "expiring",
  usedIn: "used-in",
  takenFrom: "from",
  takenTo: "to",
  person: "person",
  keyword: "keyword",
  place: "place",
};

/** Until the end of a day, in UTC; an instant as it is. */
const endOf = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59.999Z` : day);

/** The filter that the options make. Throws `UsageError` for a value that none can have. */
function filterOf(options: OptionValues): PhotoFilter {
  const given = Object.entries(optionOf).flatMap(([key, option]) => {
    const value = options[option];
    return value === undefined ? [] : [[key, key === "expiresBefore" ? endOf(String(value)) : value] as const];
  });
  const parsed = photoFilter.safeParse({ ...Object.fromEntries(given), ...(options.unused ? { used: false } : {}) });
  if (parsed.success) return parsed.data;
  const option = optionOf[String(parsed.error.issues[0]?.path[0]) as keyof PhotoFilter] ?? "";
  throw new UsageError("cli.badFilter", { option: `--${option}`, value: String(options[option as OptionName] ?? "") });
}

function queryOf({ operands, options }: CommandContext): PhotoQuery {
  const sort = photoSort.safeParse(options.sort ?? "added");
  if (!sort.success) throw new UsageError("cli.badFilter", { option: "--sort", value: options.sort ?? "" });
  const text = operands.join(" ");
  return { filter: filterOf(options), sort: sort.data, ...(text === "" ? {} : { text }) };
}

async function allPhotos(core: Core, query: PhotoQuery): Promise<LibraryPhoto[]> {
  const photos: LibraryPhoto[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await core.photos.list({ ...query, offset, limit: pageSize });
    photos.push(...page.photos);
    if (offset + pageSize >= page.total) return photos;
  }
}

/** What credits are printed by. */
interface PrintedBy {
  style: CreditStyle;
  organisations: OrganisationTable;
}

function photoRow(photo: LibraryPhoto, { style, organisations }: PrintedBy, say: CommandContext["say"]): string[] {
  const review = photo.metadataReview || photo.credit.state === "review";
  const marks = [
    photo.killed ? say("photoList.killed") : "",
    hasCredit(photo.credit) ? "" : say("photoList.uncredited"),
    photo.alt.trim() === "" ? say("photoList.noAlt") : "",
    review ? say("photoList.review") : "",
  ].filter((mark) => mark !== "");
  const credit = creditLine(photo.credit, style, { organisations });
  return [
    photo.id,
    photo.dateCreated.slice(0, 10),
    photo.file,
    [credit, ...marks.map((mark) => `[${mark}]`)].join(" ").trim(),
  ];
}

/** Photos of the library, the one added last first: those with all the words, and with what the options ask for. */
export const photoListCommand: Command = {
  name: "photo list",
  usage: "[WORDS] [FILTERS]",
  more: [
    "--uncredited  --no-alt  --review  --killed  --restricted  --unused  --published",
    "--expiring DAY  --from DAY  --to DAY  --used-in ID  --person NAME  --keyword WORD  --place NAME",
    "--sort added|taken|file",
  ],
  summary: "cli.photoList",
  options: [...Object.values(optionOf), "unused", "sort"],
  operands: [0, 100],
  async run(context) {
    const query = queryOf(context);
    const found = await context.withCore(async (core) => {
      const { profile, organisations } = await core.settings.get();
      const photos = await allPhotos(core, query);
      return { photos, style: profile.creditStyle, organisations: houseTable(organisations) };
    });
    const rows = found.photos.map((photo) => photoRow(photo, found, context.say));
    return {
      exit: 0,
      json: {
        photos: found.photos.map((photo) => photoJson(photo, found.style, found.organisations)),
        total: found.photos.length,
      },
      lines: rows.length > 0 ? textTable(rows) : [context.say("photoList.none")],
    };
  },
};
