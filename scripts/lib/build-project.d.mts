/** Builds everything into `out` unless it is fresh. */
export function buildProject(options?: {
  force?: boolean;
  onStart?: () => void;
}): Promise<{ ok: boolean; built: boolean; output: string }>;
/** Ends the process with the build's own words when it fails. */
export function requireBuild(): Promise<void>;
