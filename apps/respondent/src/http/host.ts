/** Which tenant a request is for: told by its host name or, where host names cannot be had, by `/t/<tenant>`. */

/** Where a request arrived. */
export type Arrival =
  /** A tenant's forms. `base` is what every link starts with: nothing, or `/t/<tenant>`. */
  | { readonly kind: "tenant"; readonly tenant: string; readonly base: string; readonly path: string }
  /** The bare host: the list of tenants. */
  | { readonly kind: "bare"; readonly path: string }
  /** A host that is none of ours. */
  | { readonly kind: "unknown" };

/** Decides where a request with this `Host` header and path arrived. */
export type HostMap = (host: string | undefined, path: string) => Arrival;

const TENANT = /^[a-z][a-z0-9-]{0,62}$/;
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The host name of a `Host` header, in small letters and without its port; null when it is none. */
export function hostName(host: string | undefined): string | null {
  const match = host === undefined ? null : /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+?)\.?(?::\d{1,5})?$/i.exec(host);
  return match?.[1]?.toLowerCase() ?? null;
}

/** A host map for `domain` (the public host), whose sub-domains are tenants, and for further `hosts`. */
export function createHostMap(domain: string, hosts: ReadonlyMap<string, string>): HostMap {
  const suffix = "." + domain.toLowerCase();
  const known = new Map<string, string | null>();

  /** The tenant of a host; null for the bare host, undefined for a host that is none of ours. */
  function tenantOf(name: string): string | null | undefined {
    const mapped = hosts.get(name);
    if (mapped !== undefined) return mapped;
    if (name === domain.toLowerCase() || LOOPBACK.has(name)) return null;
    const tenant = name.endsWith(suffix) ? name.slice(0, -suffix.length) : "";
    return TENANT.test(tenant) ? tenant : undefined;
  }

  return (host, path) => {
    const header = host ?? "";
    let tenant = known.get(header);
    if (tenant === undefined) {
      const name = hostName(header);
      tenant = name === null ? undefined : tenantOf(name);
      if (tenant === undefined) return { kind: "unknown" };
      // Only hosts of ours are remembered, and not without end.
      if (known.size < 1000) known.set(header, tenant);
    }
    if (tenant !== null) return { kind: "tenant", tenant, base: "", path };
    const match = /^\/t\/([a-z][a-z0-9-]{0,62})(?=\/|$)/.exec(path);
    if (match === null) return { kind: "bare", path };
    const [base, named = ""] = match;
    return { kind: "tenant", tenant: named, base, path: path.slice(base.length) || "/" };
  };
}

/** True when a request's headers, names and values in turn as they came, hold more than one `Host`. */
export function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}
