import pg from "pg";
import { migrate } from "./migrate.ts";
import type { RolePasswords } from "./migrate.ts";
import { OperatorError } from "./time-machine/operator-error.ts";
import { urlAt } from "./placement/address.ts";

/** A database of a tenant's own that was brought up to date, or could not be. */
export interface MigratedPlace {
  /** Its address, without who connects. */
  readonly place: string;
  /** The migrations that ran now. */
  readonly ran: readonly string[];
  /** Why it could not be; null when it was. */
  readonly problem: Error | null;
}

/** What was migrated. */
export interface MigratedEverywhere {
  /** The migrations that ran at home. */
  readonly home: readonly string[];
  readonly places: readonly MigratedPlace[];
}

const PLACES = `
  select distinct at as place from waypost.placement, unnest(array[place, next, former]) as at
  where at is not null order by at`;

/**
 * Brings home to the newest schema, and then every database that a tenant lives in, is on its way to, or has left rows
 * in: nobody has to remember which there are. `others` are their owners' addresses, where they have another than home.
 * Home fails as {@link migrate} does; of the others each is told by itself.
 */
export async function migrateEverywhere(
  ownerUrl: string,
  passwords: Partial<RolePasswords>,
  { others, folder }: { readonly others?: readonly string[]; readonly folder?: string } = {},
): Promise<MigratedEverywhere> {
  const home = await migrate(ownerUrl, passwords, folder);
  const places: MigratedPlace[] = [];
  for (const place of await placesOf(ownerUrl)) {
    try {
      places.push({ place, ran: await migrate(urlAt(place, ownerUrl, others), passwords, folder), problem: null });
    } catch (error) {
      places.push({ place, ran: [], problem: outOfReach(place, error) });
    }
  }
  return { home, places };
}

async function placesOf(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<{ place: string }>(PLACES)).rows.map(({ place }) => place);
  } finally {
    await client.end();
  }
}

const outOfReach = (place: string, error: unknown) =>
  new OperatorError("migrate/out-of-reach", `${place} is not up to date: ${(error as Error).message}`);
