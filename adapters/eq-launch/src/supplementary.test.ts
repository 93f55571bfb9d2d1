import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompactEncrypt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readKeySet } from "./key-set.ts";
import type { KeySet } from "./key-set.ts";
import { supplementaryData } from "./supplementary.ts";

const unit = { dataset_id: "d1", survey_id: "123", data: { identifier: "12A", note: "Hello" } };
const key = { dataset: "d1", identifier: "12A", survey: "123" };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-units-"));
  mkdirSync(join(folder, "d1"));
  writeFileSync(join(folder, "d1/12A.json"), JSON.stringify(unit));
  writeFileSync(join(folder, "d1/13A.json"), "{");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("supplementary data", () => {
  it("is read from a folder", async () => {
    expect(await supplementaryData(folder).find(key)).toEqual(unit.data);
  });

  it("is asked for at a service", async () => {
    const asked: string[] = [];
    const source = supplementaryData("http://sds.example/v1/unit_data", {
      ask: (url) => {
        asked.push(url instanceof URL ? url.href : "");
        return Promise.resolve(Response.json(unit));
      },
    });
    expect(await source.find({ ...key, survey: null })).toEqual(unit.data);
    expect(asked).toEqual(["http://sds.example/v1/unit_data?dataset_id=d1&identifier=12A"]);
  });

  it.each([
    ["there is none", { ...key, dataset: "d2" }],
    ["it is no JSON", { ...key, identifier: "13A" }],
    ["it is of another survey", { ...key, survey: "999" }],
    ["the id would lead out of the folder", { ...key, identifier: "../d1/12A" }],
  ])("is said to be unavailable when %s", async (_, wrong) => {
    await expect(supplementaryData(folder).find(wrong)).rejects.toThrow("supplementary data are not available");
  });

  it("is said to be unavailable when the service fails", async () => {
    const source = supplementaryData("http://sds.example/", {
      ask: () => Promise.resolve(new Response("", { status: 404 })),
    });
    await expect(source.find(key)).rejects.toThrow("not available");
  });

  describe("that are encrypted", () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const value = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const keysFor = (purpose: string) => readKeySet({ keys: { sds: { purpose, type: "private", value } } });
    const answering = async (header: object, keys: KeySet | undefined) => {
      const encrypted = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(unit.data)))
        .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM", kid: "sds", ...header })
        .encrypt(publicKey);
      const ask = () => Promise.resolve(Response.json({ ...unit, data: encrypted }));
      return supplementaryData("http://sds.example/", { ask, ...(keys && { keys }) }).find(key);
    };

    it("are opened by a key for them", async () => {
      expect(await answering({}, keysFor("supplementary_data"))).toEqual(unit.data);
    });

    it.each([
      ["the key is for something else", {}, keysFor("authentication")],
      ["there are no keys", {}, undefined],
      ["they name no key", { kid: undefined }, keysFor("supplementary_data")],
      ["they are encrypted in another way", { alg: "RSA-OAEP-256" }, keysFor("supplementary_data")],
    ])("are unavailable when %s", async (_, header, keys) => {
      await expect(answering(header, keys)).rejects.toThrow("supplementary data are not available");
    });
  });
});
