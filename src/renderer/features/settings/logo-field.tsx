import { ImagePlus, X } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { Logo } from "../../../shared/publication/profile.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { LogoProblem, logoKilobytes, readLogo } from "./read-logo.ts";

export interface LogoFieldProps {
  logo: Logo | null;
  onChange: (logo: Logo | null) => void;
}

/** The publication's mark: chosen from a file, shown as pages carry it. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const say = useSay();
  const [problem, setProblem] = useState("");
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setProblem("");
    try {
      onChange(await readLogo(file));
    } catch (error) {
      const size = error instanceof LogoProblem && error.reason === "too-large" ? error.kilobytes : 0;
      const key = size > 0 ? "profile.logoTooLarge" : "profile.logoUnreadable";
      setProblem(say(key, { file: `\u2068${file.name}\u2069`, size, limit: logoKilobytes }));
    }
  };
  return (
    <fieldset className="logo-field">
      <legend className="field-label">{say("profile.logo")}</legend>
      {logo ? (
        <img className="logo-shown" src={logo.data} alt={say("profile.logoShown")} height={40} />
      ) : (
        <p className="field-hint">{say("profile.logoHint")}</p>
      )}
      <div className="logo-buttons">
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg", "image/webp", "image/svg+xml"]}
          onSelect={(files) => void choose([...(files ?? [])][0])}
        >
          <Button>
            <ImagePlus size={15} aria-hidden />
            {say("profile.logoChoose")}
          </Button>
        </FileTrigger>
        {logo ? (
          <Button look="bare" onPress={() => onChange(null)}>
            <X size={14} aria-hidden />
            {say("profile.logoRemove")}
          </Button>
        ) : null}
      </div>
      {problem === "" ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
