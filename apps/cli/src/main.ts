import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeKeys, makeToken, readKeyFile, writeKeyFile } from "@waypost/adapter-eq-launch";
import { readForm, themeBeside } from "@waypost/adapter-files";
import { folderBlobs, tenantCipher } from "@waypost/adapter-local";
import {
  connectPostgres,
  findEmbedded,
  forgetMovedRows,
  migrateEverywhere,
  moveTenant,
  timeMachine,
} from "@waypost/adapter-postgres";
import type { Postgres } from "@waypost/adapter-postgres";
import { checkQuestionnaire, exportQuestionnaire, importQuestionnaire } from "@waypost/eq-schema";
import { parse, type FormDefinition } from "@waypost/form";
import { isSurveyTheme } from "@waypost/pages";
import { createCache, jobResultKey, LIMIT_NAMES, limitsOf, readLimits, tenantId } from "@waypost/ports";
import type { Cache, Tenant, TenantId, TenantLimits, TenantStore } from "@waypost/ports";
import { CACHES, FILES, keys, optional, ownerUrls, url } from "@waypost/settings";
import type { Variables } from "@waypost/settings";
import { addressOf } from "./address.ts";
import { UsageError } from "./command.ts";
import { destinationAdd, destinationList, destinationRemove } from "./commands/destination.ts";
import type { Destinations } from "./commands/destination.ts";
import { e2eCommands } from "./commands/e2e-kit.ts";
import { codesMake } from "./commands/codes-make.ts";
import { eqKeys } from "./commands/eq-keys.ts";
import { eqToken } from "./commands/eq-token.ts";
import { formCheck } from "./commands/form-check.ts";
import type { FormChecking } from "./commands/form-check.ts";
import { formExport } from "./commands/form-export.ts";
import { formImport } from "./commands/form-import.ts";
import { formPublish } from "./commands/form-publish.ts";
import { themeWarnings } from "./commands/form-theme.ts";
import { jobsDiscard, jobsRetry } from "./commands/jobs-change.ts";
import { jobsList } from "./commands/jobs-list.ts";
import { jobsShow } from "./commands/jobs-show.ts";
import type { WithJobs } from "./commands/jobs.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { processCommand } from "./commands/process.ts";
import { tenantCreate } from "./commands/tenant-create.ts";
import { tenantLimit } from "./commands/tenant-limit.ts";
import { tenantList } from "./commands/tenant-list.ts";
import type { ListedTenant } from "./commands/tenant-list.ts";
import { tenantMove } from "./commands/tenant-move.ts";
import type { TenantMoving } from "./commands/tenant-move.ts";
import { tenantShow } from "./commands/tenant-show.ts";
import type { ShownTenant } from "./commands/tenant-show.ts";
import { tenantSuspend } from "./commands/tenant-suspend.ts";
import { timeMachineCommands } from "./commands/time-machine.ts";
import { run } from "./run.ts";
import { sampleForm, sampleTheme } from "./sample-tenant.ts";

const apps = resolve(import.meta.dirname, "../..");
const root = resolve(apps, "..");
const main = (app: string) => join(apps, app, "src/main.ts");

const home = resolve(optional(process.env, "WAYPOST_HOME") ?? join(root, ".waypost"));

function databaseUrl(): string {
  const found = optional(process.env, "DATABASE_URL") ?? findEmbedded(join(home, "postgres"));
  if (found === null) throw new UsageError("no database: set DATABASE_URL, or run ./script/server");
  return found;
}

/** Does something with the stores of the database that DATABASE_URL names, or of the one that script/server runs. */
async function withStores<T>(work: (stores: Postgres) => Promise<T>): Promise<T> {
  const postgres = connectPostgres(databaseUrl(), 1, undefined, ownerUrls(process.env));
  try {
    return await work(postgres);
  } finally {
    await postgres.close();
  }
}

const withJobs: WithJobs = (work) =>
  withStores(async ({ tenants, jobs }) =>
    work({
      tenants: (await tenants.list()).map(({ id }) => id),
      jobs,
      resultOf: (job) => withCache((cache) => cache.get(jobResultKey(job))),
    }),
  );

const listTenants = () =>
  withStores(async ({ tenants, forms }) => {
    const listed: ListedTenant[] = [];
    for (const { id, name } of await tenants.list()) {
      const own = await forms.list(id).catch(() => null);
      listed.push({ id, name, forms: own?.map(({ form }) => form) ?? null });
    }
    return listed;
  });

/** The master keys of the environment, or those that script/server made for itself. */
function masterKeys() {
  const file = join(home, "secrets.json");
  const made = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Variables) : {};
  return keys({ ...made, ...process.env }, "SECRET_KEYS", (text, encoding) => Buffer.from(text, encoding));
}

/** The store of blobs that BLOB_URL names: a folder, or a bucket, whose client is loaded only then. */
async function openBlobs() {
  const place = new URL(url(process.env, "BLOB_URL", FILES, pathToFileURL(join(home, "blobs")).href));
  if (place.protocol === "file:") return folderBlobs(fileURLToPath(place));
  const { openBucket, s3Blobs } = await import("@waypost/adapter-aws");
  return s3Blobs(openBucket(place, optional(process.env, "S3_ENDPOINT")));
}

