import { defineConfig } from "vitest/config";

/** The suite's projects: `./script/test <name>` runs one of them. */
const project = (name: string, include: string[], extra: Record<string, unknown> = {}) => ({
  test: { name, include, environment: "node" as const, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project("unit", ["{packages,adapters,apps,testing,script}/**/src/**/*.test.ts"], { testTimeout: 30_000 }),
      project("contract", ["{packages,adapters,apps}/*/test/**/*.contract.test.ts"], { testTimeout: 30_000 }),
      project("db", ["{adapters,apps}/*/test/**/*.db.test.ts"], {
        globalSetup: ["adapters/postgres/test/template.ts", "apps/respondent/test/support/built-assets.ts"],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project("eq", ["testing/eq-suite/test/**/*.eq.test.ts"], {
        globalSetup: ["testing/eq-suite/src/global-setup.ts"],
        testTimeout: 60_000,
        hookTimeout: 180_000,
      }),
      project("ui", ["testing/browser/test/**/*.ui.test.ts"], {
        globalSetup: ["testing/browser/src/global-setup.ts"],
        testTimeout: 120_000,
        hookTimeout: 180_000,
        // A browser a file, two at a time: each waits for its pages half of the time.
        maxWorkers: 2,
      }),
    ],
  },
});
