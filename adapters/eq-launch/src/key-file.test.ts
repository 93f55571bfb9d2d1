import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readKeyFile, writeKeyFile } from "./key-file.ts";
import { kidOf, readKeySet } from "./key-set.ts";
import { makeKeys } from "./make-keys.ts";

let folder: string;
const files = makeKeys();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-keys-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(text: string): string {
  const file = join(folder, `${Math.random()}.yml`);
  writeFileSync(file, text);
  return file;
}

const asYaml = (keys: (typeof files)["runner"]["keys"]) =>
  ["keys:"]
    .concat(
      Object.entries(keys).map(
        ([kid, { purpose, type, value }]) =>
          `  ${kid}:\n    purpose: ${purpose}\n    type: ${type}\n    service: runner\n    value: |\n${value.trimEnd().replace(/^/gm, "      ")}`,
      ),
    )
    .join("\n");

describe("a key file", () => {
  it("says the same in YAML and in JSON", () => {
    const [yaml, json] = [asYaml(files.runner.keys), JSON.stringify(files.runner)].map((text) =>
      readKeyFile(written(text)).all.map(({ kid, purpose, type }) => ({ kid, purpose, type })),
    );
    expect(yaml).toEqual(json);
    expect(yaml).toHaveLength(2);
  });

  it("is written once, for its owner alone", () => {
    const file = join(folder, "written.json");
    writeKeyFile(file, files.launcher);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readKeyFile(file).all).toHaveLength(2);
    expect(() => {
      writeKeyFile(file, files.launcher);
    }).toThrow("is there already");
  });

  it("names each key by its public half", () => {
    for (const [kid, { value }] of Object.entries(files.runner.keys))
      expect(kid).toBe(kidOf(createPublicKey(value).export({ type: "spki", format: "pem" }).toString()));
  });

  it("keeps keys for what is submitted apart", () => {
    const [[kid, key] = ["", undefined]] = Object.entries(files.runner.keys);
    const set = readKeySet({ keys: { [kid]: { ...key, purpose: "submission" } } });
    expect(set.all).toHaveLength(1);
    expect(set.find(kid, "private")).toBeUndefined();
  });

  it.each([
    ["keys: [", "is neither YAML nor JSON"],
    ["", 'holds "keys"'],
    ["keys: 3", 'holds "keys"'],
    ["keys: {a: 3}", "key a: is not described"],
    ["keys: {a: {purpose: x, type: public, value: v}}", "key a: its purpose"],
    ["keys: {a: {purpose: authentication, type: x, value: v}}", "key a: its type"],
    ["keys: {a: {purpose: authentication, type: public}}", "key a: has no value"],
    ["keys: {a: {purpose: authentication, type: public, value: secret}}", "key a: its value is no PEM"],
  ])("that holds %o is refused", (text, message) => {
    expect(() => readKeyFile(written(text))).toThrow(message);
    expect(() => readKeyFile(written(text))).not.toThrow("secret");
  });

  it("that is missing is refused by its name", () => {
    expect(() => readKeyFile(join(folder, "missing.yml"))).toThrow("missing.yml: cannot be read");
  });

  it("with a private half for a public one, a short key or one of another kind is refused", () => {
    const [publicKeyEncoding, privateKeyEncoding] = [
      { type: "spki", format: "pem" } as const,
      { type: "pkcs8", format: "pem" } as const,
    ];
    const short = generateKeyPairSync("rsa", { modulusLength: 1024, publicKeyEncoding, privateKeyEncoding });
    const curve = generateKeyPairSync("ed25519", { publicKeyEncoding, privateKeyEncoding });
    const read = (value: string) => () =>
      readKeySet({ keys: { a: { purpose: "authentication", type: "public", value } } });
    expect(read(short.privateKey)).toThrow("no PEM of a public key");
    expect(read(short.publicKey)).toThrow("fewer than 2048 bits");
    expect(read(curve.publicKey)).toThrow("is not of RSA");
  });
});
