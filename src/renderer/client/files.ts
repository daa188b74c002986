import { z } from "zod/mini";
import { AppError } from "../../shared/app-error.ts";
import type { FailedFile, Result } from "../../shared/contract.ts";
import type { Client } from "../../shared/rpc.ts";

const uploaded = z.object({ ticket: z.string(), bytes: z.int() });

/** Sends one file to the host, which keeps it in a temporary place; the ticket names it. Throws `AppError` when it does not arrive. */
export async function uploadFile(uploadUrl: string, file: File): Promise<string> {
  const url = `${uploadUrl}?name=${encodeURIComponent(file.name)}`;
  let response: Response;
  try {
    response = await fetch(url, { method: "POST", body: file });
  } catch {
    throw new AppError("unavailable", "desk.uploadCut", { file: file.name });
  }
  if (!response.ok) throw new AppError("io", "desk.uploadFailed", { file: file.name, status: response.status });
  const answer = uploaded.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new AppError("io", "desk.uploadFailed", { file: file.name, status: response.status });
  return answer.data.ticket;
}

/** A ticket for a file: where it lies, when the host can see it there, so that nothing is copied; otherwise the file is sent. */
async function ticketFor(uploadUrl: string, file: File): Promise<string> {
  const offered = typeof window === "undefined" ? null : await window.galleyHost?.offerFile(file);
  return offered ?? uploadFile(uploadUrl, file);
}

/** Files that arrived, as tickets in order, and those that did not. */
interface Uploaded {
  tickets: string[];
  failed: FailedFile[];
}

async function uploadAll(
  uploadUrl: string,
  files: readonly File[],
  sayFailure: (error: AppError) => string,
  goesOn: () => boolean = () => true,
): Promise<Uploaded> {
  const result: Uploaded = { tickets: [], failed: [] };
  for (const file of files) {
    if (!goesOn()) break;
    try {
      result.tickets.push(await ticketFor(uploadUrl, file));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.failed.push({ file: file.name, reason: sayFailure(error) });
    }
  }
  return result;
}

/** Where files are sent, and how a failure of the sending itself is worded. */
export interface Sending {
  client: Client;
  uploadUrl: string;
  sayFailure: (error: AppError) => string;
}

/** Tickets for files, in order, and those that did not arrive; before each it asks whether it goes on. */
export function sendFiles(sending: Sending, files: readonly File[], goesOn: () => boolean): Promise<Uploaded> {
  return uploadAll(sending.uploadUrl, files, sending.sayFailure, goesOn);
}

/**
 * Brings picture files into the library, in order. A file that cannot be sent or read is named in `failed` with its
 * reason, and the rest go on.
 */
export async function attachFiles(sending: Sending, files: readonly File[]): Promise<Result<"photos.attach">> {
  const { tickets, failed } = await uploadAll(sending.uploadUrl, files, sending.sayFailure);
  if (tickets.length === 0) return { photos: [], failed };
  const attached = await sending.client.request("photos.attach", { tickets });
  return { photos: attached.photos, failed: [...failed, ...attached.failed] };
}

/** Brings files into the library that the host has tickets for. */
export function attachTickets({ client }: Sending, tickets: readonly string[]): Promise<Result<"photos.attach">> {
  return client.request("photos.attach", { tickets: [...tickets] });
}

/** Makes a story of each text file that the host has a ticket for. */
export function importTickets({ client }: Sending, tickets: readonly string[]): Promise<Result<"stories.import">> {
  return client.request("stories.import", { tickets: [...tickets] });
}

/** Makes a story of each text file. A file that cannot be sent or read is named in `failed`, and the rest go on. */
export async function importFiles(sending: Sending, files: readonly File[]): Promise<Result<"stories.import">> {
  const { tickets, failed } = await uploadAll(sending.uploadUrl, files, sending.sayFailure);
  if (tickets.length === 0) return { stories: [], failed };
  const imported = await sending.client.request("stories.import", { tickets });
  return { stories: imported.stories, failed: [...failed, ...imported.failed] };
}
