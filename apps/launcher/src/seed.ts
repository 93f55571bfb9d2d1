import type { FormStore, Tenant, TenantCipher, TenantId, TenantStore } from "@waypost/ports";
import { tenantId } from "@waypost/ports";

/** A tenant of the library: its theme and its forms' definitions, each with the file that it came from. */
export interface LibraryTenant {
  readonly id: string;
  readonly theme: unknown;
  readonly forms: readonly { readonly file: string; readonly definition: unknown }[];
}

/** What seeding needs of the outside. */
export interface Seeding {
  readonly tenants: TenantStore & { readonly put: (tenant: Tenant) => Promise<void> };
  readonly forms: FormStore;
  readonly cipher: TenantCipher;
  /** The problems of a definition, a line each; empty when it may be published. */
  readonly problems: (definition: unknown) => readonly string[];
  /** True of a tenant that lives in a database of its own, which may be away without harm to the others. */
  readonly isElsewhere: (tenant: TenantId) => Promise<boolean>;
  /** Hears of a tenant that was left as it is, because its database did not answer. */
  readonly say: (line: string) => void;
}

/** A form of the library has problems. The message lists them. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/**
 * Brings the store to what the library says: tenants that are missing are made with a key of their own, themes
 * brought up to date, forms that changed published as a next version. Doing it again changes nothing. No tenant of
 * which a form has problems is touched.
 */
export async function seed(library: readonly LibraryTenant[], seeding: Seeding): Promise<void> {
  for (const { id: folder, theme, forms } of library) {
    const id = tenantId(folder);
    if (id === null) throw new SeedError(`forms/${folder} is no tenant's name: small letters, digits and dashes.`);
    for (const { file, definition } of forms) {
      const problems = seeding.problems(definition);
      if (problems.length > 0) throw new SeedError(`${file} cannot be published:\n  ${problems.join("\n  ")}`);
    }
    try {
      await seedTenant(id, theme, forms, seeding);
    } catch (error) {
      if (!(await seeding.isElsewhere(id))) throw error;
      seeding.say(`${id} is left as it is, for its database did not answer: ${(error as Error).message}`);
    }
  }
}

async function seedTenant(
  id: TenantId,
  theme: unknown,
  forms: LibraryTenant["forms"],
  { tenants, forms: store, cipher }: Seeding,
): Promise<void> {
  const known = await tenants.find(id);
  await tenants.put({ id, name: nameOf(theme) ?? id, theme, wrappedKey: known?.wrappedKey ?? cipher.newKey() });
  for (const { definition } of forms) await store.publish(id, (definition as { id: string }).id, definition);
}

function nameOf(theme: unknown): string | null {
  const name = (theme as { name?: unknown } | null)?.name;
  return typeof name === "string" ? name : null;
}
