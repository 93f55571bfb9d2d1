import type { Journey, SubmittedData } from "@waypost/journey";
import type { DestinationKind, Job, Mail, StoredDestination, Submission, Tenant, TenantId } from "@waypost/ports";
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { submissionDeliver } from "./submission-deliver.ts";

const ACME = "acme" as TenantId;
const TENANT: Tenant = { id: ACME, name: "Acme", theme: {}, wrappedKey: Buffer.from("key") };
const SECRET = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
const NOW = Date.parse("2026-11-21T10:00:05.000Z");

const DATA: SubmittedData = {
  schema: "waypost/submission/1",
  form: "car",
  answers: [
    { field: "name", value: "Ann" },
    { field: "email", value: "ann@example.com" },
  ],
  lists: {},
  facts: [],
  hidden: {},
  metadata: {},
  outcome: "buy",
  outcomeTitle: [],
  startedAt: "2026-11-21T09:00:00.000Z",
  submittedAt: "2026-11-21T10:00:00.000Z",
};
const SUBMISSION: Submission = {
  tenant: ACME,
  response: "r1",
  form: "car",
  formVersion: 1,
  reference: "AF-1",
  sealed: Buffer.from(JSON.stringify(DATA)),
  submittedAt: DATA.submittedAt,
};

/** A delivery over fakes: the cipher seals nothing, so that what is sealed can be read here. */
function made(
  kind: DestinationKind,
  settings: unknown,
  answer: () => Response = () => new Response(),
  data: object = DATA,
) {
  const seen = {
    requests: [] as { readonly url: string; readonly init: RequestInit }[],
    files: [] as { readonly path: string; readonly text: string }[],
    mails: [] as Mail[],
    paused: [] as string[],
    contexts: [] as string[],
  };
  const destination: StoredDestination = {
    tenant: ACME,
    name: "desk",
    form: null,
    kind,
    sealed: Buffer.from(JSON.stringify(settings)),
    paused: null,
  };
  const journey = { definition: { save: { email: "email" } }, title: () => "Car insurance" };
  const nothing = () => Promise.reject(new Error("not asked for here"));
  const { handle } = submissionDeliver({
    tenants: { find: (id) => Promise.resolve(id === ACME ? TENANT : null), list: nothing },
    forms: {
      version: () =>
        Promise.resolve({ tenant: ACME, form: "car", version: 1, definition: {}, definitionHash: Buffer.from("") }),
    } as never,
    responses: {
      submission: (_tenant: TenantId, id: string) =>
        Promise.resolve(id === "r1" ? { ...SUBMISSION, sealed: Buffer.from(JSON.stringify(data)) } : null),
    } as never,
    destinations: {
      put: nothing,
      list: nothing,
      remove: nothing,
      find: (_tenant, name) => Promise.resolve(name === "desk" ? destination : null),
      pause: (_tenant, _name, why) => Promise.resolve(void seen.paused.push(why)),
    },
    cipher: {
      seal: (_tenant, _context, clear) => Buffer.from(clear),
      open: (_tenant, context, sealed) => {
        seen.contexts.push(context);
        return Buffer.from(sealed).toString();
      },
      newKey: () => Buffer.from("key"),
    },
    mailer: { send: (mail) => Promise.resolve(void seen.mails.push(mail)) },
    folder: {
      write: (tenant, path, text) => Promise.resolve(void seen.files.push({ path: [tenant, ...path].join("/"), text })),
    },
    compile: () => journey as unknown as Journey,
    fetch: (url, init = {}) => {
      seen.requests.push({ url: url instanceof Request ? url.url : url.toString(), init });
      return Promise.resolve(answer());
    },
    now: () => NOW,
  });
  const deliver = (payload = {}) => {
    const job: Job = {
      tenant: ACME,
      id: "1",
      type: "submission.deliver",
      key: "r1 2 desk",
      attempt: 1,
      payload: { response: "r1", destination: "desk", event: "submission.created", ...payload },
    };
    return handle(job, new AbortController().signal);
  };
  return { deliver, seen };
}

const WEBHOOK = { url: "https://example.com/hook", secret: SECRET };

