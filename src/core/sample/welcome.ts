import { join } from "node:path";
import type { PhotoService } from "../photos/photo-service.ts";
import type { StoryListService } from "../stories/story-list-service.ts";
import type { StoryService } from "../stories/story-service.ts";
import { sampleFields, samplePhotoFiles, sampleStory } from "./sample-story.ts";

/**
 * On a folder that holds no story and no photo yet, adds the sample story with its photographs, so that preview and
 * publishing can be tried at once. Does nothing on any other folder. A missing sample is logged and is no obstacle.
 */
export async function welcome(
  services: { stories: StoryService; lists: StoryListService; photos: PhotoService },
  resourcesDir: string,
  log: (line: string) => void,
): Promise<void> {
  const { stories, lists, photos } = services;
  const page = { offset: 0, limit: 1 };
  if ((await lists.list(page)).total > 0 || (await photos.list(page)).total > 0) return;
  const sources = samplePhotoFiles.map((name) => ({ name, path: join(resourcesDir, "sample", name) }));
  const { photos: taken, failed } = await photos.attach(sources);
  // The invented agencies are in no organisation table, and a finished story's credits have been looked over.
  const credited = taken.map((photo) => photos.update(photo.id, { credit: { ...photo.credit, state: "confirmed" } }));
  const byName = new Map((await Promise.all(credited)).map((photo) => [photo.file, photo]));
  const [harbour, market, lighthouse] = samplePhotoFiles.map((name) => byName.get(name));
  if (!harbour || !market || !lighthouse) {
    log(`the sample story was left out: ${failed.map((file) => file.reason).join(" ")}`);
    return;
  }
  await stories.create({ language: "en", document: sampleStory([harbour, market, lighthouse]), fields: sampleFields });
}
