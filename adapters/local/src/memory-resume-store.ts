import type { ResumeCode, ResumeStore, TenantId } from "@waypost/ports";

/** Resume codes in memory, gone with the process: for tests and benches. */
export function memoryResumeStore(): ResumeStore {
  /** By the response: it has one code at a time. */
  const codes = new Map<string, ResumeCode>();

  return {
    put(code) {
      codes.set(`${code.tenant}/${code.response}`, code);
      return Promise.resolve();
    },
    find(tenant: TenantId, codeHash, now) {
      const found = [...codes.values()].find(
        (code) =>
          code.tenant === tenant &&
          Buffer.compare(code.codeHash, codeHash) === 0 &&
          Date.parse(code.expiresAt) > Date.parse(now),
      );
      return Promise.resolve(found ?? null);
    },
  };
}
