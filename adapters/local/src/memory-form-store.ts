import type { FormStore, TenantId } from "@waypost/ports";

/** Published forms in memory, gone with the process: for tests and benches. `now` in milliseconds since 1970. */
export function memoryFormStore(now: () => number = Date.now): FormStore {
  const tenants = new Map<TenantId, Map<string, { readonly json: string; readonly publishedAt: string }[]>>();
  const versionsOf = (tenant: TenantId, form: string) => tenants.get(tenant)?.get(form) ?? [];

  return {
    currentVersion: (tenant, form) => Promise.resolve(versionsOf(tenant, form).length || null),
    version(tenant, form, version) {
      const found = versionsOf(tenant, form)[version - 1];
      if (found === undefined) return Promise.resolve(null);
      const definition: unknown = JSON.parse(found.json);
      return Promise.resolve({ tenant, form, version, definition, publishedAt: found.publishedAt });
    },
    list(tenant) {
      const forms = [...(tenants.get(tenant) ?? [])].map(([form, versions]) => ({ form, version: versions.length }));
      return Promise.resolve(forms.sort((a, b) => (a.form < b.form ? -1 : 1)));
    },
    publish(tenant, form, definition) {
      const json = JSON.stringify(definition);
      const versions = [...versionsOf(tenant, form)];
      if (versions.at(-1)?.json !== json) versions.push({ json, publishedAt: new Date(now()).toISOString() });
      const forms = tenants.get(tenant) ?? new Map<string, typeof versions>();
      tenants.set(tenant, forms.set(form, versions));
      return Promise.resolve(versions.length);
    },
  };
}
