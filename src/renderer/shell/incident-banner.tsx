import { ShieldAlert } from "lucide-react";
import type { Incident } from "../../shared/health.ts";
import { incidentText } from "../../shared/incident-text.ts";
import { useDesk } from "../state/desk-context.ts";
import { useSpeech } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { fullTime } from "../state/times.ts";
import { Button } from "../ui/button.tsx";

/** What befell the data, above everything in the page's column until somebody has read it. */
export function IncidentBanners() {
  const { incidents } = useStore(useDesk().health);
  return incidents.map((incident) => <IncidentBanner key={`${incident.kind} ${incident.at}`} incident={incident} />);
}

function IncidentBanner({ incident }: { incident: Incident }) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { title, lines } = incidentText(language, incident, (at) => fullTime(language, at));
  return (
    <section className="banner warn incident" role="alert">
      <ShieldAlert size={16} aria-hidden />
      <div className="banner-text">
        <p className="banner-title">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {incident.kind === "damage-found" ? null : (
        <div className="banner-actions">
          <Button onPress={() => void desk.dismissIncident(incident.at)}>{say("health.understood")}</Button>
        </div>
      )}
    </section>
  );
}
