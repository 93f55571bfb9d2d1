import { CompactEncrypt, CompactSign } from "jose";
import { describe, expect, it } from "vitest";
import { makeKeys } from "./make-keys.ts";
import { makeToken } from "./make-token.ts";
import { tokenOpener } from "./open-token.ts";
import { readKeySet } from "./key-set.ts";
import type { KeySet } from "./key-set.ts";

const files = makeKeys();
const [runner, launcher] = [readKeySet(files.runner), readKeySet(files.launcher)];
const strangers = readKeySet(makeKeys().launcher);
const opener = tokenOpener(runner);
const CLAIMS = { jti: "a", nested: { ok: [1] } };
const faultOf = async (token: string) => {
  const opened = await opener.open(token);
  return opened.ok ? "none" : opened.fault;
};

const half = (keys: KeySet, type: "public" | "private") => {
  const key = keys.all.find((one) => one.type === type);
  if (key === undefined) throw new Error(type);
  return key;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const base64url = (text: string) => Buffer.from(text).toString("base64url");

/** Signs as the launcher does, but for what is said otherwise. */
function sign(payload: string, { alg = "RS256", kid = half(launcher, "private").kid, keys = launcher } = {}) {
  return new CompactSign(bytes(payload)).setProtectedHeader({ alg, kid }).sign(half(keys, "private").key);
}

/** Encrypts as the launcher does, but for what is said otherwise. */
function encrypt(
  text: string,
  { alg = "RSA-OAEP", enc = "A256GCM", kid = half(launcher, "public").kid, keys = launcher } = {},
) {
  return new CompactEncrypt(bytes(text)).setProtectedHeader({ alg, enc, kid }).encrypt(half(keys, "public").key);
}

describe("a launch token", () => {
  it("opens to the claims that were signed", async () => {
    expect(await opener.open(await makeToken(launcher, CLAIMS))).toEqual({ ok: true, claims: CLAIMS });
  });

  it.each(["", "x", "a.b.c.d.e", "....", "a".repeat(100_000), "é.\u0000.%.?.=", `${base64url("{}")}.a.b.c.d`])(
    "is unreadable when it is %.20o",
    async (token) => {
      expect(await faultOf(token)).toBe("unreadable");
    },
  );

  it("is unreadable when it was signed and not encrypted", async () => {
    expect(await faultOf(await sign(JSON.stringify(CLAIMS)))).toBe("unreadable");
  });

  it.each(["not json", "[]", "null", '"text"', "17"])("is unreadable when %s was signed", async (payload) => {
    expect(await faultOf(await encrypt(await sign(payload)))).toBe("unreadable");
  });

  it.each([{ alg: "RSA-OAEP-256" }, { enc: "A128GCM" }, { enc: "A256CBC-HS512" }])(
    "is of a wrong algorithm when encrypted with %o",
    async (header) => {
      expect(await faultOf(await encrypt(await sign("{}"), header))).toBe("wrong-algorithm");
    },
  );

  it.each(["RS384", "RS512", "PS256"])("is of a wrong algorithm when signed with %s", async (alg) => {
    expect(await faultOf(await encrypt(await sign("{}", { alg })))).toBe("wrong-algorithm");
  });

  it("is of a wrong algorithm when signed with the public key as a secret", async () => {
    const pem = Object.values(files.runner.keys).find(({ type }) => type === "public")?.value ?? "";
    const signed = await new CompactSign(bytes("{}"))
      .setProtectedHeader({ alg: "HS256", kid: half(launcher, "private").kid })
      .sign(bytes(pem));
    expect(await faultOf(await encrypt(signed))).toBe("wrong-algorithm");
  });

  it("is unsigned when its algorithm is none, or nothing signed was encrypted", async () => {
    const header = base64url(JSON.stringify({ alg: "none", kid: half(launcher, "private").kid }));
    expect(await faultOf(await encrypt(`${header}.${base64url("{}")}.`))).toBe("unsigned");
    expect(await faultOf(await encrypt(JSON.stringify(CLAIMS)))).toBe("unsigned");
  });

  it("is of an unknown key when either header names one that is not there, or of the other purpose", async () => {
    expect(await faultOf(await encrypt(await sign("{}"), { kid: "0".repeat(40) }))).toBe("unknown-key");
    expect(await faultOf(await encrypt(await sign("{}", { kid: "0".repeat(40) })))).toBe("unknown-key");
    // The key that signs does not decrypt, and the key that decrypts has signed nothing.
    expect(await faultOf(await encrypt(await sign("{}"), { kid: half(runner, "public").kid }))).toBe("unknown-key");
    expect(await faultOf(await encrypt(await sign("{}", { kid: half(runner, "private").kid })))).toBe("unknown-key");
  });

  it("is of a wrong key when another key stands behind the name", async () => {
    expect(await faultOf(await encrypt(await sign("{}"), { keys: strangers }))).toBe("wrong-key");
    expect(await faultOf(await encrypt(await sign("{}", { keys: strangers })))).toBe("wrong-key");
  });

  it("is of a wrong key when anything of it was changed", async () => {
    const parts = (await makeToken(launcher, CLAIMS)).split(".");
    for (const at of [1, 2, 3, 4]) {
      const part = parts[at] ?? "";
      const bent = parts.with(at, (part.startsWith("A") ? "B" : "A") + part.slice(1));
      expect(await faultOf(bent.join("."))).toBe("wrong-key");
    }
  });
});

it("a launcher's keys and a runner's are not taken for each other's", async () => {
  expect(runner.find(half(launcher, "public").kid, "public")).toBeUndefined();
  const both = readKeySet({ keys: { ...files.launcher.keys, ...makeKeys().launcher.keys } });
  await expect(makeToken(both, CLAIMS)).rejects.toThrow("one private key for authentication, this one 2");
});