/** Whoever is logged in, at work on the database as its owner. */
const operator = () => ({
  ownerUrl: databaseUrl(),
  others: ownerUrls(process.env),
  actor: userInfo().username,
});

/** Does something with the cache that CACHE_URL names; null where processes share none. */
async function withCache<T>(work: (cache: Cache) => Promise<T>): Promise<T | null> {
  if (optional(process.env, "CACHE_URL") === undefined) return null;
  const { valkeyCache } = await import("@waypost/adapter-valkey");
  const cache = createCache(valkeyCache(new URL(url(process.env, "CACHE_URL", CACHES))));
  try {
    return await work(cache);
  } finally {
    await cache.close();
  }
}

const sharedCache: Pick<Cache, "clear"> = {
  clear: async (tenant) => {
    await withCache((cache) => cache.clear(tenant));
  },
};

/** The time machine, worked by whoever is logged in. */
const machine = async () => timeMachine(operator(), tenantCipher(masterKeys()), await openBlobs(), sharedCache);

function knownId(name: string): TenantId {
  const tenant = tenantId(name);
  if (tenant === null) throw new UsageError(`${name} is no tenant's id`);
  return tenant;
}

const moving: TenantMoving = {
  move: (name, to, from, onStep) => moveTenant(operator(), { tenant: knownId(name), to, from, onStep }),
  forget: (name, from) => forgetMovedRows(operator(), knownId(name), from),
};

const makeTenant = (id: string, name: string) =>
  withStores(async ({ tenants, forms }) => {
    const tenant = knownId(id);
    if ((await tenants.find(tenant)) !== null) return "exists";
    await tenants.put({
      id: tenant,
      name,
      theme: sampleTheme(id, name),
      wrappedKey: tenantCipher(masterKeys()).newKey(),
    });
    await forms.publish(tenant, "sample", sampleForm(id));
    return "created";
  });

const showTenant = (id: string) =>
  withStores(async ({ tenants, forms, residence }): Promise<ShownTenant | null> => {
    const tenant = await findTenant(tenants, id);
    if (tenant === null) return null;
    const { openResponses, storageBytes, submissions, jobsWaiting, live } = await tenants.usage(tenant.id);
    const limits = limitsOf(tenant);
    const used: Partial<Record<keyof TenantLimits, number>> = {
      ...live,
      openResponses,
      storageMegabytes: Math.round(storageBytes / 1e5) / 10,
    };
    const { place, moving, next, leftRows, former } = await residence(tenant.id);
    return {
      id: tenant.id,
      name: tenant.name,
      place: place ?? "home",
      movingTo: moving ? (next ?? "home") : null,
      leftRowsAt: leftRows ? (former ?? "home") : null,
      cached: await withCache((cache) => cache.use(tenant.id)),
      suspended: tenant.suspended === true,
      forms: (await forms.list(tenant.id)).map(({ form }) => form),
      limits: Object.fromEntries(
        LIMIT_NAMES.map((limit) => [limit, { used: used[limit] ?? null, most: limits[limit] }]),
      ),
      submissions,
      jobsWaiting,
    };
  });

const changeLimits = (id: string, changes: Readonly<Record<string, number | null>>) =>
  withStores(async ({ tenants }) => {
    const tenant = await findTenant(tenants, id);
    if (tenant === null) return false;
    const wanted: Readonly<Record<string, number | null>> = { ...tenant.limits, ...changes };
    const own = Object.entries(wanted).filter(([, most]) => most !== null);
    return tenants.limit(tenant.id, readLimits(Object.fromEntries(own)) ?? {});
  });

/** Crockford's letters: none of I, L, O, U, so that a code read aloud or written down is read back. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** How many codes are kept by one statement. */
const CODES_AT_ONCE = 10_000;

const makeCodes = (tenantName: string, form: string, count: number, days: number) =>
  withStores(async ({ tenants, forms, access }) => {
    const tenant = await findTenant(tenants, tenantName);
    if (tenant === null || (await forms.currentVersion(tenant.id, form)) === null) return null;
    const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
    const made = Array.from({ length: count }, () => ({
      tenant: tenant.id,
      form,
      letters: Array.from(randomBytes(16), (byte) => LETTERS.charAt(byte & 31)).join(""),
      response: randomUUID(),
      expiresAt,
    }));
    for (let at = 0; at < made.length; at += CODES_AT_ONCE)
      await access.add(tenant.id, made.slice(at, at + CODES_AT_ONCE));
    return made.map(({ letters }) => letters.replace(/.{4}(?=.)/g, "$&-"));
  });

const suspendTenant = (id: string, suspended: boolean) =>
  withStores(async ({ tenants }) => {
    const tenant = tenantId(id);
    return tenant !== null && tenants.suspend(tenant, suspended);
  });

