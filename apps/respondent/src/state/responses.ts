import type { Response, SubmittedData } from "@waypost/journey";
import type {
  LaidOut,
  NewJob,
  ResponseSave,
  ResponseStore,
  StoredResponse,
  Tenant,
  TenantCipher,
} from "@waypost/ports";
import { Refusal } from "../errors.ts";
import { versionKey } from "./forms.ts";
import type { Forms } from "./forms.ts";
import { Held, letWalksGo } from "./held.ts";
import { Lru } from "./lru.ts";

/** Responses, held in memory as far as they fit and stored sealed. */
export interface Responses {
  /** Responses in memory. */
  readonly size: () => number;
  /** A response that is at least as new as `version`; from memory where that proves it current. Null: gone. */
  readonly read: (tenant: Tenant, id: string, version: number) => Promise<Held | null>;
  /** The newest state of a response, from the store. */
  readonly find: (tenant: Tenant, id: string) => Promise<Held | null>;
  /** What was submitted of a response, from the store; null when nothing was. */
  readonly submission: (tenant: Tenant, id: string) => Promise<(SubmittedData & LaidOut) | null>;
  /** The state after `held`, durable when it resolves; null when somebody else saved first. */
  readonly save: (tenant: Tenant, held: Held, response: Response) => Promise<Held | null>;
  /** The same, submitted for good, with the jobs that follow in one transaction. */
  readonly submit: (
    tenant: Tenant,
    held: Held,
    response: Response,
    data: SubmittedData & LaidOut,
    jobs: readonly NewJob[],
  ) => Promise<Held | null>;
}

/** What responses are made of. */
export interface ResponsesOptions {
  readonly store: ResponseStore;
  readonly cipher: TenantCipher;
  readonly forms: Forms;
  /** Responses kept in memory at most. */
  readonly cached: number;
  readonly now: () => number;
  /** A submission's reference. */
  readonly newReference: () => string;
  readonly onRead: (from: "memory" | "store") => void;
}

const DAY = 86_400_000;
const KEEP_DAYS = 30;

/** What the seal of a response is bound to, so that it opens nowhere else. */
export const responseContext = (id: string) => `response/${id}`;
/** The same for what was submitted. */
export const submissionContext = (id: string) => `submission/${id}`;

/** Until when the answers of a form are kept from `now` on, ISO 8601 in UTC. */
export function keptUntil(held: Held, now: number): string {
  return new Date(now + (held.live.definition.save?.keepDays ?? KEEP_DAYS) * DAY).toISOString();
}

/** Responses of a store, sealed by the tenant's cipher. */
export function createResponses(options: ResponsesOptions): Responses {
  const { store, cipher, forms, now, onRead } = options;
  const memory = new Lru<string, Held>(options.cached);
  const keyOf = (tenant: Tenant, id: string) => `${tenant.id}/${id}`;
  // A compiled form takes a hundred times the room of a response: it is not kept for one that may never be asked for.
  forms.onLetGo((gone) => {
    const ofGone = ({ live }: Held) => gone.has(versionKey(live));
    memory.deleteWhere(ofGone);
    letWalksGo(ofGone);
  });

  function keep(tenant: Tenant, held: Held): Held {
    memory.set(keyOf(tenant, held.id), held);
    return held;
  }

  async function open(tenant: Tenant, stored: StoredResponse): Promise<Held | null> {
    const { id, form, formVersion, version, status } = stored;
    const live = await forms.version(tenant.id, form, formVersion);
    if (live === null) return null;
    const response = JSON.parse(cipher.open(tenant, responseContext(id), stored.sealed)) as Response;
    const submission = status === "submitted" ? await store.submission(tenant.id, id) : null;
    const submitted =
      submission === null
        ? null
        : { reference: submission.reference, at: new Date(submission.submittedAt).toISOString() };
    return new Held(id, live, version, response, submitted);
  }

  async function find(tenant: Tenant, id: string): Promise<Held | null> {
    onRead("store");
    const stored = await store.read(tenant.id, id);
    const held = stored === null ? null : await open(tenant, stored);
    return held === null ? null : keep(tenant, held);
  }

  function saveOf(tenant: Tenant, held: Held, response: Response): ResponseSave {
    return {
      tenant: tenant.id,
      id: held.id,
      from: held.version,
      sealed: cipher.seal(tenant, responseContext(held.id), JSON.stringify(response)),
      expiresAt: keptUntil(held, now()),
    };
  }

  /** Stores a response that begins; false when it was begun already. Refuses where no more may be begun. */
  async function create(tenant: Tenant, held: Held, response: Response): Promise<boolean> {
    const { id, sealed, expiresAt } = saveOf(tenant, held, response);
    const { form, version: formVersion } = held.live;
    const made = { tenant: tenant.id, id, form, formVersion, sealed, expiresAt };
    const kind = await store.create(made);
    if (kind === "full") throw new Refusal("tenant/full", { "retry-after": "60" });
    return kind === "created";
  }

  return {
    size: () => memory.size,
    find,
    read(tenant, id, version) {
      const held = memory.get(keyOf(tenant, id));
      // What was submitted may be amended in the background: there the store alone knows.
      if (held !== undefined && held.version >= version && held.submitted === null) {
        onRead("memory");
        return Promise.resolve(held);
      }
      return find(tenant, id);
    },
    async submission(tenant, id) {
      const stored = await store.submission(tenant.id, id);
      if (stored === null) return null;
      return JSON.parse(cipher.open(tenant, submissionContext(id), stored.sealed)) as SubmittedData & LaidOut;
    },
    async save(tenant, held, response) {
      if (held.version === 0) {
        const created = await create(tenant, held, response);
        return created ? keep(tenant, new Held(held.id, held.live, 1, response, null)) : null;
      }
      const saved = await store.save(saveOf(tenant, held, response));
      if (saved.kind !== "saved") {
        memory.delete(keyOf(tenant, held.id));
        return null;
      }
      return keep(tenant, new Held(held.id, held.live, saved.version, response, null));
    },
    async submit(tenant, held, response, data, jobs) {
      // A form of one page may be submitted by its first post.
      if (held.version === 0 && !(await create(tenant, held, response))) return null;
      const from = held.version === 0 ? 1 : held.version;
      const reference = options.newReference();
      const submission = {
        tenant: tenant.id,
        response: held.id,
        form: held.live.form,
        formVersion: held.live.version,
        reference,
        sealed: cipher.seal(tenant, submissionContext(held.id), JSON.stringify(data)),
        submittedAt: data.submittedAt,
      };
      const saved = await store.submit({ ...saveOf(tenant, held, response), from }, submission, jobs);
      memory.delete(keyOf(tenant, held.id));
      if (saved.kind !== "saved") return null;
      return new Held(held.id, held.live, saved.version, response, { reference, at: data.submittedAt });
    },
  };
}
