import { useLayoutEffect, useRef, useState } from "react";
import { previewUrl } from "../../client/urls.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import type { PreviewView } from "../../state/view-settings.ts";
import { listenInFrame } from "./listen-in-frame.ts";
import type { LivePreview } from "./live/live-preview.ts";
import { setPageLook } from "./live/page-look.ts";
import { quickenPage } from "./live/quicken-page.ts";
import { useFrameDocument } from "./use-frame-document.ts";
import { usePageLook } from "./use-page-look.ts";

/** CSS pixels of a millimetre. */
const millimetre = 96 / 25.4;
/** A4 without the margins that the page's print style asks for. */
const paper = { width: Math.round((210 - 36) * millimetre), height: Math.round((297 - 36) * millimetre) };
const widths: Readonly<Record<PreviewView, number>> = {
  phone: 390,
  tablet: 820,
  desktop: 1280,
  print: paper.width,
  search: 390,
  social: 390,
};

interface PreviewStageProps {
  live: LivePreview;
  session: StorySession;
  /** Escape was pressed in the page. */
  onEscape: () => void;
  isShown: boolean;
  /** The screen that it is shown on, where it is not the one that was chosen for the preview. */
  screen?: PreviewView;
}

/** The page in a frame at a reader's width, scaled down to fit, never up. */
export function PreviewStage({ live, session, onEscape, isShown, screen }: PreviewStageProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const address = useStore(live.address);
  const look = useStore(desk.previewLook);
  const { scheme } = look;
  const view = screen ?? look.view;
  const isPrint = view === "print";
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const { isReady, onLoad } = useFrameDocument(frame, address?.turn ?? 0, (document) => {
    if (document) {
      quickenPage(document);
      setPageLook(document, { isPrint, scheme });
      listenInFrame(document, { desk, live, session, onEscape });
    }
    live.loaded(document);
  });
  useLayoutEffect(() => {
    const window = frame.current?.contentWindow;
    if (!isReady || !window) return;
    window.scrollTo({ top: scrolled.current });
    window.addEventListener("scroll", () => {
      scrolled.current = window.scrollY;
    });
  }, [isReady]);
  const room = useRoom(stage);
  const pages = usePageLook(live, isPrint, scheme, paper.height);
  const margin = isPrint ? 18 * millimetre : 0;
  const width = widths[view];
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / (width + 2 * margin));

  return (
    <div className="preview-stage" data-view={view} ref={stage} hidden={!isShown}>
      {address === null ? null : (
        <div
          className="preview-screen"
          style={{
            inlineSize: (width + 2 * margin) * scale,
            blockSize: room.height,
            padding: `${margin * scale}px ${margin * scale}px 0`,
          }}
        >
          <iframe
            key={address.turn}
            title={say("preview.frame")}
            src={previewUrl(desk.host.previewBase, address.hash)}
            sandbox="allow-same-origin"
            ref={frame}
            hidden={!isReady}
            onLoad={onLoad}
            style={{
              width,
              height: room.height / scale - margin,
              transform: `scale(${scale})`,
              colorScheme: isPrint ? "light" : scheme,
            }}
          />
        </div>
      )}
      {isPrint && pages > 0 ? <p className="preview-note">{say("preview.paper", { pages })}</p> : null}
      {!isPrint && scale < 1 ? (
        <p className="preview-scale">{say("preview.scaled", { percent: Math.round(scale * 100) })}</p>
      ) : null}
    </div>
  );
}

function useRoom(stage: { current: HTMLElement | null }): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth > 0) setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [stage]);
  return room;
}
