import type { PublicationProfile } from "../../../../shared/publication/profile.ts";
import type { RenamedKind } from "../../../../shared/story-edit.ts";

/**
 * The publication with the names that it offers called as its stories now call them. A name that was taken away from the stories is still
 * offered: it may be wanted again. The same object where nothing differs. Pure.
 */
export function offeredNames(
  profile: PublicationProfile,
  kind: RenamedKind,
  from: readonly string[],
  to: string,
): PublicationProfile {
  if (to === "") return profile;
  const renamed = (name: string) => (from.includes(name.trim()) ? to : name);
  if (kind === "section" && profile.sections.some((name) => renamed(name) !== name)) {
    return { ...profile, sections: [...new Set(profile.sections.map(renamed))] };
  }
  if (kind === "person" && profile.contributors.some(({ name }) => renamed(name) !== name)) {
    const seen = new Set<string>();
    const contributors = profile.contributors
      .map((one) => ({ ...one, name: renamed(one.name) }))
      .filter(({ name }) => !seen.has(name) && seen.add(name));
    return { ...profile, contributors };
  }
  return profile;
}
