import { ExternalLink } from "lucide-react";
import type { JSX } from "react";
import { useEditorSurroundings } from "../editor-context.ts";
import { normaliseUrl } from "../text/link-url.ts";

interface OpenLinkProps {
  url: string;
  className: string;
  /** Whether its address stands for its name. */
  shown?: boolean;
}

/** The way to where a link of the page leads, in another window. An address that is no web or mail address leads nowhere. */
export function OpenLink({ url, className, shown = false }: OpenLinkProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const name = say("editor.linkOpen");
  const address = (
    <bdi className="link-address" dir="ltr">
      {url}
    </bdi>
  );
  if (normaliseUrl(url) === null) return <span className={`${className} link-refused`}>{address}</span>;
  return (
    <a className={className} href={url} rel="noreferrer" tabIndex={shown ? -1 : 0} target="_blank" title={name}>
      {shown ? address : name}
      <ExternalLink aria-hidden="true" className="pointing" size={14} />
    </a>
  );
}
