import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeKeys, writeKeyFile } from "@waypost/adapter-eq-launch";
import { readLibrary, readQuestionnaires } from "@waypost/adapter-files";
import { tenantCipher } from "@waypost/adapter-local";
import { connectPostgres, migrateEverywhere, removeEmbedded, roleUrl, startEmbedded } from "@waypost/adapter-postgres";
import { parse } from "@waypost/form";
import { keys, optional, ownerUrls } from "@waypost/settings";
import { readAdminCode } from "./admin-code.ts";
import { readArguments, USAGE } from "./arguments.ts";
import type { EqArguments } from "./arguments.ts";
import { bundled } from "./bundle.ts";
import { Children, stopLeftovers } from "./children.ts";
import { databaseFailure, givenDatabase, openDatabase } from "./database.ts";
import type { OpenDatabase } from "./database.ts";
import { eqProcesses } from "./eq-processes.ts";
import { AlreadyRunning, takeLock } from "./lock.ts";
import { readPorts, refuseTaken } from "./ports.ts";
import type { Ports } from "./ports.ts";
import { processes } from "./processes.ts";
import { publishQuestionnaires } from "./questionnaires.ts";
import { readSecrets } from "./secrets.ts";
import type { Secrets } from "./secrets.ts";
import { seed } from "./seed.ts";

