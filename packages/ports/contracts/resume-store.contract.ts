import { describe, expect, it } from "vitest";
import type { ResponseStore, ResumeStore } from "../src/ports.ts";
import { ACME, OTHER, bytes, newResponse } from "./samples.ts";

const NOW = "2026-11-21T10:00:00.000Z";
const LATER = "2026-12-21T10:00:00.000Z";

/** What every store of resume codes must do, beside the store of the responses that the codes lead to. */
export function resumeStoreContract(
  name: string,
  make: () => Promise<{ resume: ResumeStore; responses: ResponseStore }>,
): void {
  describe(`${name} as a store of resume codes`, () => {
    async function saved(code: string) {
      const { resume, responses } = await make();
      const response = newResponse(ACME);
      await responses.create(response);
      const put = (text: string) =>
        resume.put({ tenant: ACME, codeHash: bytes(text), response: response.id, form: "car", expiresAt: LATER });
      await put(`${code}-${response.id}`);
      return { resume, id: response.id, put };
    }

    it("finds the response of a code while it is good", async () => {
      const { resume, id } = await saved("good");
      expect(await resume.find(ACME, bytes(`good-${id}`), NOW)).toMatchObject({ response: id, form: "car" });
      expect(await resume.find(ACME, bytes(`good-${id}`), LATER)).toBe(null);
      expect(await resume.find(ACME, bytes("unknown"), NOW)).toBe(null);
    });

    it("forgets a response's code when it gets another", async () => {
      const { resume, id, put } = await saved("old");
      await put(`new-${id}`);
      expect(await resume.find(ACME, bytes(`old-${id}`), NOW)).toBe(null);
      expect(await resume.find(ACME, bytes(`new-${id}`), NOW)).toMatchObject({ response: id });
    });

    it("finds nothing for another tenant", async () => {
      const { resume, id } = await saved("mine");
      expect(await resume.find(OTHER, bytes(`mine-${id}`), NOW)).toBe(null);
    });
  });
}
