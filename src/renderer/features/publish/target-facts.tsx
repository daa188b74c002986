import { useEffect, useState } from "react";
import type { PublicationTarget } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";

type Found = { target: PublicationTarget | null; error: unknown };

/** Where a candidate would go from a folder, asked a moment after that was last changed. What was found stays while another is prepared. */
function useTarget(id: string, hash: string | undefined, out: string): Found {
  const { client } = useDesk();
  const [found, setFound] = useState<Found>({ target: null, error: null });
  useEffect(() => {
    if (out === "") return setFound({ target: null, error: null });
    if (hash === undefined) return;
    let isOver = false;
    const ask = () =>
      client.request("publication.target", { id, hash, out }).then(
        (target) => isOver || setFound({ target, error: null }),
        (error: unknown) => isOver || setFound({ target: null, error }),
      );
    const timer = setTimeout(ask, 200);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, id, hash, out]);
  return found;
}

export interface TargetFactsProps {
  id: string;
  hash: string | undefined;
  out: string;
  /** Publishing was refused just now, and its sentence says the same. */
  wasRefused: boolean;
}

/**
 * The folders that would be written to, those that would lead there, and whether they can be had. Their place is kept while nothing is
 * known of them: they come late, and what stands below is not to move away from who is about to press it.
 */
export function TargetFacts({ id, hash, out, wasRefused }: TargetFactsProps) {
  const { say, sayError } = useSpeech();
  const { target, error } = useTarget(id, hash, out);
  if (error !== null && !wasRefused) return <p className="target-facts problem">{sayError(error)}</p>;
  if (target === null) return <div className="target-facts" />;
  const isolated = (path: string) => `\u2068${path}\u2069`;
  return (
    <ul className="target-facts quiet" aria-label={say("publishing.target")}>
      {target.folders.map((folder) => (
        <li key={folder} className="target-path">
          {say("publishing.into", { folder: isolated(folder) })}
        </li>
      ))}
      {target.redirects.map((folder) => (
        <li key={folder} className="target-path">
          {say("publishing.leads", { folder: isolated(folder) })}
        </li>
      ))}
      <li>{say("publishing.files", { count: target.files })}</li>
    </ul>
  );
}
