import { previewUrl } from "../../client/urls.ts";
import { useDesk } from "../../state/desk-context.ts";
import "./published.css";

export interface PublishedFrameProps {
  hash: string;
  label: string;
  /** Escape was pressed in the page: keys in a frame reach nobody outside it by themselves. */
  onEscape: () => void;
}

/** A stored page at the width that there is, served like a preview: nothing in it can run. */
export function PublishedFrame({ hash, label, onEscape }: PublishedFrameProps) {
  const { host } = useDesk();
  return (
    <iframe
      key={hash}
      className="published-page"
      title={label}
      src={previewUrl(host.previewBase, hash)}
      sandbox="allow-same-origin"
      onLoad={(event) => {
        event.currentTarget.contentDocument?.addEventListener("keydown", ({ key }) => {
          if (key === "Escape") onEscape();
        });
      }}
    />
  );
}
