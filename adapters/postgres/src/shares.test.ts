import { TenantBusy, tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { Shares } from "./shares.ts";

const [ACME, OTHER] = ["acme", "other"].map((name) => tenantId(name) as TenantId) as [TenantId, TenantId];

/** Work that ends when it is told to, and notes when it began. */
function held(begun: string[], name: string) {
  let end: (error?: Error) => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = (error) => {
      if (error === undefined) resolve(name);
      else reject(error);
    };
  });
  const work = () => {
    begun.push(name);
    return done;
  };
  return {
    work,
    end: (error?: Error) => {
      end(error);
    },
  };
}

type Held = ReturnType<typeof held>;

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("shares of a pool", () => {
  it("let a tenant's work beyond its share wait, in order, and nobody else's", async () => {
    const begun: string[] = [];
    const shares = new Shares(() => ({ connections: 2, statementMilliseconds: 1000 }));
    const pieces = ["one", "two", "three", "four"].map((name) => held(begun, name));
    const results = pieces.map(({ work }) => shares.within(ACME, work));
    await shares.within(OTHER, () => Promise.resolve(begun.push("theirs")));
    expect(begun).toEqual(["one", "two", "theirs"]);
    expect([shares.peak(ACME), shares.peak(OTHER), shares.peak(OTHER)]).toEqual([2, 1, 0]);
    pieces[1]?.end();
    await settle();
    expect(begun).toEqual(["one", "two", "theirs", "three"]);
    for (const piece of pieces) piece.end();
    expect(await Promise.all(results)).toEqual(["one", "two", "three", "four"]);
  });

  it("are given back by work that fails", async () => {
    const shares = new Shares(() => ({ connections: 1, statementMilliseconds: 1000 }));
    await expect(shares.within(ACME, () => Promise.reject(new Error("thrown")))).rejects.toThrow("thrown");
    expect(await shares.within(ACME, () => Promise.resolve("next"))).toBe("next");
  });

  it("let nothing wait for longer than a statement may take, and keep what comes later in order", async () => {
    const begun: string[] = [];
    let statementMilliseconds = 1;
    const shares = new Shares(() => ({ connections: 1, statementMilliseconds }));
    const [first, second, third] = ["one", "two", "three"].map((name) => held(begun, name)) as [Held, Held, Held];
    const running = shares.within(ACME, first.work);
    await expect(shares.within(ACME, second.work)).rejects.toBeInstanceOf(TenantBusy);
    statementMilliseconds = 1000;
    const waiting = shares.within(ACME, third.work);
    first.end();
    third.end();
    expect([await running, await waiting, begun]).toEqual(["one", "three", ["one", "three"]]);
  });

  it("may shrink while work waits, and never to nothing", async () => {
    const begun: string[] = [];
    let connections = 2;
    const shares = new Shares(() => ({ connections, statementMilliseconds: 1000 }));
    const pieces = ["one", "two", "three"].map((name) => held(begun, name));
    const results = pieces.map(({ work }) => shares.within(ACME, work));
    connections = 0;
    pieces[0]?.end();
    await settle();
    expect(begun).toEqual(["one", "two"]);
    pieces[1]?.end();
    await settle();
    expect(begun).toEqual(["one", "two", "three"]);
    pieces[2]?.end();
    await Promise.all(results);
  });
});
