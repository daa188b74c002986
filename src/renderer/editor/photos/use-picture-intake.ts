import { useCallback, useRef, useState } from "react";
import { AppError } from "../../../shared/app-error.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import type { EditorSurroundings } from "../editor-context.ts";
import { toldStays } from "../paste/paste-ports.ts";
import { choosePictureFiles } from "./file-dialog.ts";

/** The intake of pictures as the editor shows it. */
export interface IntakeStatus {
  /** What is going on, in a sentence; empty when nothing is. */
  notice: string;
  attach: (files: File[]) => Promise<LibraryPhoto[]>;
  choose: (options: { several: boolean }) => Promise<LibraryPhoto[]>;
  refuse: () => void;
  /** Shows a sentence for as long as it takes to read, until something else is to be said. */
  tell: (sentence: string) => void;
}

/** How long a sentence about a failure stays, in milliseconds. */
const failureStays = 8000;

function reasonOf(error: unknown, say: EditorSurroundings["say"]): string {
  if (error instanceof AppError) return say(error.key, error.values);
  return error instanceof Error ? error.message : String(error);
}

/**
 * Adds files to the library by `onAttachFiles`, showing that it is under way and, should it fail, why. Never rejects. Answers come in
 * the order of the calls, whichever files were read first, so that pictures stand as they were given.
 */
export function usePictureIntake(
  onAttachFiles: (files: File[]) => Promise<LibraryPhoto[]>,
  say: EditorSurroundings["say"],
): IntakeStatus {
  const [notice, setNotice] = useState("");
  const show = useCallback((sentence: string, milliseconds: number) => {
    setNotice(sentence);
    setTimeout(() => setNotice((now) => (now === sentence ? "" : now)), milliseconds);
  }, []);
  const fail = useCallback((sentence: string) => show(sentence, failureStays), [show]);
  const tell = useCallback((sentence: string) => show(sentence, toldStays), [show]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const read = useCallback(
    async (files: File[]) => {
      if (files.length === 0) return [];
      setNotice(files.length === 1 ? say("editor.addingOne") : say("editor.adding", { count: files.length }));
      try {
        const photos = await onAttachFiles(files);
        setNotice("");
        return photos;
      } catch (error) {
        fail(say("editor.addFailed", { reason: reasonOf(error, say) }));
        return [];
      }
    },
    [onAttachFiles, say, fail],
  );
  const attach = useCallback(
    (files: File[]) => {
      const [before, photos] = [turn.current, read(files)];
      const answer = before.then(() => photos);
      turn.current = answer;
      return answer;
    },
    [read],
  );
  const choose = useCallback(
    async ({ several }: { several: boolean }) => attach(await choosePictureFiles(several)),
    [attach],
  );
  const refuse = useCallback(() => fail(say("editor.notPictures")), [fail, say]);
  return { notice, attach, choose, refuse, tell };
}
