import { X } from "lucide-react";
import { useDesk } from "../state/desk-context.ts";
import type { Notice } from "../state/notices.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { IconButton } from "../ui/button.tsx";

/** What the desk has to tell, above the lower edge. Read out as it appears; failures stay until dismissed. */
export function NoticeList() {
  const { notices } = useDesk();
  const all = useStore(notices.all);
  return (
    <div className="notices">
      {all.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} onDismiss={() => notices.dismiss(notice.id)} />
      ))}
    </div>
  );
}

function NoticeBox({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const say = useSay();
  return (
    <div className={`notice ${notice.tone}`} role={notice.tone === "danger" ? "alert" : "status"}>
      <div className="notice-text">
        <p>{notice.text}</p>
        {notice.lines.length > 0 ? (
          <ul>
            {notice.lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <IconButton label={say("desk.dismiss")} onPress={onDismiss}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
