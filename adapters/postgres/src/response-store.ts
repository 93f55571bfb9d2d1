import type { NewJob, ResponseSave, ResponseStore, Saved, StoredResponse, Submission, TenantId } from "@waypost/ports";
import { byTenant } from "./by-tenant.ts";
import type { Database, TenantWork } from "./database.ts";
import { deliverIn } from "./destination-store.ts";
import { enqueueIn } from "./queue.ts";
import { withRetries } from "./retry.ts";

type Created = Awaited<ReturnType<ResponseStore["create"]>>;
type Creation = Omit<StoredResponse, "version" | "status">;

interface ResponseRow {
  readonly id: string;
  readonly form: string;
  readonly form_version: number;
  readonly version: number;
  readonly status: StoredResponse["status"];
  readonly sealed: Buffer;
  readonly expires_at: Date;
}

interface SubmissionRow {
  readonly form: string;
  readonly form_version: number;
  readonly reference: string;
  readonly sealed: Buffer;
  readonly submitted_at: Date;
}

// By the names of its columns: a prepared `*` breaks when a migration adds one while the app runs.
const READ = `select id, form, form_version, version, status, sealed, expires_at from waypost.read_response($1, $2)`;

/** Responses in PostgreSQL. Creations and saves of a tenant are committed in groups. */
export function responseStore(database: Database): ResponseStore {
  const creations = byTenant<Creation, Created>(
    (tenant) => (items) => createAll(database, tenant, items),
    ({ id }) => id,
  );
  const saves = byTenant<ResponseSave, Saved>(
    (tenant) => (items) => saveAll(database, tenant, items),
    ({ id }) => id,
  );

  return {
    create: (response) => creations(response.tenant).add(response),
    save: (save) => saves(save.tenant).add(save),
    read: (tenant, id) => withRetries(() => read(database, tenant, id)),
    submit: (save, submission, jobs) => withRetries(() => submit(database, save, submission, jobs)),
    submission: (tenant, response) => withRetries(() => readSubmission(database, tenant, response)),
    amend: (save, sealed, jobs) => withRetries(() => amend(database, save, sealed, jobs)),
  };
}

async function createAll(database: Database, tenant: TenantId, items: readonly Creation[]): Promise<Created[]> {
  const { lengths, bytes } = joined(items);
  const rows = await withRetries(() =>
    database.call<{ id: string }>(
      tenant,
      "create-responses",
      "select waypost.create_responses($1, $2, $3, $4, $5, $6, $7, $8) as id",
      [
        tenant,
        items.map(({ id }) => id),
        items.map(({ form }) => form),
        items.map(({ formVersion }) => formVersion),
        items.map(({ expiresAt }) => expiresAt),
        lengths,
        bytes,
        database.limitsOf(tenant).openResponses,
      ],
    ),
  );
  const created = new Set(rows.map(({ id }) => id));
  return Promise.all(items.map(async (item) => (created.has(item.id) ? "created" : notCreated(database, item))));
}

/** Why a creation made nothing. One that found its own work, after the connection was lost, made it. */
async function notCreated(database: Database, item: Creation): Promise<Created> {
  const stored = await withRetries(() => read(database, item.tenant, item.id));
  if (stored === null) return "full";
  return stored.version === 1 && Buffer.compare(stored.sealed, item.sealed) === 0 ? "created" : "exists";
}

async function saveAll(database: Database, tenant: TenantId, items: readonly ResponseSave[]): Promise<Saved[]> {
  const { lengths, bytes } = joined(items);
  const rows = await withRetries(() =>
    database.call<{ id: string }>(
      tenant,
      "save-responses",
      "select waypost.save_responses($1, $2, $3, $4, $5, $6) as id",
      [
        tenant,
        items.map(({ id }) => id),
        items.map(({ from }) => from),
        items.map(({ expiresAt }) => expiresAt),
        lengths,
        bytes,
      ],
    ),
  );
  const saved = new Set(rows.map(({ id }) => id));
  return Promise.all(
    items.map(async (item): Promise<Saved> =>
      saved.has(item.id) ? { kind: "saved", version: item.from + 1 } : refused(database, item),
    ),
  );
}

