import { z } from "zod/mini";
import { finding } from "./checks/finding.ts";
import { override } from "./checks/override.ts";
import { type CommandId, commandIds, commandNeeds, hostCapabilities } from "./commands.ts";
import { health } from "./health.ts";
import { isoTime, languageTag, photoId, revisionId, sha256, storyId } from "./ids.ts";
import { exportedPage, outputForms, storyFragment } from "./outputs.ts";
import { photoRequests } from "./photo-contract.ts";
import { importProgress } from "./photo-import.ts";
import {
  noteKind,
  publicationAct,
  publicationAction,
  publicationDetails,
  publicationRecord,
  publicationTarget,
  publishedFile,
  readersHad,
} from "./publication-record.ts";
import { manyProgress, manyReport, mostStories, surveyedStory } from "./publish-many.ts";
import { revision, revisionContent } from "./revisions.ts";
import { settings } from "./settings.ts";
import { publicationState, storyFields, storySummary } from "./stories.ts";
import { editProgress } from "./story-edit.ts";
import { storyListRequests, templateRequests } from "./story-list-contract.ts";
import { derivation } from "./story-templates.ts";
import { validation, validationProgress } from "./validation.ts";

/** A story as a window opens it. `document` is the JSON text of a `StoryDocument`: strings cross threads cheaply, trees do not. */
export const openStory = z.object({
  id: storyId,
  version: z.int(),
  document: z.string(),
  fields: storyFields,
  /** The slug in force: the typed one, or the one made from the headline. */
  slug: z.string(),
  publication: publicationState,
  /** Whether it is in the bin. */
  binned: z.boolean(),
  savedAt: isoTime,
  /** Why the stored page could not be read, or empty. `document` is then an empty page and saving is refused. */
  damage: z.string(),
});
export type OpenStory = z.infer<typeof openStory>;

export const failedFile = z.object({ file: z.string(), reason: z.string() });
export type FailedFile = z.infer<typeof failedFile>;

/** A story made from a file, and what became of every line that is not in it, in sentences. */
export const importedFile = z.object({
  id: storyId,
  headline: z.string(),
  file: z.string(),
  report: z.array(z.string()),
});
export type ImportedFile = z.infer<typeof importedFile>;

/** A frozen publication: the bytes are decided. Its page is served at `preview/<hash>/index.html`. */
export const candidate = z.object({
  hash: sha256,
  storyVersion: z.int(),
  slug: z.string(),
  findings: z.array(finding),
  /** Whether no finding blocks. */
  ok: z.boolean(),
  /** Size of the HTML in bytes, and the number of picture files beside it. */
  pageBytes: z.int(),
  pictures: z.int(),
  /** Whether the bytes are those that readers have now. */
  unchanged: z.boolean(),
  /** What publishing it is called, and the words that go with it: of a correction, the notices that are new on the page. */
  action: publicationAction,
  note: z.string(),
  noteKind,
});
export type Candidate = z.infer<typeof candidate>;

export const publishResult = z.object({
  folder: z.string(),
  /** Every folder that it was written to: more than one only for a withdrawal. */
  folders: z.array(z.string()),
  /** Folders in which readers have the page still, because they cannot be reached or written to. */
  left: z.array(z.string()),
  /** Folders in which a page leads there now. */
  redirects: z.array(z.string()),
  action: publicationAction,
  revision: revisionId,
  at: isoTime,
  files: z.array(publishedFile),
});
export type PublishResult = z.infer<typeof publishResult>;

/** How many of the picture files that a story's page still needs are made, and then how many files are in their places. */
export const publicationProgress = z.object({
  id: storyId,
  phase: z.enum(["pictures", "writing"]),
  done: z.int(),
  total: z.int(),
});
export type PublicationProgress = z.infer<typeof publicationProgress>;

const none = z.object({});
const page = z.object({ offset: z.int().check(z.minimum(0)), limit: z.int().check(z.minimum(1), z.maximum(500)) });

/** A candidate, and why it goes out in spite of what blocks and may be overridden: one reason for each code. */
const wanted = {
  id: storyId,
  hash: sha256,
  overrides: z._default(z.array(override).check(z.maxLength(200)), []),
};

