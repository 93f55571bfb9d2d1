import type { FormStore, Tenant, TenantCipher, TenantStore } from "@waypost/ports";
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
}

/** A form of the library has problems. The message lists them. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/**
 * Brings the store to what the library says: tenants that are missing are made with a key of their own, themes
 * brought up to date, forms that changed published as a next version. Doing it again changes nothing.
 */
export async function seed(library: readonly LibraryTenant[], seeding: Seeding): Promise<void> {
  for (const { id: folder, theme, forms } of library) {
    const id = tenantId(folder);
    if (id === null) throw new SeedError(`forms/${folder} is no tenant's name: small letters, digits and dashes.`);
    const known = await seeding.tenants.find(id);
    await seeding.tenants.put({
      id,
      name: nameOf(theme) ?? id,
      theme,
      wrappedKey: known?.wrappedKey ?? seeding.cipher.newKey(),
    });
    for (const { file, definition } of forms) {
      const problems = seeding.problems(definition);
      if (problems.length > 0) throw new SeedError(`${file} cannot be published:\n  ${problems.join("\n  ")}`);
      await seeding.forms.publish(id, (definition as { id: string }).id, definition);
    }
  }
}

function nameOf(theme: unknown): string | null {
  const name = (theme as { name?: unknown } | null)?.name;
  return typeof name === "string" ? name : null;
}
