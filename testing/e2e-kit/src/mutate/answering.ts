import { setTimeout as sleep } from "node:timers/promises";
import { HttpClient } from "../driver/http-client.ts";
import type { OpenRules } from "./source.ts";

/** Milliseconds that a changed product may take to be there, and between two looks. */
const PATIENCE = 10_000;
const PAUSE = 500;

/**
 * Rules whose changed product has been seen to answer before the first case of each suite judges it. Where it is not
 * there, every case fails, and every change would seem to be noticed: then `serve` throws.
 */
export function answering(
  rules: OpenRules,
  suites: Readonly<Record<string, { readonly path: string }>>,
  patience = PATIENCE,
): OpenRules {
  const seen = new Map<string, Promise<void>>();
  return {
    ...rules,
    serve: async (mutant) => {
      const served = await rules.serve(mutant);
      if ("refused" in served) return served;
      const address = new URL(served.url + (suites[mutant.suite]?.path ?? ""));
      const once = seen.get(mutant.suite) ?? expectAnswer(address, patience);
      seen.set(mutant.suite, once);
      await once;
      return served;
    },
  };
}

async function expectAnswer(address: URL, patience: number): Promise<void> {
  const client = new HttpClient();
  const end = performance.now() + patience;
  try {
    for (;;) {
      const { status } = await client.ask(address);
      if (status < 400) return;
      if (performance.now() >= end)
        throw new Error(
          `${address.href} answers ${status}: what the rules module changes is not what runs at this address`,
        );
      await sleep(PAUSE);
    }
  } finally {
    client.close();
  }
}