const destinations: Destinations = {
  put: ({ tenant: id, name, kind, form, settings }) =>
    withStores(async ({ tenants, destinations }) => {
      const tenant = await findTenant(tenants, id);
      if (tenant === null) return false;
      const sealed = tenantCipher(masterKeys()).seal(tenant, `destination/${name}`, JSON.stringify(settings));
      await destinations.put({ tenant: tenant.id, name, kind, form, sealed });
      return true;
    }),
  list: (id) =>
    withStores(async ({ tenants, destinations }) => {
      const tenant = await findTenant(tenants, id);
      if (tenant === null) return null;
      const found = await destinations.list(tenant.id);
      return found.map(({ name, kind, form, paused }) => ({ name, kind, form, paused }));
    }),
  remove: (id, name) =>
    withStores(async ({ tenants, destinations }) => {
      const tenant = await findTenant(tenants, id);
      return tenant !== null && destinations.remove(tenant.id, name);
    }),
  newSecret: () => `whsec_${randomBytes(32).toString("base64")}`,
};

async function findTenant(tenants: TenantStore, id: string): Promise<Tenant | null> {
  const tenant = tenantId(id);
  return tenant === null ? null : tenants.find(tenant);
}

/** The questionnaire that a form becomes again, where it is a right form. */
function exportForm(definition: unknown, origin: unknown) {
  const parsed = parse(definition, { ownAddresses: true });
  return parsed.ok ? exportQuestionnaire(definition as FormDefinition, origin) : parsed;
}

const checking: FormChecking = {
  read: readForm,
  check: (definition, format, file) => {
    if (format === "eq") return { problems: checkQuestionnaire(definition), warnings: [] };
    const parsed = parse(definition);
    if (!parsed.ok) return { problems: parsed.errors, warnings: [] };
    const { theme } = parsed.form.definition;
    return {
      problems: [],
      warnings: [...themeWarnings(theme, isSurveyTheme(theme), themeBeside(file)), ...parsed.warnings],
    };
  },
};

const publishForm = (tenantName: string, definition: { readonly id: string }) =>
  withStores(async ({ tenants, forms }) => {
    const tenant = await findTenant(tenants, tenantName);
    if (tenant === null) return null;
    const before = await forms.currentVersion(tenant.id, definition.id);
    const version = await forms.publish(tenant.id, definition.id, definition);
    return { version, isNew: version !== before };
  });

/** Where respondents find a form of a tenant. */
const address = (tenant: string, form: string) => addressOf(process.env, home, tenant, form);

const commands = [
  formCheck(checking),
  formPublish({ ...checking, publish: publishForm, address }),
  formImport({ read: readForm, importQuestionnaire: (json, id) => importQuestionnaire(json, { id }) }),
  formExport({ read: readForm, exportQuestionnaire: exportForm }),
  migrateCommand(() => migrateEverywhere(databaseUrl(), {}, { others: ownerUrls(process.env) })),
  tenantList(listTenants),
  tenantCreate(makeTenant, (id) => address(id, "sample")),
  tenantShow(showTenant),
  tenantLimit({ names: LIMIT_NAMES, change: changeLimits }),
  ...tenantSuspend(suspendTenant),
  tenantMove(moving),
  ...timeMachineCommands(machine, () => withStores(async ({ tenants }) => (await tenants.list()).map(({ id }) => id))),
  codesMake(makeCodes),
  eqKeys((runnerFile, launcherFile) => {
    const { runner, launcher } = makeKeys();
    writeKeyFile(runnerFile, runner);
    writeKeyFile(launcherFile, launcher);
  }),
  eqToken({ make: (file, claims) => makeToken(readKeyFile(file), claims), newId: randomUUID, now: Date.now }),
  processCommand("respondent", "Serves forms to respondents.", main("respondent"), {
    flag: "--eq",
    main: main("launcher"),
    usage: "[--eq --schemas DIR [--keys FILE] [--port N]]",
    help: [
      "--eq serves questionnaires of ONS that are launched by token, with a database of its own unless DATABASE_URL",
      "names one (as its owner); --schemas DIR holds NAME.json or LANGUAGE/NAME.json; --keys FILE the runner's keys,",
      "made at the first start without it; --port N is 5000 by default; --reset throws away all data first.",
    ],
  }),
  ...e2eCommands({
    main: join(root, "testing/e2e-kit/src/cli/main.ts"),
    config: join(root, "testing/quote-suites/e2e.config.ts"),
    results: join(root, ".waypost/e2e-results"),
  }),
  destinationAdd(destinations),
  destinationList(destinations),
  destinationRemove(destinations),
  jobsList(withJobs),
  jobsShow(withJobs),
  jobsRetry(withJobs),
  jobsDiscard(withJobs),
  processCommand("author", "Shows how everything stands to admins, at /operations.", main("author")),
  processCommand("worker", "Does the work in the background.", main("worker")),
  processCommand("beat", "Enqueues what comes by the clock.", main("beat")),
  processCommand("quote-engine", "Runs the sample back end of the quote forms.", main("quote-engine")),
  processCommand("mailbox", "Receives e-mail and shows it.", main("mailbox")),
];

const terminal = {
  out: (line: string) => {
    console.log(line);
  },
  err: (line: string) => {
    console.error(line);
  },
};

process.exitCode = await run(commands, process.argv.slice(2), terminal);