/** Why a save was not made. One that was made, but whose answer a lost connection swallowed, counts as saved. */
async function refused(database: Database, save: ResponseSave): Promise<Saved> {
  const stored = await withRetries(() => read(database, save.tenant, save.id));
  return verdict(stored, save);
}

function verdict(stored: StoredResponse | null, save: ResponseSave): Saved {
  if (stored === null) return { kind: "missing" };
  if (stored.version === save.from + 1 && Buffer.compare(stored.sealed, save.sealed) === 0)
    return { kind: "saved", version: stored.version };
  return { kind: stored.status === "submitted" ? "submitted" : "conflict" };
}

/** Sealed bytes one after another, as one binary parameter: arrays of bytes would travel as hexadecimal text. */
function joined(items: readonly { readonly sealed: Uint8Array }[]) {
  return { lengths: items.map(({ sealed }) => sealed.length), bytes: Buffer.concat(items.map(({ sealed }) => sealed)) };
}

async function read(database: Database, tenant: TenantId, id: string): Promise<StoredResponse | null> {
  const [row] = await database.call<ResponseRow>(tenant, "read-response", READ, [tenant, id]);
  return row === undefined ? null : stored(tenant, row);
}

function stored(tenant: TenantId, row: ResponseRow): StoredResponse {
  const { id, form, version, status, sealed } = row;
  return {
    tenant,
    id,
    form,
    formVersion: row.form_version,
    version,
    status,
    sealed,
    expiresAt: row.expires_at.toISOString(),
  };
}

async function submit(
  database: Database,
  save: ResponseSave,
  submission: Submission,
  jobs: readonly NewJob[],
): Promise<Saved> {
  return database.withTenant(save.tenant, async (work) => {
    const updated = await update(work, save, "in-progress");
    if (!updated) return reread(work, save);
    // What follows the update travels together.
    const kept = work.query(
      `insert into waypost.submission (tenant_id, response_id, form, form_version, reference, sealed, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        save.tenant,
        save.id,
        submission.form,
        submission.formVersion,
        submission.reference,
        Buffer.from(submission.sealed),
        submission.submittedAt,
      ],
    );
    await Promise.all([kept, enqueueIn(work, jobs), deliverIn(work, save, "submission.created")]);
    return { kind: "saved", version: save.from + 1 };
  });
}

async function amend(
  database: Database,
  save: ResponseSave,
  sealed: Uint8Array,
  jobs: readonly NewJob[],
): Promise<Saved> {
  return database.withTenant(save.tenant, async (work) => {
    const updated = await update(work, save, "submitted");
    if (!updated) return reread(work, save);
    const kept = work.query("update waypost.submission set sealed = $3 where tenant_id = $1 and response_id = $2", [
      save.tenant,
      save.id,
      Buffer.from(sealed),
    ]);
    await Promise.all([kept, enqueueIn(work, jobs), deliverIn(work, save, "submission.amended")]);
    return { kind: "saved", version: save.from + 1 };
  });
}

/** Puts a state in place of the one it names; after it, the response is submitted. */
async function update(work: TenantWork, save: ResponseSave, status: StoredResponse["status"]): Promise<boolean> {
  const rows = await work.query(
    `update waypost.response
     set sealed = $3, saved_in = null, saved_as = null, version = version + 1, status = 'submitted', expires_at = $4, updated_at = now()
     where tenant_id = $1 and id = $2 and version = $5 and status = $6 returning id`,
    [save.tenant, save.id, Buffer.from(save.sealed), save.expiresAt, save.from, status],
  );
  return rows.length > 0;
}

async function reread(work: TenantWork, save: ResponseSave): Promise<Saved> {
  const [row] = await work.query<ResponseRow>(READ, [save.tenant, save.id]);
  return verdict(row === undefined ? null : stored(save.tenant, row), save);
}

async function readSubmission(database: Database, tenant: TenantId, response: string): Promise<Submission | null> {
  const [row] = await database.statement<SubmissionRow>(
    tenant,
    "select * from waypost.submission where tenant_id = $1 and response_id = $2",
    [tenant, response],
  );
  if (row === undefined) return null;
  const { form, reference, sealed } = row;
  return {
    tenant,
    response,
    form,
    formVersion: row.form_version,
    reference,
    sealed,
    submittedAt: row.submitted_at.toISOString(),
  };
}
