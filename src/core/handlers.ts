import { basename } from "node:path";
import { AppError } from "../shared/app-error.ts";
import type { HostCapability } from "../shared/commands.ts";
import { isTimeZone } from "../shared/text/printed-time.ts";
import type { HostFacts } from "./core.ts";
import type { Services } from "./create-core.ts";
import type { Handlers } from "./dispatch.ts";
import { dragPath } from "./drag-path.ts";
import { photoHandlers } from "./photos/photo-handlers.ts";
import { describeCandidate } from "./publish/candidate.ts";
import { manyHandlers } from "./publish/many-handlers.ts";
import { pageFacts } from "./publish/page-facts.ts";
import { deskHandlers } from "./stories/desk-handlers.ts";
import { version } from "./version.ts";

/** What the host can do, by what it has. */
function capabilities(host: HostFacts): HostCapability[] {
  const able: Record<HostCapability, unknown> = {
    "choose-folder": host.chooseFolder,
    "pick-files": host.pickFiles,
    "save-pdf": host.savePdf ?? host.printing,
    "drag-out": host.dragOut,
    reveal: host.reveal,
    commands: host.commandState,
  };
  return (Object.keys(able) as HostCapability[]).filter((name) => able[name] !== undefined);
}

/** The contract's requests on the services. Parameters come parsed; what is refused is refused by the services. */
export function createHandlers(
  services: Services,
  host: HostFacts,
  dataDir: string,
  photosChanged: (ids: string[]) => void,
  templatesChanged: () => void,
): Handlers {
  const {
    stories,
    revisions,
    photos,
    settings,
    candidates,
    publication,
    published,
    outputs,
    many,
    tickets,
    imports,
    upkeep,
    validation,
  } = services;
  return {
    "host.info": async () => ({
      kind: host.kind,
      platform: process.platform,
      version,
      mediaBase: host.mediaBase,
      previewBase: host.previewBase,
      uploadUrl: host.uploadUrl,
      capabilities: capabilities(host),
      dataFolder: dataDir,
    }),
    "host.chooseFolder": async (_, caller) => ({ folder: (await host.chooseFolder?.(caller)) ?? null }),
    "host.pickFiles": async ({ kind }, caller) => {
      const paths = (await host.pickFiles?.(kind, caller)) ?? [];
      return { files: paths.map((path) => ({ ticket: tickets.offerPath(path), name: basename(path) })) };
    },
    "host.openWindow": async ({ story }) => {
      host.openWindow?.(story);
      return {};
    },
    "host.commandState": async ({ met }, caller) => {
      host.commandState?.(met, caller);
      return {};
    },
    "host.dragOut": async ({ kind, id }, caller) => {
      if (host.dragOut) await host.dragOut(await dragPath({ photos, publication, dataDir }, kind, id), caller);
      return {};
    },
    "host.reveal": async ({ id, folder }) => {
      const known = (await publication.history(id)).some((record) => record.folder === folder);
      if (!known) throw new AppError("not-found", "host.notPublished");
      await host.reveal?.(folder);
      return {};
    },
    "settings.get": () => settings.get(),
    "settings.update": async (patch) => {
      const zone = patch.profile?.timeZone;
      if (zone !== undefined && !isTimeZone(zone)) throw new AppError("invalid", "publish.timeZone", { zone });
      return settings.update(patch);
    },
    ...deskHandlers(services, templatesChanged),
    "stories.open": ({ id }) => stories.open(id),
    "stories.save": ({ replacing, ...story }) => stories.save({ ...story, before: replacing ? "replaced" : undefined }),
    "stories.changeSlug": ({ id, slug }) => stories.changeSlug(id, slug),
    "stories.import": async (params) => {
      const { interfaceLanguage } = await settings.get();
      const files = tickets.redeemAll(params.tickets);
      return imports.importFiles(files, interfaceLanguage);
    },
    "photos.get": ({ ids }) => photos.get(ids),
    "photos.list": (page) => photos.list(page),
    "photos.attach": async (params) => {
      const done = await photos.attach(tickets.redeemAll(params.tickets));
      if (done.photos.length > 0) photosChanged(done.photos.map((photo) => photo.id));
      return done;
    },
    ...photoHandlers(photos, tickets),
    "publication.prepare": async ({ id, act }) => {
      const { interfaceLanguage } = await settings.get();
      return describeCandidate(await candidates.prepare(id, interfaceLanguage, act));
    },
    "publication.page": async ({ id, hash }) => {
      const candidate = candidates.get(hash);
      if (candidate?.story.id !== id || !candidate.input) throw new AppError("conflict", "publish.unknownCandidate");
      return { facts: pageFacts(candidate.input) };
    },
    "publication.publish": async (request) => {
      const result = await publication.publish(request);
      await settings.update({ outFolder: request.out });
      return result;
    },
    "publication.target": (request) => publication.target(request),
    "publication.cancel": async ({ id }) => {
      publication.cancel(id);
      return {};
    },
    ...manyHandlers(many, candidates, settings),
    "publication.export": async (request) => {
      const written = await outputs.export(request);
      await settings.update({ outFolder: request.out });
      return written;
    },
    "publication.cancelExport": async ({ id }) => {
      outputs.cancel(id);
      return {};
    },
    "publication.fragment": (request) => outputs.fragment(request),
    "publication.validate": async ({ id, hash }) => {
      const { interfaceLanguage } = await settings.get();
      return validation.validate(id, hash, interfaceLanguage);
    },
    "publication.cancelValidation": async ({ id }) => {
      validation.cancel(id);
      return {};
    },
    "publication.savePdf": async (request, caller) => {
      const { hash, story } = await outputs.allowed(request);
      if (!host.savePdf) throw new AppError("unavailable", "host.noPdf");
      return { file: await host.savePdf({ hash, name: story.slug }, caller) };
    },
    "revisions.list": ({ id, before, limit }) => revisions.list(id, before, limit),
    "revisions.get": ({ id, revision }) => revisions.get(id, revision),
    "revisions.keep": (request) => revisions.keep(request),
    "revisions.setAside": (request) => revisions.setAside(request),
    "health.get": () => upkeep.health(),
    "health.dismiss": ({ at }) => upkeep.dismiss(at),
    "health.backUp": () => upkeep.backUpNow(),
    "publication.history": ({ id }) => publication.history(id),
    "publication.record": ({ id, hash, at }) => published.record(id, hash, at),
    "publication.printed": ({ id, hash, at }) => published.printed(id, hash, at),
    "publication.readersHad": ({ id, at }) => published.readersHad(id, at),
  };
}
