import type { AccessCode, AccessStore } from "@waypost/ports";

/** Access codes in memory, gone with the process: for tests. */
export function memoryAccessStore(): AccessStore {
  const codes: AccessCode[] = [];
  return {
    add(_tenant, added) {
      codes.push(...added);
      return Promise.resolve();
    },
    find(tenant, form, letters, now) {
      const found = codes.find((code) => code.tenant === tenant && code.form === form && code.letters === letters);
      return Promise.resolve(found !== undefined && found.expiresAt > now ? found.response : null);
    },
  };
}
