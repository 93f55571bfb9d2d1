import type { FormDefinition } from "@waypost/form";
import type { Journey } from "@waypost/journey";

/** A form version that is compiled and ready to be walked. */
export interface Live {
  readonly tenant: string;
  readonly form: string;
  readonly version: number;
  readonly journey: Journey;
  readonly definition: FormDefinition;
  /** The query parameters that a start may bring, each with how much of it is kept. */
  readonly params: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlySet<string>;
  /** Minutes that a respondent may be away. */
  readonly timeout: number;
}

const TIMEOUT = 45;
const PARAM_LENGTH = 200;

/** A compiled form with what the app reads from its definition at every request, read once. */
export function createLive(tenant: string, form: string, version: number, journey: Journey): Live {
  const { definition } = journey;
  const params = new Map<string, number>();
  for (const { param, maxLength } of definition.hidden ?? []) params.set(param, maxLength ?? PARAM_LENGTH);
  for (const param of definition.sourceCodes?.params ?? []) params.set(param, PARAM_LENGTH);
  return {
    tenant,
    form,
    version,
    journey,
    definition,
    params,
    outcomes: new Set(definition.outcomes.map(({ id }) => id)),
    timeout: definition.session?.timeoutMinutes ?? TIMEOUT,
  };
}
