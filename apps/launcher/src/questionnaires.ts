import type { DestinationStore, FormStore, Tenant, TenantCipher, TenantStore } from "@waypost/ports";
import { tenantId } from "@waypost/ports";

/** The tenant whose questionnaires are served. */
export const EQ_TENANT = "eq";

/** The layout in which a questionnaire is published (apps/respondent/src/eq/questionnaires.ts). */
const BUNDLE = "waypost/eq-bundle/1";

/** What is seen around pages that belong to no questionnaire; those have themes of their own. */
const THEME = {
  id: EQ_TENANT,
  name: "Surveys",
  logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30" role="img" aria-label="Surveys"><text x="0" y="22" font-family="Helvetica, Arial, sans-serif" font-size="22" font-weight="700" fill="#003c57">Surveys</text></svg>',
  colours: { brand: "#003c57", accent: "#27a0cc", link: "#206095", button: "#0f7a3c" },
} as const;

/** Where submissions go unless the tenant says otherwise: files in the layout of ONS's systems. */
const DESTINATION = { name: "submissions", kind: "folder", settings: { formats: ["eq"] } } as const;

/** What publishing needs of the outside. */
export interface Publishing {
  readonly tenants: TenantStore & { readonly put: (tenant: Tenant) => Promise<void> };
  readonly forms: FormStore;
  readonly destinations: Pick<DestinationStore, "list" | "put">;
  readonly cipher: TenantCipher;
}

/** A questionnaire's documents by language, the default first. */
export interface PublishedQuestionnaire {
  readonly name: string;
  readonly languages: Readonly<Record<string, unknown>>;
}

/**
 * Publishes questionnaires of a tenant that is made when it is missing: those that changed as a next version, so that
 * responses go on with what they were begun with. Doing it again changes nothing. A tenant whose submissions go nowhere
 * is given a folder for them.
 */
export async function publishQuestionnaires(
  questionnaires: readonly PublishedQuestionnaire[],
  { tenants, forms, destinations, cipher }: Publishing,
): Promise<void> {
  const id = tenantId(EQ_TENANT);
  if (id === null) throw new Error(`${EQ_TENANT} is no tenant's name`);
  const known = await tenants.find(id);
  const tenant = { id, name: THEME.name, theme: THEME, wrappedKey: known?.wrappedKey ?? cipher.newKey() };
  await tenants.put(tenant);
  if ((await destinations.list(id)).length === 0) {
    const { name, kind, settings } = DESTINATION;
    const sealed = cipher.seal(tenant, `destination/${name}`, JSON.stringify(settings));
    await destinations.put({ tenant: id, name, form: null, kind, sealed });
  }
  for (const { name, languages } of questionnaires) await forms.publish(id, name, { schema: BUNDLE, languages });
}
