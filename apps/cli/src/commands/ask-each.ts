import type { ExitCode, Terminal } from "../command.ts";

/** What tenants answered, and 1 when one of them could not be asked. */
export interface Asked<Answer> {
  readonly answers: readonly Answer[];
  readonly code: ExitCode;
}

/**
 * Asks each tenant, one after another. One that cannot be asked, as its database does not answer, is named and keeps no
 * other from it. Asked alone it throws what asking threw.
 */
export async function askEach<Tenant extends string, Answer>(
  tenants: readonly Tenant[],
  terminal: Terminal,
  ask: (tenant: Tenant) => Promise<Answer>,
): Promise<Asked<Answer>> {
  const answers: Answer[] = [];
  let code: ExitCode = 0;
  for (const tenant of tenants) {
    try {
      answers.push(await ask(tenant));
    } catch (error) {
      if (tenants.length === 1) throw error;
      code = 1;
      terminal.err(`waypost: ${tenant}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { answers, code };
}
