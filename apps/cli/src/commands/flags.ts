import { UsageError } from "../command.ts";
import { readOptions, type Options } from "./options.ts";

/** The arguments of a command on one tenant, apart. */
export interface TenantCall {
  readonly tenant: string;
  readonly options: Options;
  /** Options that stand alone and were given. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads `TENANT [--flag] [--name value]...`. Throws `UsageError` without a tenant, and for what is neither among `flags`
 * nor among `names`.
 */
export function readTenantCall(
  command: string,
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[],
): TenantCall {
  const [tenant, ...rest] = args;
  if (tenant === undefined || tenant.startsWith("-")) throw new UsageError(`${command} needs a TENANT`);
  const given = new Set<string>();
  const pairs = rest.filter((each, at) => {
    const flag = flags.find((name) => each === `--${name}`);
    // The value of an option may look like a flag.
    const isValue = names.some((name) => rest[at - 1] === `--${name}`);
    if (flag === undefined || isValue) return true;
    given.add(flag);
    return false;
  });
  return { tenant, options: readOptions(command, pairs, names), flags: given };
}

/** The one value of an option; undefined without it. Throws `UsageError` when it is there twice. */
export function oneOption(command: string, options: Options, name: string): string | undefined {
  const [value, ...more] = options.get(name) ?? [];
  if (more.length > 0) throw new UsageError(`${command} takes one --${name}`);
  return value;
}