const started = Date.now();
const root = resolve(import.meta.dirname, "../../..");
const say = (line: string) => {
  console.log(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${line}`);
};

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const args = readArguments(process.argv.slice(2));
if (args === null) {
  console.error(USAGE);
  process.exit(process.argv.includes("--help") ? 0 : 2);
}
const { reset, eq } = args;

async function main(): Promise<void> {
  const { env } = process;
  const given = givenDatabase(env);
  const ports = readPorts(eq === null ? env : { ...env, PORT_BASE: String(eq.port) });
  // Surveys have data of their own, so that they may run beside the rest.
  const data = resolve(optional(env, "WAYPOST_HOME") ?? join(root, eq === null ? ".waypost" : ".waypost/eq"));
  const release = settleIn(data);
  process.once("exit", release);
  stopLeftovers(join(data, "processes.json"));
  // A database that a killed launcher left behind is adopted: its port may be taken.
  const { postgres, ...others } = ports;
  await refuseTaken(eq === null ? others : { respondent: ports.respondent, worker: ports.worker });

  const children = new Children(join(data, "processes.json"), say);
  const ending = new AbortController();
  const respondent = bundled({
    root,
    main: join(root, "apps/respondent/src/main.ts"),
    folder: join(root, ".build/respondent"),
    log: say,
  });
  const assets = join(root, ".build/assets");
  const built = buildAssets(assets, ending.signal);
  // Awaited below; a failure meanwhile is not lost, only heard later.
  built.catch(() => undefined);
  let opening: Promise<OpenDatabase> | null = null;
  const stop = async (code: number) => {
    if (ending.signal.aborted) return;
    ending.abort();
    console.log("Stopping ...");
    await children.stop();
    // One that is still starting is waited for: it would outlive this process.
    const database = await opening?.catch(() => null);
    await database?.stop();
    process.exit(code);
  };
  process.on("SIGINT", () => void stop(0));
  process.on("SIGTERM", () => void stop(0));

  try {
    opening = openDatabase({
      own: { start: (dataDir, port) => startEmbedded({ dataDir, port }), remove: removeEmbedded },
      data,
      port: postgres,
      reset,
      given,
      log: say,
    });
    const database = await opening;
    const secrets = readSecrets(join(data, "secrets.json"), env);
    const passwords = rolePasswords(secrets);
    const migrated = migrateEverywhere(database.ownerUrl, passwords, { others: ownerUrls(env) });
    const { places } = await migrated.catch((error: unknown) => {
      throw databaseFailure(given, error);
    });
    for (const { problem } of places) if (problem !== null) say(problem.message);
    await withOwner(database.ownerUrl, secrets, (owner) =>
      eq === null ? seedFrom(join(root, "forms"), owner) : publishFrom(eq.schemas, owner),
    );
    say("The database is migrated and seeded");
    await built;
    const settings = {
      root,
      respondent: await respondent,
      data,
      assets,
      ports,
      secrets,
      appUrl: roleUrl(database.ownerUrl, "waypost_app", passwords),
      workerUrl: roleUrl(database.ownerUrl, "waypost_worker", passwords),
      operationsUrl: roleUrl(database.ownerUrl, "waypost_operations", passwords),
      ownerUrl: database.ownerUrl,
      adminCode: readAdminCode(join(data, "keys/admin-code"), env),
      env,
    };
    const specs = eq === null ? processes(settings) : eqProcesses(settings, eq.keys ?? ownKeys(join(data, "keys")));
    await Promise.all(specs.map((spec) => children.start(spec)));
    say("Every process is ready");
    // For the command line, which says where a form is that it publishes.
    writeFileSync(join(data, "port"), String(ports.respondent));
    if (eq === null) announce(ports, settings.adminCode);
    else announceEq(eq, join(data, "keys"));
  } catch (error) {
    // What is cut off by stopping is no failure.
    if (ending.signal.aborted) return;
    console.error(error instanceof Error ? error.message : String(error));
    await stop(1);
  }
}

/** Makes the folder of the data and takes its lock. Gives what releases it. Throws when it cannot be written to. */
function settleIn(data: string): () => void {
  try {
    mkdirSync(data, { recursive: true });
    return takeLock(join(data, "server.lock"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Error(
      `${data}, where the data are kept, cannot be written to (${error.message}). WAYPOST_HOME moves it.`,
    );
  }
}

/** Builds the styles and scripts of the pages, unless they are built of the same sources already. */
function buildAssets(folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const build = spawn(process.execPath, [join(root, "packages/pages/build/assets.ts"), folder], {
      stdio: ["ignore", "ignore", "inherit"],
      signal,
    });
    build.once("error", failed);
    build.once("exit", (code) => {
      if (code === 0) done();
      else failed(new Error("The pages' styles and scripts could not be built: the lines above say why."));
    });
  });
}

/** The roles' passwords follow from the first master key: nothing more to keep. */
function rolePasswords({ SECRET_KEYS }: Secrets) {
  const [master = ""] = SECRET_KEYS.split(",");
  const derive = (role: string) =>
    createHmac("sha256", master.trim()).update(`database role ${role}`).digest("base64url");
  return {
    waypost_app: derive("waypost_app"),
    waypost_worker: derive("waypost_worker"),
    waypost_operations: derive("waypost_operations"),
  };
}

type Owner = ReturnType<typeof connectPostgres> & { readonly cipher: ReturnType<typeof tenantCipher> };

/** Does something as the database's owner. */
async function withOwner(ownerUrl: string, secrets: Secrets, work: (owner: Owner) => Promise<void>): Promise<void> {
  const masters = keys({ ...secrets }, "SECRET_KEYS", (text, encoding) => Buffer.from(text, encoding));
  const owner = connectPostgres(ownerUrl, 2, undefined, ownerUrls(process.env));
  try {
    await work({ ...owner, cipher: tenantCipher(masters) });
  } finally {
    await owner.close();
  }
}

function seedFrom(folder: string, owner: Owner): Promise<void> {
  return seed(readLibrary(folder), {
    ...owner,
    say,
    isElsewhere: async (tenant) => (await owner.residence(tenant)).place !== null,
    problems: (definition) => {
      const parsed = parse(definition);
      return parsed.ok ? [] : parsed.errors.map(({ pointer, message, code }) => `${pointer}: ${message} [${code}]`);
    },
  });
}

/** Publishes what a folder holds; what cannot be read of it is said, and the rest is served. */
async function publishFrom(folder: string, owner: Owner): Promise<void> {
  const { questionnaires, problems } = readQuestionnaires(folder);
  for (const problem of problems) say(problem);
  await publishQuestionnaires(questionnaires, owner);
  say(`${questionnaires.length} questionnaires are published`);
}

/** The key file of launch tokens that a machine of one's own makes for itself, with that of a launcher beside it. */
function ownKeys(folder: string): string {
  const file = join(folder, "runner.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { runner, launcher } = makeKeys();
    writeKeyFile(join(folder, "launcher.json"), launcher);
    writeKeyFile(file, runner);
  }
  return file;
}

function announce({ respondent, author, quoteEngine, mailbox }: Ports, adminCode: string): void {
  console.log(`
Waypost is ready

  Car insurance        http://adrianflux.localhost:${respondent}/car
  Every tenant's forms http://localhost:${respondent}/
  Operations           http://localhost:${author}/operations  (access code: ${adminCode})
  Quote engine         http://localhost:${quoteEngine}/
  Mailbox              http://localhost:${mailbox}/

Ctrl-C stops everything.`);
}

function announceEq(served: EqArguments, folder: string): void {
  const launcher = served.keys === null ? join(folder, "launcher.json") : "LAUNCHER_KEYS";
  console.log(`
Questionnaires are served at http://localhost:${served.port}/

  bin/waypost eq token --keys ${launcher} --schema NAME --url http://localhost:${served.port}

prints an address that launches one. Ctrl-C stops everything.`);
}

await main().catch((error: unknown) => {
  fail(error instanceof AlreadyRunning ? error.message : error);
});
