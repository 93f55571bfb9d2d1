import type { ResponseStore } from "./response-store.ts";
import { NO_TRACER } from "./tracer.ts";
import type { Tracer } from "./tracer.ts";

/** A store of responses that says in spans what it does; the store itself where nothing is traced. */
export function tracedResponses(tracer: Tracer, store: ResponseStore): ResponseStore {
  if (tracer === NO_TRACER) return store;
  /** `result` tells a kind from what the store gave: never what it holds. */
  const traced = <T>(
    operation: keyof ResponseStore,
    tenant: string,
    work: () => Promise<T>,
    result: (given: T) => string,
  ) =>
    tracer.span(
      {
        name: `store.${operation}`,
        kind: "client",
        attributes: { "waypost.store.operation": operation, "waypost.tenant": tenant },
      },
      async (span) => {
        const given = await work();
        span.set({ "waypost.result": result(given) });
        return given;
      },
    );
  const presence = (given: unknown) => (given === null ? "none" : "found");
  const kindOf = ({ kind }: { readonly kind: string }) => kind;
  return {
    create: (response) =>
      traced(
        "create",
        response.tenant,
        () => store.create(response),
        (created) => created,
      ),
    read: (tenant, id) => traced("read", tenant, () => store.read(tenant, id), presence),
    save: (save) => traced("save", save.tenant, () => store.save(save), kindOf),
    submit: (save, submission, jobs) =>
      traced("submit", save.tenant, () => store.submit(save, submission, jobs), kindOf),
    submission: (tenant, response) => traced("submission", tenant, () => store.submission(tenant, response), presence),
    amend: (save, sealed, jobs) => traced("amend", save.tenant, () => store.amend(save, sealed, jobs), kindOf),
  };
}

/** A lookup in a span of its own. Only where it goes and what became of it are said, never inputs or values. */
export function tracedLookup<N extends { readonly source: string }, A, F extends { readonly status: string }>(
  tracer: Tracer,
  perform: (need: N, asker: A) => Promise<F>,
): (need: N, asker: A) => Promise<F> {
  if (tracer === NO_TRACER) return perform;
  return (need, asker) =>
    tracer.span(
      { name: "lookup", kind: "client", attributes: { "waypost.lookup.source": need.source } },
      async (span) => {
        const fact = await perform(need, asker);
        span.set({ "waypost.result": fact.status });
        return fact;
      },
    );
}
