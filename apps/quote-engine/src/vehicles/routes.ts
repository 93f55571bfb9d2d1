/**
 * The routes of the vehicle register.
 */
import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";
import type { Surroundings } from "../service.ts";
import { defaultDelay } from "../quotes/steering.ts";
import { troubles } from "./register.ts";
import { isRegistration, normaliseRegistration } from "./registration.ts";
import { vehicleKinds } from "./vehicle.ts";
import type { VehicleKind } from "./vehicle.ts";

interface Query {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** The text of a query parameter; undefined when absent or empty, the first when there are several. */
export function queryText(query: Query, name: string): string | undefined {
  const value = query[name];
  const text = (typeof value === "string" ? value : value?.[0])?.trim();
  return text === "" ? undefined : text;
}

/** The kind of vehicle that the query asks for; undefined for either. Throws a {@link Problem} for any other word. */
function queryKind(query: Query): VehicleKind | undefined {
  const text = queryText(query, "kind");
  const kind = vehicleKinds.find((each) => each === text);
  if (text !== undefined && kind === undefined) throw new Problem("quote-engine/kind-unknown");
  return kind;
}

/** Adds `GET /vehicles/:registration`, `/vehicles`, `/makes` and `/models`. */
export function vehicleRoutes(app: FastifyInstance, { register, wait }: Surroundings): void {
  app.get<{ Params: { registration: string }; Querystring: Query }>("/vehicles/:registration", async (request) => {
    const kind = queryKind(request.query);
    const registration = normaliseRegistration(request.params.registration);
    if (!isRegistration(registration)) throw new Problem("quote-engine/registration-invalid");
    if (troubles[registration] === "broken") throw new Problem("quote-engine/broken");
    if (troubles[registration] === "slow") await wait(defaultDelay);
    const vehicle = register.find(registration, kind);
    if (!vehicle) throw new Problem("quote-engine/vehicle-not-found");
    return vehicle;
  });

  app.get<{ Querystring: Query }>("/vehicles", ({ query }) => ({
    vehicles: register.list({
      kind: queryKind(query),
      make: queryText(query, "make"),
      model: queryText(query, "model"),
    }),
  }));

  app.get<{ Querystring: Query }>("/makes", ({ query }) => ({ makes: register.makes(queryKind(query)) }));

  app.get<{ Querystring: Query }>("/models", ({ query }) => {
    const make = queryText(query, "make");
    if (make === undefined) throw new Problem("quote-engine/make-missing");
    return { models: register.models(make, queryKind(query)) };
  });
}
