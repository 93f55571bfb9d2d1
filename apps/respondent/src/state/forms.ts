import type { Journey } from "@waypost/journey";
import { tenantId } from "@waypost/ports";
import type { FormStore } from "@waypost/ports";
import { Fresh } from "./fresh.ts";
import { createLive } from "./live.ts";
import type { Live } from "./live.ts";
import { Lru } from "./lru.ts";

/** A form version's name among those of all tenants. */
export type VersionKey = `${string}/${string}/${number}`;

/** The name of a form version. */
export const versionKey = ({ tenant, form, version }: Pick<Live, "tenant" | "form" | "version">): VersionKey =>
  `${tenant}/${form}/${version}`;

/** Forms ready to be walked. */
export interface Forms {
  /** The version that a new response begins with. */
  readonly current: (tenant: string, form: string) => Promise<Live | null>;
  /** A version that a response was begun with. */
  readonly version: (tenant: string, form: string, version: number) => Promise<Live | null>;
  /** Asks to be told which versions memory lets go: whoever keeps something of them keeps them in memory. */
  readonly onLetGo: (tell: (gone: ReadonlySet<VersionKey>) => void) => void;
}

const MOST_COMPILED = 200;
const MOST_CURRENT = 1000;

/**
 * Forms of a store, compiled once each by (tenant, form, version). Two that ask for the same form at once wait for one
 * compilation. Throws what `compile` throws for a definition that is not one.
 */
export function createForms(
  store: Pick<FormStore, "currentVersion" | "version">,
  compile: (definition: unknown) => Journey,
  now: () => number,
  most = MOST_COMPILED,
): Forms {
  const listeners: ((gone: ReadonlySet<VersionKey>) => void)[] = [];
  const compiled = new Lru<VersionKey, Promise<Live | null>>(most, (forgotten) => {
    const gone = new Set(forgotten);
    for (const tell of listeners) tell(gone);
  });
  const current = new Fresh<Live | null>(MOST_CURRENT, now);

  async function load(tenant: string, form: string, version: number): Promise<Live | null> {
    const owner = tenantId(tenant);
    const stored = owner === null ? null : await store.version(owner, form, version);
    return stored === null ? null : createLive(tenant, form, version, compile(stored.definition));
  }

  function version(tenant: string, form: string, number: number): Promise<Live | null> {
    const key = versionKey({ tenant, form, version: number });
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const loading = load(tenant, form, number);
    compiled.set(key, loading);
    // What is not there, or could not be read, may be the next time.
    loading.then(
      (live) => {
        if (live === null) compiled.delete(key);
      },
      () => {
        compiled.delete(key);
      },
    );
    return loading;
  }

  async function find(tenant: string, form: string): Promise<Live | null> {
    const owner = tenantId(tenant);
    const number = owner === null ? null : await store.currentVersion(owner, form);
    return number === null ? null : version(tenant, form, number);
  }

  return {
    version,
    onLetGo: (tell) => listeners.push(tell),
    current: (tenant, form) => current.get(`${tenant}/${form}`, () => find(tenant, form)),
  };
}
