import type { Journey } from "@waypost/journey";
import { tenantId } from "@waypost/ports";
import type { FormStore } from "@waypost/ports";
import { Fresh } from "./fresh.ts";
import { createLive } from "./live.ts";
import type { Live } from "./live.ts";
import { Weighed } from "./weighed.ts";

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

/** A compiled form takes 17 to 33 times what it takes as JSON. */
const MEMORY_PER_CHARACTER = 30;
const MOST_CURRENT = 1000;

/**
 * Forms of a store, compiled once each by (tenant, form, version). Two that ask for the same form at once wait for one
 * compilation. Those that were not asked for longest are let go when all take more than `most` bytes, by estimate; they
 * are compiled again when they are asked for. Throws what `compile` throws for a definition that is not one.
 */
export function createForms(
  store: Pick<FormStore, "currentVersion" | "version">,
  compile: (definition: unknown) => Journey,
  now: () => number,
  most: number,
): Forms {
  const listeners: ((gone: ReadonlySet<VersionKey>) => void)[] = [];
  const compiled = new Weighed<VersionKey, Promise<Live | null>>(most, (gone) => {
    for (const tell of listeners) tell(gone);
  });
  // Numbers: what is compiled is kept in one place.
  const current = new Fresh<number | null>(MOST_CURRENT, now);

  async function load(tenant: string, form: string, version: number) {
    const owner = tenantId(tenant);
    const stored = owner === null ? null : await store.version(owner, form, version);
    if (stored === null) return null;
    return {
      live: createLive(tenant, form, version, compile(stored.definition)),
      memory: JSON.stringify(stored.definition).length * MEMORY_PER_CHARACTER,
    };
  }

  function version(tenant: string, form: string, number: number): Promise<Live | null> {
    const key = versionKey({ tenant, form, version: number });
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const loading = load(tenant, form, number);
    const live = loading.then((loaded) => loaded?.live ?? null);
    compiled.set(key, live, 0);
    // What is not there, or could not be read, may be the next time.
    loading.then(
      (loaded) => {
        if (loaded === null) compiled.delete(key);
        else compiled.set(key, live, loaded.memory);
      },
      () => {
        compiled.delete(key);
      },
    );
    return live;
  }

  async function find(tenant: string, form: string): Promise<number | null> {
    const owner = tenantId(tenant);
    return owner === null ? null : store.currentVersion(owner, form);
  }

  return {
    version,
    onLetGo: (tell) => listeners.push(tell),
    async current(tenant, form) {
      const number = await current.get(`${tenant}/${form}`, () => find(tenant, form));
      return number === null ? null : version(tenant, form, number);
    },
  };
}
