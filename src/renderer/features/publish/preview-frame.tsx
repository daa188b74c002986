import { useLayoutEffect, useRef, useState } from "react";
import { previewUrl } from "../../client/urls.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";

export interface PreviewFrameProps {
  hash: string;
  /** The screen's width in CSS pixels; shown smaller where there is less room. */
  width: number;
  scheme: "light" | "dark";
  /** Escape was pressed in the page: keys in a frame reach nobody outside it by themselves. */
  onEscape: () => void;
}

/** The candidate's page at a reader's width, scaled down to fit, never up. */
export function PreviewFrame({ hash, width, scheme, onEscape }: PreviewFrameProps) {
  const desk = useDesk();
  const say = useSay();
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const scale = room.width === 0 ? 1 : Math.min(1, room.width / width);
  return (
    <div className="preview-stage" ref={stage}>
      <div className="preview-screen" style={{ inlineSize: width * scale, blockSize: room.height }}>
        <iframe
          title={say("preview.frame")}
          src={previewUrl(desk.host.previewBase, hash)}
          sandbox="allow-same-origin"
          onLoad={(event) => {
            // Null where the host serves previews from an origin of their own.
            event.currentTarget.contentDocument?.addEventListener("keydown", ({ key }) => {
              if (key === "Escape") onEscape();
            });
          }}
          style={{ width, height: room.height / scale, transform: `scale(${scale})`, colorScheme: scheme }}
        />
      </div>
      {scale < 1 ? (
        <p className="preview-scale">{say("preview.scaled", { percent: Math.round(scale * 100) })}</p>
      ) : null}
    </div>
  );
}
