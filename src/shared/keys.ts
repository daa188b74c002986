/** A key combination. `mod` is Ctrl, on a Mac Cmd. `code` is `KeyboardEvent.code`: the place on the keyboard, whatever layout is active. */
export interface Keys {
  code: string;
  mod?: boolean;
  alt?: boolean;
  shift?: boolean;
}

const signs: Readonly<Record<string, string>> = {
  Backslash: "\\",
  Comma: ",",
  Period: ".",
  Slash: "/",
  Equal: "=",
  Minus: "-",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  PageUp: "Page Up",
  PageDown: "Page Down",
  ShiftLeft: "Left Shift",
  ShiftRight: "Right Shift",
};

/** What Electron calls a key where that is not what is printed on it. */
const electronNames: Readonly<Record<string, string>> = {
  ...{ ArrowUp: "Up", ArrowDown: "Down", ArrowLeft: "Left", ArrowRight: "Right" },
  ...{ PageUp: "PageUp", PageDown: "PageDown" },
};

/** What is printed on the key: `N` for `KeyN`, `2` for `Digit2`, `\` for `Backslash`. */
export function keyName(code: string): string {
  return signs[code] ?? code.replace(/^(Key|Digit)/, "");
}

/** A combination as each system writes it: `Ctrl+Shift+\`, or `⇧⌘\` on a Mac. The same in every language. */
export function shownKeys({ code, mod = false, alt = false, shift = false }: Keys, platform: string): string {
  const name = keyName(code);
  if (platform === "darwin") return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return [mod && "Ctrl", alt && "Alt", shift && "Shift", name].filter(Boolean).join("+");
}

/** A combination as Electron's menus take it, e.g. `CommandOrControl+Shift+\`; null for what a menu cannot show: a modifier alone. */
export function accelerator({ code, mod = false, alt = false, shift = false }: Keys): string | null {
  if (code.startsWith("Shift")) return null;
  const name = electronNames[code] ?? keyName(code);
  return [mod && "CommandOrControl", alt && "Alt", shift && "Shift", name].filter(Boolean).join("+");
}
