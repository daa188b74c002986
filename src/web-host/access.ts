import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Who may talk to the loopback host. Pure functions over a request's head, so that every case can be written as a table row.
 * A page from anywhere on the web can send requests to 127.0.0.1; only the person who started the program knows its token.
 */
export interface RequestHead {
  method: string;
  /** As the request line has it: path and query. */
  target: string;
  host: string | undefined;
  origin: string | undefined;
  cookie: string | undefined;
  fetchSite: string | undefined;
  /** Whether this asks for a WebSocket. */
  upgrade: boolean;
}

/** What the running host knows. `redeem` says whether a token opens it (a launch token does so once). */
export interface AccessRules {
  port: number;
  session: string;
  redeem(token: string): boolean;
}

export type Verdict =
  | { kind: "pass" }
  | { kind: "refuse"; status: 400 | 403 | 405 | 421; reason: string }
  | { kind: "grant"; location: string; setCookie: string };

const tokenParameter = "token";

/** All that the desk uses. Others are refused at the door: the Fetch type, for one, throws at TRACE. */
const methods: readonly string[] = ["GET", "HEAD", "POST"];

/** Compares without telling by its duration how much was right. */
export function equalSecrets(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Only these names reach us directly: anything else is another site whose name was pointed at this machine (DNS rebinding). */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Cookies are not separated by port (RFC 6265 §8.5), so the name carries it. */
export function cookieName(port: number): string {
  return `galley-${port}`;
}

/** The value of the session cookie in a `Cookie` header; empty when it is not there. */
export function sessionOf(cookie: string | undefined, port: number): string {
  const prefix = `${cookieName(port)}=`;
  const pair = (cookie ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length) ?? "";
}

/** Absent (older browsers, programs), typed or pasted by the person, or asked for by our own page. */
function isOwnFetchSite(fetchSite: string | undefined): boolean {
  return fetchSite === undefined || fetchSite === "none" || fetchSite === "same-origin";
}

/** A request that changes something, or opens a socket, must come from our own page: same scheme, name and port. */
function isOwnOrigin(head: RequestHead): boolean {
  const required = head.upgrade || (head.method !== "GET" && head.method !== "HEAD");
  if (head.origin === undefined) return !required;
  return head.origin === `http://${head.host}`;
}

function grant(rules: AccessRules): Verdict {
  const attributes = "HttpOnly; SameSite=Strict; Path=/";
  return { kind: "grant", location: "/", setCookie: `${cookieName(rules.port)}=${rules.session}; ${attributes}` };
}

function tokenOf(head: RequestHead): string | null {
  const [path, query = ""] = head.target.split("?", 2);
  return head.method === "GET" && path === "/" && !head.upgrade ? new URLSearchParams(query).get(tokenParameter) : null;
}

/**
 * Judges a request, cheapest and most telling check first: method, form of the target, Host, Sec-Fetch-Site, Origin, then the token in
 * the address (answered by a cookie and a clean address) or the cookie. Without the token nobody is given a cookie.
 */
export function judge(head: RequestHead, rules: AccessRules): Verdict {
  if (!methods.includes(head.method)) return { kind: "refuse", status: 405, reason: "method" };
  if (!head.target.startsWith("/")) return { kind: "refuse", status: 400, reason: "target" };
  if (!isOwnHost(head.host, rules.port)) return { kind: "refuse", status: 421, reason: "host" };
  if (!isOwnFetchSite(head.fetchSite)) return { kind: "refuse", status: 403, reason: "site" };
  if (!isOwnOrigin(head)) return { kind: "refuse", status: 403, reason: "origin" };
  const token = tokenOf(head);
  if (token !== null && rules.redeem(token)) return grant(rules);
  if (equalSecrets(sessionOf(head.cookie, rules.port), rules.session)) return { kind: "pass" };
  return { kind: "refuse", status: 403, reason: "token" };
}
