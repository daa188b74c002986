import {
  gallery,
  heading,
  list,
  paragraph,
  photoNode,
  quote,
  storyDocument,
  textNode,
} from "../../shared/document/build.ts";
import type { PhotoNode, StoryDocument } from "../../shared/document/nodes.ts";
import { textFormat } from "../../shared/document/nodes.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { StoryFields } from "../../shared/stories.ts";

/** The photographs of the sample story in `resources/sample`, in the order in which they are taken into the library. */
export const samplePhotoFiles = ["harbour-at-dusk.jpg", "market-hall.jpg", "lighthouse.jpg"] as const;

/** A use of a library photo with the caption given; alt and its language come from the file. */
function use(photo: LibraryPhoto, caption: string): PhotoNode {
  const { id, alt, altLanguage } = photo;
  return photoNode({ photo: id, caption, alt, altLanguage: altLanguage === "en" ? "" : altLanguage });
}

/** A finished story of an invented town, which shows most of what a page can hold. Photos in the order of `samplePhotoFiles`. */
export function sampleStory(photos: readonly [LibraryPhoto, LibraryPhoto, LibraryPhoto]): StoryDocument {
  const [harbour, market, lighthouse] = photos;
  return storyDocument(
    {
      kicker: "Port Ansel",
      headline: "Storm keeps the fleet in for a third day, and the market finds other work",
      standfirst:
        "With no boat able to cross the bar, the fish hall at Port Ansel has become a soup kitchen, a chart room and, for one evening, a theatre.",
    },
    [
      paragraph(
        "The thirty-one boats that work out of Port Ansel lay at their moorings again on Thursday while a north-westerly blew across the harbour mouth. The harbour office does not expect to lift its closure before Sunday morning.",
      ),
      paragraph([
        textNode("“Nobody is arguing with it,” said "),
        textNode("Ilse Haverman", textFormat.bold),
        textNode(", who has kept the signal station for nineteen years. “You can hear the bar from the church steps.”"),
      ]),
      use(harbour, "Fishing boats at their moorings on Thursday evening, the third day of the closure"),
      heading("h2", "A hall with nothing to sell"),
      paragraph(
        "By custom the stalls open whether or not there is a catch. On Friday they opened with bread, borrowed kettles and a hand-lettered sign that read “Ask for the soup, not the sole”. About two hundred people came through before noon.",
      ),
      gallery([
        use(market, "Traders open their stalls in the market hall early on Friday"),
        use(lighthouse, "The light at Cape Ansel on Saturday, once the rain had passed"),
      ]),
      quote("My grandfather mended nets here in weather like this. We are mending chairs. It comes to the same thing."),
      paragraph("The town council has set out what happens next:"),
      list("bullet", [
        "Mooring fees are waived until the closure ends.",
        "The ferry to the outer islands runs on request, in daylight only.",
        "A meeting on the breakwater takes place in the hall on Monday at seven.",
      ]),
      paragraph([
        textNode(
          "Plans for a longer breakwater have been on the table since 2019. The surveyor’s report, which calls the present wall ",
        ),
        textNode("sound but short", textFormat.italic),
        textNode(
          ", is to be read aloud at the meeting, because, the clerk said, the hall is the only room in town that is warm enough for all of it.",
        ),
      ]),
    ],
  );
}

export const sampleFields: Partial<StoryFields> = {
  byline: { names: ["Wim Oosterdal"], none: false },
  stage: "ready",
  section: "Harbour",
  summary: "A storm has closed Port Ansel’s harbour for three days. Its fish market has found other work.",
};
