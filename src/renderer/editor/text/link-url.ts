const unsafe = /^\s*(javascript|data|blob|file|vbscript|about):/i;

/** Whether a link that came in may stay: anything but schemes that run code or name this machine. */
export function isSafeUrl(url: string): boolean {
  // Browsers ignore control characters and blanks inside a scheme, so they are left out before looking.
  return !unsafe.test([...url].filter((letter) => letter > " ").join(""));
}

/**
 * What a person typed as a link, made whole: `https`, `http` and `mailto` stay, a bare mail address and a bare domain get
 * their scheme. Null for everything else.
 */
export function normaliseUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  if (/^(https?:\/\/|mailto:)[^\s]+$/i.test(text)) return URL.canParse(text) ? text : null;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u.test(text) && URL.canParse(`https://${text}`)) {
    return `https://${text}`;
  }
  return null;
}
