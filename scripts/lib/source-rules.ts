import { filesBelow, readProject } from "./read-project.ts";

interface SourceRule {
  /** What may not be written. */
  pattern: RegExp;
  /** The files that may, and nobody else. */
  except: readonly string[];
  /** Why, and what to do instead. */
  advice: string;
}

const names = (list: string) => new RegExp(`\\b(${list})\\b`);

/** What neither the compiler nor Biome can see: words that open a door, each with the only places where they may stand. */
const rules: readonly SourceRule[] = [
  {
    // Names of vocabularies look like addresses and are never asked for.
    pattern: /["'`]http:\/\/(?!www\.w3\.org|purl\.org|ns\.adobe\.com|(?:cv\.|www\.)?iptc\.org|ns\.useplus\.org)/,
    except: ["src/web-host/access.ts", "src/web-host/start-web-host.ts"],
    advice: "Nothing is loaded over http; only the loopback host has such an address.",
  },
  {
    pattern: /unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic/,
    except: ["src/core/web/security-headers.ts"],
    advice: "Policies are written in core/web/security-headers.ts only.",
  },
  {
    pattern: names(
      "webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP|allowpopups|executeJavaScript",
    ),
    except: [],
    advice: "Electron's security checklist, items 6, 8, 9, 10, 12: leave these alone.",
  },
  {
    pattern: names("nodeIntegration|contextIsolation|sandbox: (true|false)|webviewTag"),
    except: ["src/main/web-preferences.ts"],
    advice: "Windows are made with main/web-preferences.ts.",
  },
  {
    pattern: names("ipcMain"),
    except: ["src/main/ipc.ts", "src/main/closing.ts"],
    advice: "Requests come in through main/ipc.ts, which checks who asks.",
  },
  {
    pattern: names("ipcRenderer|contextBridge"),
    except: ["src/preload/index.ts"],
    advice: "The preload exposes the contract's names, see preload/bridge.ts.",
  },
  {
    pattern: /\.openExternal\(/,
    except: ["src/main/open-outside.ts"],
    advice: "Addresses go to the system through main/open-outside.ts.",
  },
  {
    pattern:
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*\+?=|insertAdjacentHTML|document\.write|createContextualFragment/,
    except: [],
    advice: "The desk is made of elements; pasted HTML is read by DOMParser, in which nothing runs.",
  },
  {
    pattern: /\beval\(|new Function\(|setTimeout\(\s*["'`]/,
    except: [],
    advice: "Text is never run.",
  },
  {
    pattern: /["']node:child_process["']/,
    except: [
      "src/core/files/network-share.ts",
      "src/core/history-git/write-history.ts",
      "src/core/judges/nu-checker.ts",
      "src/web-host/open-browser.ts",
    ],
    advice: "Another program is started in four places, each for one purpose: say why a fifth is needed.",
  },
  {
    pattern: /\bshell:\s*true|\{[^}]*\bexec(Sync)?\b[^}]*\}\s*from "node:child_process"/,
    except: [],
    advice: "Programs get their arguments as a list; no shell reads them.",
  },
  {
    pattern: /rejectUnauthorized|NODE_TLS_REJECT|loadExtension|unsafeMode/,
    except: [],
    advice: "A protection of the platform is not switched off.",
  },
];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");

/** Every place in the program (tests apart) that breaks a rule, as `file: what stands there. Advice.` */
export function brokenRules(): string[] {
  const files = filesBelow("src").filter(
    (file) => /\.(tsx?|html)$/.test(file) && !/\.test\.tsx?$|\/testing\/|fake-|\.d\.ts$/.test(file),
  );
  return files.flatMap((file) => {
    const text = withoutComments(readProject(file));
    return rules
      .filter(({ except }) => !except.includes(file))
      .flatMap(({ pattern, advice }) => {
        const found = pattern.exec(text);
        return found === null ? [] : [`${file}: ${found[0].trim()}. ${advice}`];
      });
  });
}

/** Files that a rule excepts but that are no longer there: an exception must not wait for a file of that name. */
export function idleExceptions(): string[] {
  const there = new Set(filesBelow("src"));
  return rules.flatMap(({ except }) => except.filter((file) => !there.has(file)));
}
