import { useLayoutEffect } from "react";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { Settings } from "../../shared/settings.ts";
import { languageDirection } from "../../shared/text/direction.ts";

/** Gives the whole document its language, direction and theme; changes take effect at once, without a reload. */
export function useDocumentLook(language: InterfaceLanguage, theme: Settings["theme"]): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = languageDirection(language);
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [language, theme]);
}
