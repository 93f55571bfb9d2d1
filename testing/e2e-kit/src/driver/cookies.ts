/** A cookie as a browser keeps it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** The host that set it, or the domain that it is for. */
  readonly domain: string;
  /** Whether hosts below the domain get it, too. */
  readonly below: boolean;
  readonly path: string;
  readonly secure: boolean;
  /** Whether scripts of a page cannot read it. */
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
}

/** When a cookie goes along with what another site asks for. */
export type SameSite = "Strict" | "Lax" | "None";

/** The cookies of one visitor, by the rules of RFC 6265. */
export class Cookies {
  readonly #kept = new Map<string, Cookie>();

  /** Keeps a cookie; what has a domain, path and name like it goes. */
  keep(cookie: Cookie): void {
    this.#kept.set(keyOf(cookie), cookie);
  }

  /** Takes what an answer of an address sets. `now` is in milliseconds since 1970. */
  take(lines: readonly string[], from: URL, now: number): void {
    for (const line of lines) {
      const read = readCookie(line, from, now);
      if (read === null) continue;
      if (read.gone) this.#kept.delete(keyOf(read.cookie));
      else this.keep(read.cookie);
    }
  }

  /** What is kept. */
  all(): readonly Cookie[] {
    return [...this.#kept.values()];
  }

  /** The header for a request to an address; "" when there is nothing to send. Longer paths come first. */
  headerFor({ hostname, pathname, protocol }: URL): string {
    const secure = protocol === "https:" || isLoopback(hostname);
    return [...this.#kept.values()]
      .filter(({ domain, below }) => hostname === domain || (below && hostname.endsWith(`.${domain}`)))
      .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`))
      .filter((cookie) => secure || !cookie.secure)
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }
}

/** Whether a host is this machine, which RFC 6761 says of every name under `localhost`. */
export const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1" || hostname === "[::1]";

/** What is not said, or not understood, is lax, as in browsers. */
const SAME_SITE: Readonly<Record<string, SameSite>> = { strict: "Strict", none: "None" };

const keyOf = ({ domain, path, name }: Cookie) => `${domain} ${path} ${name}`;

function readCookie(line: string, { hostname, pathname }: URL, now: number): { cookie: Cookie; gone: boolean } | null {
  const [pair = "", ...rest] = line.split(";").map((each) => each.trim());
  const at = pair.indexOf("=");
  if (at < 1) return null;
  const said = new Map(
    rest.map((each): [string, string] => {
      const [name = "", value = ""] = each.split(/=(.*)/s);
      return [name.toLowerCase(), value];
    }),
  );
  const domain = (said.get("domain") ?? "").replace(/^\./, "").toLowerCase();
  if (domain !== "" && hostname !== domain && !hostname.endsWith(`.${domain}`)) return null;
  const path = said.get("path") ?? "";
  const cookie = {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain: domain === "" ? hostname : domain,
    below: domain !== "",
    path: path.startsWith("/") ? path : pathname.replace(/\/[^/]*$/, "") || "/",
    secure: said.has("secure"),
    httpOnly: said.has("httponly"),
    sameSite: SAME_SITE[said.get("samesite")?.toLowerCase() ?? ""] ?? "Lax",
  };
  const age = said.get("max-age");
  const gone = age === undefined ? Date.parse(said.get("expires") ?? "") < now : Number(age) <= 0;
  return { cookie, gone };
}