/** The only list of what a desk may ask of the core, and of what the core tells every desk. Names are `subject.verb`. */
export const contract = {
  requests: {
    "host.info": {
      params: none,
      result: z.object({
        kind: z.enum(["electron", "web"]),
        platform: z.string(),
        version: z.string(),
        /** Prefixes for pictures and candidates, e.g. `/media/` or `media://asset/`. */
        mediaBase: z.string(),
        previewBase: z.string(),
        uploadUrl: z.string(),
        capabilities: z.array(z.enum(hostCapabilities)),
        dataFolder: z.string(),
      }),
    },
    "host.chooseFolder": { params: none, result: z.object({ folder: z.nullable(z.string()) }) },
    /** Shows the system's file dialog; none when it is cancelled. A window never learns where a file lies. */
    "host.pickFiles": {
      params: z.object({ kind: z.enum(["photos", "texts"]) }),
      result: z.object({ files: z.array(z.object({ ticket: z.string(), name: z.string() })) }),
    },
    /** Opens another window with a story in it; a host that has no windows leaves that to the browser. */
    "host.openWindow": { params: z.object({ story: storyId }), result: none },
    /** What the asking window's commands may now count on; its menu follows. */
    "host.commandState": { params: z.object({ met: z.array(z.enum(commandNeeds)) }), result: none },
    /** Goes on with a drag that began in the asking window as a drag of a file: a photo's original, or a story's published folder. */
    "host.dragOut": { params: z.object({ kind: z.enum(["photo", "page"]), id: storyId }), result: none },
    /** Shows a folder that a story was published to in the system's file manager. Where the host has none nothing happens. */
    "host.reveal": { params: z.object({ id: storyId, folder: z.string() }), result: none },
    "settings.get": { params: none, result: settings },
    "settings.update": { params: z.partial(settings), result: settings },
    "stories.list": { params: page, result: z.object({ stories: z.array(storySummary), total: z.int() }) },
    ...storyListRequests,
    ...templateRequests,
    /** Begins a story: an empty one in a language, or what a template begins with. */
    "stories.create": {
      params: z.object({ language: languageTag, template: z.optional(storyId) }),
      result: openStory,
    },
    /** Begins a story from another one; a translation wants its language. */
    "stories.derive": {
      params: z.object({ id: storyId, as: derivation, language: z.optional(languageTag) }),
      result: openStory,
    },
    "stories.open": { params: z.object({ id: storyId }), result: openStory },
    "stories.save": {
      params: z.object({
        id: storyId,
        baseVersion: z.int(),
        document: z.string(),
        fields: storyFields,
        /** Whether it takes the place of a text written at the same time, which is then kept in the history first. */
        replacing: z.optional(z.boolean()),
      }),
      result: z.object({ version: z.int(), savedAt: isoTime, slug: z.string() }),
    },
    /**
     * Gives a published story another slug, from its next publication on; the folder it stands in now will lead there. Refused where
     * another story has or had it, and for a story that was never published: that one's is made from its facts.
     */
    "stories.changeSlug": {
      params: z.object({ id: storyId, slug: z.string().check(z.maxLength(300)) }),
      result: z.object({ slug: z.string() }),
    },
    "stories.import": {
      params: z.object({ tickets: z.array(z.string()).check(z.maxLength(1000)) }),
      result: z.object({ stories: z.array(importedFile), failed: z.array(failedFile) }),
    },
    ...photoRequests,
    /** Freezes a page: by default as it would be published now. Refused for what cannot be done with the story as it stands. */
    "publication.prepare": {
      params: z.object({ id: storyId, act: z.optional(publicationAct) }),
      result: candidate,
    },
    /** What a candidate's page was made from, besides the story's own page, facts and the table of organisations: JSON of `PageFacts`. */
    "publication.page": {
      params: z.object({ id: storyId, hash: sha256 }),
      result: z.object({ facts: z.string() }),
    },
    "publication.publish": {
      params: z.object({
        id: storyId,
        hash: sha256,
        out: z.string().check(z.minLength(1)),
        /** Why it is published in spite of what blocks and may be overridden, one for each code. */
        overrides: z._default(z.array(override).check(z.maxLength(200)), []),
      }),
      result: publishResult,
    },
    /** Where a prepared candidate would go; nothing is made. Refused with why it cannot go there. */
    "publication.target": {
      params: z.object({ id: storyId, hash: sha256, out: z.string().check(z.minLength(1)) }),
      result: publicationTarget,
    },
    /** Stops a publication until its page is put in its place; it is refused as `cancelled` then, and readers have what they had. */
    "publication.cancel": { params: z.object({ id: storyId }), result: none },
    /** What publishing each of these stories would come to. */
    "publication.survey": {
      params: z.object({ ids: z.array(storyId).check(z.maxLength(100)) }),
      result: z.object({ stories: z.array(surveyedStory) }),
    },
    /** The publishing of several stories that runs, or the last one, or one that a program before left over; null for none. */
    "publication.many": { params: none, result: z.object({ report: z.nullable(manyReport) }) },
    /** Begins to publish several stories, each as if by itself; those that cannot be are named, and the others go on. */
    "publication.manyStart": {
      params: z.object({
        ids: z.array(storyId).check(z.minLength(1), z.maxLength(mostStories)),
        out: z.string().check(z.minLength(1)),
      }),
      result: z.object({ report: manyReport }),
    },
    /** Goes on with what was stopped or interrupted. */
    "publication.manyResume": { params: none, result: z.object({ report: manyReport }) },
    "publication.manyStop": { params: none, result: none },
    /** Forgets it, so that it is offered no more. */
    "publication.manyDismiss": { params: none, result: none },
    /** Writes a candidate's page to a folder as one file of a name that is free there; refused as publishing is. */
    "publication.export": {
      params: z.object({ ...wanted, as: z.enum(outputForms), out: z.string().check(z.minLength(1)) }),
      result: exportedPage,
    },
    /** Stops what is being written of a story: it is refused as `cancelled`, and no file is there. */
    "publication.cancelExport": { params: z.object({ id: storyId }), result: none },
    /** The story as HTML for another content system; refused as publishing is. */
    "publication.fragment": {
      params: z.object({ ...wanted, headline: z.optional(z.boolean()) }),
      result: storyFragment,
    },
    /**
     * Asks every validator about a candidate's files, offline; none of them keeps anything from being published. Rejects as `cancelled` once
     * it was stopped.
     */
    "publication.validate": { params: z.object({ id: storyId, hash: sha256 }), result: validation },
    /** Stops what validators are being asked about a story. */
    "publication.cancelValidation": { params: z.object({ id: storyId }), result: none },
    /** Prints a candidate's page to a file that the person chooses; null when the dialog was cancelled. Refused as publishing is. */
    "publication.savePdf": {
      params: z.object(wanted),
      result: z.object({ file: z.nullable(z.string()) }),
    },
    "revisions.list": {
      params: z.object({
        id: storyId,
        /** The last one already known; null for the newest. */
        before: z.nullable(revisionId),
        limit: z.int().check(z.minimum(1), z.maximum(500)),
      }),
      result: z.object({ revisions: z.array(revision), total: z.int() }),
    },
    "revisions.get": { params: z.object({ id: storyId, revision: revisionId }), result: revisionContent },
    "revisions.keep": {
      params: z.object({
        id: storyId,
        version: z.int(),
        name: z.string().check(z.maxLength(200)),
        reason: z.enum(["named", "before-restore", "restored"]),
        source: z.optional(revisionId),
      }),
      result: z.object({ revision: revisionId }),
    },
    "revisions.setAside": {
      params: z.object({ id: storyId, baseVersion: z.int(), document: z.string(), fields: storyFields }),
      result: z.object({ revision: revisionId }),
    },
    /** Whether anything befell the data, and how old the newest backup is. */
    "health.get": { params: none, result: health },
    "health.dismiss": { params: z.object({ at: isoTime }), result: health },
    "health.backUp": { params: none, result: health },
    /** Every publication of a story, newest first. */
    "publication.history": { params: z.object({ id: storyId }), result: z.array(publicationRecord) },
    /** One of them whole. Its page and files are served at `preview/<hash>/`. */
    "publication.record": { params: z.object({ id: storyId, hash: sha256, at: isoTime }), result: publicationDetails },
    /** The page of one of them as text, to be compared. */
    "publication.printed": {
      params: z.object({ id: storyId, hash: sha256, at: isoTime }),
      result: z.object({ html: z.string() }),
    },
    /** What readers had at a time. */
    "publication.readersHad": { params: z.object({ id: storyId, at: isoTime }), result: readersHad },
  },
  events: {
    "stories.changed": z.object({ ids: z.array(storyId) }),
    /** A change of many stories has come further. */
    "stories.editing": editProgress,
    "templates.changed": none,
    "photos.changed": z.object({ ids: z.array(photoId) }),
    /** Small pictures that were shown by what the files bring along are now made: those asked for under a new address are better. */
    "photos.pictures": z.object({ ids: z.array(photoId) }),
    /** An import has come further, a few times a second at most, and once when it is over. */
    "photos.import": importProgress,
    /** While a story is published: of the files to be made at its beginning and of each that is. */
    "publication.progress": publicationProgress,
    /** The publishing of several stories has come further, a few times a second at most, and once when it is over. */
    "publication.many": manyProgress,
    "publication.validating": validationProgress,
    "settings.changed": settings,
    /** To one window: a command of the table was chosen in the native menu. */
    "command.invoked": z.object({ id: z.enum(commandIds as readonly [CommandId, ...CommandId[]]) }),
    /** To one window: the system handed the program text files to open. */
    "files.opened": z.object({ tickets: z.array(z.string()) }),
    "health.changed": health,
  },
} as const;

export type Requests = typeof contract.requests;
export type Method = keyof Requests;
export type Params<M extends Method> = z.input<Requests[M]["params"]>;
/** Parameters once they are parsed: what was left out has its default. */
export type ParsedParams<M extends Method> = z.output<Requests[M]["params"]>;
export type Result<M extends Method> = z.output<Requests[M]["result"]>;
export type Events = typeof contract.events;
export type EventName = keyof Events;
export type EventPayload<E extends EventName> = z.output<Events[E]>;
