import { describe, expect, it } from "vitest";
import { createHostMap, hostName, namesTwoHosts } from "./host.ts";

describe("a host map", () => {
  const arrive = createHostMap("localhost", new Map([["quotes.example", "flux"]]));

  it.each([
    ["adrianflux.localhost:4000", "adrianflux"],
    ["AdrianFlux.LocalHost", "adrianflux"],
    ["adrianflux.localhost.:4000", "adrianflux"],
    ["quotes.example", "flux"],
  ])("tells a tenant by its host %s", (host, tenant) => {
    expect(arrive(host, "/car")).toEqual({ kind: "tenant", tenant, base: "", path: "/car" });
  });

  it.each([
    ["/t/adrianflux/car", "/car"],
    ["/t/adrianflux/", "/"],
    ["/t/adrianflux", "/"],
  ])("tells a tenant by its path %s on the bare host", (path, rest) => {
    const arrival = { kind: "tenant", tenant: "adrianflux", base: "/t/adrianflux", path: rest };
    expect(arrive("localhost:4000", path)).toEqual(arrival);
    expect(arrive("127.0.0.1:4000", path)).toEqual(arrival);
  });

  it("does not let one tenant's host serve another by path", () => {
    expect(arrive("adrianflux.localhost", "/t/sterling/car")).toMatchObject({
      tenant: "adrianflux",
      path: "/t/sterling/car",
    });
  });

  it.each(["/", "/t", "/t/", "/tea/x", "/t/UPPER", "/t/../x"])("knows the bare host's %s", (path) => {
    expect(arrive("localhost", path)).toEqual({ kind: "bare", path });
  });

  it.each([undefined, "", "evil.example", "a.b.localhost", "-x.localhost", "localhost:x", "a b", "localhost@evil"])(
    "refuses the host %o",
    (host) => {
      expect(arrive(host, "/")).toEqual({ kind: "unknown" });
    },
  );

  it("reads addresses of IPv6", () => {
    expect(hostName("[::1]:4000")).toBe("[::1]");
  });
});

it("two hosts are told from one, and from what only reads alike", () => {
  expect(namesTwoHosts(["Host", "a.example", "Accept", "host"])).toBe(false);
  expect(namesTwoHosts(["Host", "a.example", "Cookie", "x", "HOST", "b.example"])).toBe(true);
});
