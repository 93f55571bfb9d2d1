import { SealBroken, tenantId } from "@waypost/ports";
import type {
  NewJob,
  Queue,
  ResponseStore,
  ResumeCode,
  ResumeStore,
  StoredResponse,
  Submission,
  Tenant,
  TenantCipher,
  TenantId,
  TenantStore,
} from "@waypost/ports";

/** A tenant whose theme is plain. */
export function fakeTenant(id: string): Tenant {
  return {
    id: tenantId(id) as TenantId,
    name: `The ${id} company`,
    theme: {
      id: "plain",
      name: `The ${id} company`,
      logo: "<svg></svg>",
      colours: { brand: "#123456", accent: "#ffcc00", link: "#003366", button: "#003366" },
    },
    wrappedKey: new Uint8Array(),
  };
}

/** Tenants by id. */
export function fakeTenants(...ids: readonly string[]): TenantStore {
  const tenants = ids.map(fakeTenant);
  return {
    find: (id) => Promise.resolve(tenants.find((each) => each.id === id) ?? null),
    list: () => Promise.resolve(tenants),
  };
}

/** A cipher that only notes where a text belongs. */
export const fakeCipher: TenantCipher = {
  seal: ({ id }, context, clear) => new TextEncoder().encode(`${id}\n${context}\n${clear}`),
  open: ({ id }, context, sealed) => {
    const text = new TextDecoder().decode(sealed);
    const head = `${id}\n${context}\n`;
    if (!text.startsWith(head)) throw new SealBroken();
    return text.slice(head.length);
  },
  newKey: () => new Uint8Array(),
};

/** Responses in a map, with their versions kept as the contract says. */
export class FakeResponses implements ResponseStore {
  readonly rows = new Map<string, StoredResponse>();
  readonly submissions = new Map<string, Submission>();
  readonly jobs: NewJob[] = [];
  /** Runs before each save: what somebody else does at that moment. */
  beforeSave: () => void = () => undefined;

  create: ResponseStore["create"] = (response) => {
    const key = `${response.tenant}/${response.id}`;
    if (this.rows.has(key)) return Promise.resolve("exists");
    this.rows.set(key, { ...response, version: 1, status: "in-progress" });
    return Promise.resolve("created");
  };

  read: ResponseStore["read"] = (tenant, id) => Promise.resolve(this.rows.get(`${tenant}/${id}`) ?? null);

  save: ResponseStore["save"] = (save) => Promise.resolve(this.#write(save, "in-progress"));

  submit: ResponseStore["submit"] = (save, submission, jobs) => {
    const saved = this.#write(save, "submitted");
    if (saved.kind === "saved") {
      this.submissions.set(`${save.tenant}/${save.id}`, submission);
      this.jobs.push(...jobs);
    }
    return Promise.resolve(saved);
  };

  submission: ResponseStore["submission"] = (tenant, id) =>
    Promise.resolve(this.submissions.get(`${tenant}/${id}`) ?? null);

  amend: ResponseStore["amend"] = () => Promise.resolve({ kind: "missing" });

  #write(save: Parameters<ResponseStore["save"]>[0], status: StoredResponse["status"]) {
    this.beforeSave();
    const key = `${save.tenant}/${save.id}`;
    const row = this.rows.get(key);
    if (row === undefined) return { kind: "missing" } as const;
    if (row.status === "submitted") return { kind: "submitted" } as const;
    if (row.version !== save.from) return { kind: "conflict" } as const;
    const version = row.version + 1;
    this.rows.set(key, { ...row, sealed: save.sealed, expiresAt: save.expiresAt, version, status });
    return { kind: "saved", version } as const;
  }
}

/** Resume codes in a list. */
export function fakeResumes(): ResumeStore & { readonly codes: ResumeCode[] } {
  const codes: ResumeCode[] = [];
  return {
    codes,
    put: (code) => {
      const before = codes.findIndex(({ response }) => response === code.response);
      if (before !== -1) codes.splice(before, 1);
      codes.push(code);
      return Promise.resolve();
    },
    find: (tenant, hash, now) =>
      Promise.resolve(
        codes.find(
          (each) => each.tenant === tenant && Buffer.from(each.codeHash).equals(hash) && each.expiresAt > now,
        ) ?? null,
      ),
  };
}

/** A queue that only takes jobs in. */
export function fakeQueue(): Queue & { readonly jobs: NewJob[] } {
  const jobs: NewJob[] = [];
  return {
    jobs,
    enqueue: (job) => {
      if (jobs.some(({ tenant, type, key }) => tenant === job.tenant && type === job.type && key === job.key))
        return Promise.resolve("duplicate");
      jobs.push(job);
      return Promise.resolve("enqueued");
    },
    claim: () => Promise.resolve([]),
    complete: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    bury: () => Promise.resolve(),
  };
}
