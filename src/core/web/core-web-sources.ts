import type { Services } from "../create-core.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { Served, WebSources } from "./web-sources.ts";

/** Pictures and candidates as the web handler serves them. */
export function createWebSources(services: Services, renditions: RenditionService, rendererDir: string): WebSources {
  const { photos, candidates, published, tickets } = services;

  async function preview(hash: string, path: string): Promise<Served | null> {
    const candidate = candidates.get(hash);
    const text = candidate?.texts.get(path);
    if (text)
      return {
        mime: path.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
        immutable: false,
        body: text,
      };
    const picture = candidates.picture(hash, path);
    if (!picture) return published.file(hash, path);
    const file = picture.planned.find((one) => one.path === path);
    if (!file) return null;
    const made = await renditions.ensureOne(picture.photo, picture.planned, path);
    return { mime: `image/${file.format}`, immutable: true, path: made };
  }

  return {
    rendererDir,
    photo: (id, variant, signal) => photos.picture(id, variant, signal),
    preview,
    upload: (name, body) => tickets.upload(name, body),
  };
}
