import { expect, it } from "vitest";
import { seed, SeedError } from "./seed.ts";
import type { LibraryTenant, Seeding } from "./seed.ts";

const form = (id: string) => ({ file: `${id}.json`, definition: { id } });
const library: readonly LibraryTenant[] = [
  { id: "away", theme: {}, forms: [form("car")] },
  { id: "here", theme: {}, forms: [form("car")] },
];

/** A store in which the database of some tenants does not answer. */
function seeding(silent: string, elsewhere: string, broken = "none") {
  const told: string[] = [];
  const made: Seeding = {
    tenants: {
      find: () => Promise.resolve(null),
      put: ({ id }) => {
        if (id === silent) return Promise.reject(new Error("no answer"));
        told.push(`put ${id}`);
        return Promise.resolve();
      },
    } as Partial<Seeding["tenants"]> as Seeding["tenants"],
    forms: {
      publish: (tenant: string, id: string) => {
        told.push(`published ${tenant}/${id}`);
        return Promise.resolve(1);
      },
    } as Partial<Seeding["forms"]> as Seeding["forms"],
    cipher: { newKey: () => Buffer.alloc(0) } as Partial<Seeding["cipher"]> as Seeding["cipher"],
    problems: (definition) => ((definition as { id: string }).id === broken ? ["a problem"] : []),
    isElsewhere: (tenant) => Promise.resolve(tenant === elsewhere),
    say: (line) => void told.push(line),
  };
  return { made, told };
}

it("goes on with the others when the database of a tenant's own does not answer", async () => {
  const { made, told } = seeding("away", "away");
  await seed(library, made);
  expect(told).toEqual([
    "away is left as it is, for its database did not answer: no answer",
    "put here",
    "published here/car",
  ]);
});

it("fails when home does not answer, or when a form has problems", async () => {
  await expect(seed(library, seeding("here", "away").made)).rejects.toThrow("no answer");
  await expect(seed(library, seeding("none", "away", "car").made)).rejects.toThrow(SeedError);
});