describe("a submission that goes to a webhook", () => {
  it("is posted with what was answered, signed by the convention", async () => {
    const { deliver, seen } = made("webhook", WEBHOOK);
    expect(await deliver()).toEqual({ kind: "done" });
    const [{ url, init } = { url: "", init: {} }] = seen.requests;
    expect(url).toBe("https://example.com/hook");
    expect(init).toMatchObject({ method: "POST", redirect: "manual" });
    const headers = init.headers as Record<string, string>;
    const body = init.body as string;
    expect(JSON.parse(body)).toMatchObject({
      type: "submission.created",
      timestamp: "2026-11-21T10:00:00.000Z",
      data: { tenant: "acme", reference: "AF-1", response: "r1", form: "car", outcome: "buy" },
    });
    expect(headers["webhook-timestamp"]).toBe(String(NOW / 1000));
    const signed = `${headers["webhook-id"] ?? ""}.${headers["webhook-timestamp"] ?? ""}.${body}`;
    const expected = createHmac("sha256", Buffer.alloc(32, 1)).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
    expect(seen.contexts).toEqual(["submission/r1", "destination/desk"]);
  });

  it("has the same id at every attempt", async () => {
    const { deliver, seen } = made("webhook", WEBHOOK);
    await deliver();
    await deliver();
    const ids = seen.requests.map(({ init }) => (init.headers as Record<string, string>)["webhook-id"]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^msg_[\w-]{43}$/);
  });

  it.each([500, 404, 429, 302])("comes again when the receiver answers %i", async (status) => {
    const { deliver } = made("webhook", WEBHOOK, () => new Response(null, { status }));
    expect(await deliver()).toEqual({ kind: "later", why: `the receiver answers ${status}` });
  });

  it("does not come again to a receiver that is gone, and neither do others", async () => {
    const { deliver, seen } = made("webhook", WEBHOOK, () => new Response(null, { status: 410 }));
    expect((await deliver()).kind).toBe("never");
    expect(seen.paused).toEqual(["the receiver said that it is gone (410)"]);
  });
});

describe("a submission that goes to a folder", () => {
  it("is a file of each format under its tenant and form, by its reference", async () => {
    const { deliver, seen } = made("folder", { formats: ["json", "csv"] });
    expect(await deliver()).toEqual({ kind: "done" });
    expect(seen.files.map(({ path }) => path)).toEqual(["acme/car/AF-1.json", "acme/car/AF-1.csv"]);
    expect(JSON.parse(seen.files[0]?.text ?? "")).toMatchObject({ reference: "AF-1", answers: DATA.answers });
    expect(seen.files[1]?.text).toContain("AF-1,2026-11-21T10:00:00.000Z,name,,,,Ann\r\n");
  });

  it("is the file that ONS's systems read, as it was laid out when it was submitted", async () => {
    const eq = { tx_id: "t", version: "v2", data: { answers: [], lists: [] } };
    const { deliver, seen } = made("folder", { formats: ["eq"] }, undefined, { ...DATA, eq });
    expect(await deliver()).toEqual({ kind: "done" });
    expect(seen.files.map(({ path, text }) => [path, JSON.parse(text) as unknown])).toEqual([
      ["acme/car/AF-1.eq.json", eq],
    ]);
    expect((await made("folder", { formats: ["json", "eq"] }).deliver()).kind).toBe("never");
  });
});

describe("a submission that is confirmed", () => {
  it("brings its respondent one e-mail with the reference and no answer", async () => {
    const { deliver, seen } = made("confirmation", {});
    expect(await deliver()).toEqual({ kind: "done" });
    const [mail] = seen.mails;
    expect(mail).toMatchObject({ to: "ann@example.com", idempotencyKey: "confirmation/r1" });
    expect(mail?.text).toContain("AF-1");
    expect(mail?.text).not.toContain("Ann");
    expect(await deliver({ event: "submission.amended" })).toEqual({ kind: "done" });
    expect(seen.mails).toHaveLength(1);
  });
});

describe("a delivery", () => {
  it("to a destination that is gone, or of a submission that is erased, is never made", async () => {
    const { deliver } = made("folder", { formats: ["json"] });
    expect((await deliver({ destination: "other" })).kind).toBe("never");
    expect((await deliver({ response: "r2" })).kind).toBe("never");
  });

  it("to a destination with other settings is set aside", async () => {
    const { deliver } = made("webhook", { url: "https://example.com" });
    await expect(deliver()).rejects.toMatchObject({ name: "PayloadBroken" });
  });
});
