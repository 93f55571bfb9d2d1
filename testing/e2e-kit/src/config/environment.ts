import type { Settings } from "./settings.ts";

/** Variables of the process or of a `.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What the command line says about where to run. */
export interface Where {
  /** The environment for every brand. */
  readonly env?: string;
  /** One address for every brand, with `{brand}` where its name goes. */
  readonly url?: string;
  /** Single brands: an address, or the name of another environment. */
  readonly brands?: Readonly<Record<string, string>>;
}

/** A call that cannot be carried out as it is: the message says what to change. */
export class CallError extends Error {
  override readonly name = "CallError";
}

/**
 * The address of a brand. What is said last wins, in this order: the settings, variables (`UAT_URL`,
 * `UAT_ADRIANFLUX_URL`; where no environment is chosen `E2E_URL`, `ADRIANFLUX_URL`, also before the settings' own
 * environment), `--env`, `--url`, `--brand`. Throws `CallError` when nothing says where the brand is.
 */
export function addressOf(brand: string, where: Where, variables: Variables, settings: Settings): string {
  const own = where.brands?.[brand];
  if (own !== undefined && isAddress(own)) return fill(own, brand);
  if (own === undefined && where.url !== undefined) return fill(where.url, brand);
  const chosen = own ?? where.env ?? variables["E2E_ENV"];
  const environment = chosen ?? settings.environment;
  const address =
    (chosen === undefined ? plainAddress(brand, variables) : undefined) ??
    (environment === undefined ? undefined : environmentAddress(brand, environment, variables, settings));
  if (address !== undefined) return fill(address, brand);
  const at = environment === undefined ? "" : ` in the environment ${environment}`;
  const variable = [environment, brand, "URL"]
    .filter((part) => part !== undefined)
    .map(upper)
    .join("_");
  throw new CallError(`nothing says where ${brand} is${at}: set ${variable} in .env, or give --brand ${brand}=URL`);
}

/** The environment's name for the report: of the run, or where single brands go elsewhere, of each. */
export function environmentName(where: Where, variables: Variables, settings: Settings): string {
  const base =
    where.env ?? where.url ?? variables["E2E_ENV"] ?? variables["E2E_URL"] ?? settings.environment ?? "default";
  const others = Object.entries(where.brands ?? {}).map(([brand, at]) => `${brand} at ${at}`);
  return [base, ...others].join(", ");
}

function environmentAddress(brand: string, name: string, variables: Variables, { environments }: Settings) {
  const environment = environments?.[name];
  return (
    variables[`${upper(name)}_${upper(brand)}_URL`] ??
    environment?.brands?.[brand] ??
    variables[`${upper(name)}_URL`] ??
    environment?.url ??
    (environment === undefined ? undefined : plainAddress(brand, variables))
  );
}

const plainAddress = (brand: string, variables: Variables) => variables[`${upper(brand)}_URL`] ?? variables["E2E_URL"];
const isAddress = (text: string) => /^https?:\/\//.test(text);
const upper = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]+/g, "_");

function fill(template: string, brand: string): string {
  const address = template.replaceAll("{brand}", brand);
  if (!URL.canParse(address) || !isAddress(address)) throw new CallError(`the address of ${brand} is none: ${address}`);
  return address.replace(/\/$/, "");
}
