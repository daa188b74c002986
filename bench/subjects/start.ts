import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fillFolder, openGalleyFolder } from "../harness/galley-folder.ts";
import type { Size, Subject } from "../harness/subject.ts";

const storiesIn: Record<Size, number> = { quick: 1_000, full: 10_000 };

/** What it saves to look the file over later and elsewhere instead of before the first list. */
export const start: Subject = {
  name: "start",
  about: "the database opened and the first page of the list read",
  reference: "check first",
  async setUp(size, folder) {
    const stories = storiesIn[size];
    const data = join(folder, "data");
    mkdirSync(data);
    const filled = openGalleyFolder(data);
    fillFolder(filled, stories, 600);
    filled.close();
    const open = (isChecked: boolean) => {
      const opened = openGalleyFolder(data);
      const problems = isChecked ? opened.repositories.maintenance.quickCheck() : [];
      const page = opened.repositories.storyLists.list({ offset: 0, limit: 50 });
      opened.close();
      return { page, problems };
    };
    const check = (result: unknown) => {
      const { page, problems } = result as ReturnType<typeof open>;
      if (problems.length > 0 || page.total !== stories || page.rows.length !== 50) throw new Error("another list");
    };
    return [
      { name: "galley", run: () => open(false), check },
      { name: "check first", run: () => open(true), check },
    ];
  },
};
