/** Electron's fuses by the names of `FuseV1Options` in `@electron/fuses`: switches in the program's file itself, set once when it is packed. */
export interface Fuses {
  RunAsNode: boolean;
  EnableCookieEncryption: boolean;
  EnableNodeOptionsEnvironmentVariable: boolean;
  EnableNodeCliInspectArguments: boolean;
  EnableEmbeddedAsarIntegrityValidation: boolean;
  OnlyLoadAppFromAsar: boolean;
  LoadBrowserProcessSpecificV8Snapshot: boolean;
  GrantFileProtocolExtraPrivileges: boolean;
}

export interface FuseTarget {
  platform: "linux" | "darwin" | "win32";
  /** A build that end-to-end tests drive: they need the inspector, and nothing else differs. Never given to anybody. */
  isForTests?: boolean;
}

/**
 * How Galley's fuses are set. The packed program is no Node for others to use, takes no orders from the environment or a
 * debugger's switches, runs only its own packed code, proved by its hash where the system's Electron can do that, and gives
 * `file:` pages, of which it has none, no privileges. `WasmTrapHandlers` stays as Electron has it.
 */
export function fusesFor({ platform, isForTests = false }: FuseTarget): Fuses {
  return {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: isForTests,
    EnableEmbeddedAsarIntegrityValidation: platform !== "linux",
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  };
}
