import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { folderFulfilments } from "./fulfilments.ts";
import type { CodeWanted } from "./fulfilments.ts";

const TENANT = tenantId("eq") as TenantId;
const WANTED: CodeWanted = {
  response: "eq-1",
  item: "jean",
  by: "text",
  to: "07700 900258",
  metadata: { case_id: "case-1", region_code: "GB-WLS", ru_name: "not for the sender" },
  language: "cy",
  at: Date.parse("2026-11-21T10:00:05Z"),
};

/** What stands in the folder after these wishes, by path. */
async function handedOver(...wishes: readonly CodeWanted[]): Promise<ReadonlyMap<string, unknown>> {
  const files = new Map<string, unknown>();
  const fulfilments = folderFulfilments({
    write: (tenant, path, text) => {
      files.set([tenant, ...path].join("/"), JSON.parse(text));
      return Promise.resolve();
    },
  });
  for (const wanted of wishes) await fulfilments.ask(TENANT, wanted);
  return files;
}

describe("wishes for an access code", () => {
  it("are handed over with what the sender needs, and no more", async () => {
    const [[path, wish] = []] = await handedOver(WANTED);
    expect(path).toMatch(/^eq\/fulfilments\/[0-9a-f]{32}\.json$/);
    expect(wish).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      type: "individual-response",
      by: "text",
      phone_number: "07700 900258",
      case_id: "case-1",
      region_code: "GB-WLS",
      language_code: "cy",
      requested_at: "2026-11-21T10:00:05.000Z",
    });
  });

  it("name an address for a letter", async () => {
    const [[, wish] = []] = await handedOver({ ...WANTED, by: "post", to: "68 Abingdon Road" });
    expect(wish).toMatchObject({ by: "post", address: "68 Abingdon Road" });
  });

  it("are the same within a minute, and others after that", async () => {
    expect((await handedOver(WANTED, { ...WANTED, at: WANTED.at + 1000 })).size).toBe(1);
    expect((await handedOver(WANTED, { ...WANTED, at: WANTED.at + 60_000 }, { ...WANTED, item: "ann" })).size).toBe(3);
  });

  it("fail where the folder does", async () => {
    const broken = folderFulfilments({ write: () => Promise.reject(new Error("full")) });
    await expect(broken.ask(TENANT, WANTED)).rejects.toThrow("full");
  });
});
