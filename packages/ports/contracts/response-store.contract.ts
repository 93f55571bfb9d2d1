import { beforeAll, describe, expect, it } from "vitest";
import type { NewJob, Queue, ResponseStore, Submission } from "../src/ports.ts";
import { ACME, OTHER, bytes, newId, newResponse, saveOf, textOf } from "./samples.ts";

function submissionOf(response: string): Submission {
  return {
    tenant: ACME,
    response,
    form: "car",
    formVersion: 1,
    reference: `REF-${response}`,
    sealed: bytes("data"),
    submittedAt: "2026-11-21T10:00:00.000Z",
  };
}

const jobOf = (key: string): NewJob => ({ tenant: ACME, type: "contract.submit", key, payload: {} });

/** What every store of responses must do. The store knows the tenants and the form of samples.ts. */
export function responseStoreContract(name: string, make: () => Promise<ResponseStore>): void {
  describe(`${name} as a store of responses`, () => {
    let store: ResponseStore;

    beforeAll(async () => {
      store = await make();
    });

    async function created(text = "first") {
      const response = { ...newResponse(ACME), sealed: bytes(text) };
      expect(await store.create(response)).toBe("created");
      return response;
    }

    it("reads what was created, at version 1", async () => {
      const response = await created();
      expect(await store.read(ACME, response.id)).toMatchObject({
        id: response.id,
        form: "car",
        formVersion: 1,
        version: 1,
        status: "in-progress",
        expiresAt: response.expiresAt,
      });
    });

    it("refuses an id that is taken and leaves what is there", async () => {
      const response = await created();
      expect(await store.create({ ...response, sealed: bytes("second") })).toBe("exists");
      expect(textOf((await store.read(ACME, response.id))?.sealed)).toBe("first");
    });

    it("saves on top of the version it names", async () => {
      const response = await created();
      expect(await store.save(saveOf(response, 1, "second"))).toEqual({ kind: "saved", version: 2 });
      expect(await store.save(saveOf(response, 2, "third"))).toEqual({ kind: "saved", version: 3 });
      const stored = await store.read(ACME, response.id);
      expect([stored?.version, textOf(stored?.sealed)]).toEqual([3, "third"]);
    });

    it("refuses a save on top of an old version and writes nothing", async () => {
      const response = await created();
      await store.save(saveOf(response, 1, "second"));
      expect(await store.save(saveOf(response, 1, "lost"))).toEqual({ kind: "conflict" });
      expect(textOf((await store.read(ACME, response.id))?.sealed)).toBe("second");
    });

    it("takes the same save twice as one", async () => {
      const response = await created();
      await store.save(saveOf(response, 1, "second"));
      expect(await store.save(saveOf(response, 1, "second"))).toEqual({ kind: "saved", version: 2 });
    });

    it("says when there is nothing to save onto", async () => {
      expect(await store.save(saveOf({ tenant: ACME, id: newId() }, 1, "text"))).toEqual({ kind: "missing" });
      expect(await store.read(ACME, newId())).toBe(null);
    });

    it("lets one of many concurrent saves through", async () => {
      const response = await created();
      const saves = Array.from({ length: 20 }, (_, i) => store.save(saveOf(response, 1, `save ${i}`)));
      const kinds = (await Promise.all(saves)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "saved")).toHaveLength(1);
      expect(kinds.filter((kind) => kind === "conflict")).toHaveLength(19);
    });

    it("keeps many concurrent saves of many responses apart", async () => {
      const responses = await Promise.all(Array.from({ length: 50 }, () => created()));
      await Promise.all(responses.map((response) => store.save(saveOf(response, 1, `text of ${response.id}`))));
      for (const { id } of responses) expect(textOf((await store.read(ACME, id))?.sealed)).toBe(`text of ${id}`);
    });

    it("keeps bytes as they are, none and many", async () => {
      const every = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
      const response = { ...newResponse(ACME), sealed: every };
      await Promise.all([store.create(response), created(""), created("x")]);
      expect(Buffer.compare((await store.read(ACME, response.id))?.sealed ?? bytes(""), every)).toBe(0);
    });

    it("submits once, with its submission", async () => {
      const response = await created();
      const save = saveOf(response, 1, "submitted");
      expect(await store.submit(save, submissionOf(response.id), [jobOf(response.id)])).toEqual({
        kind: "saved",
        version: 2,
      });
      expect(await store.submission(ACME, response.id)).toMatchObject({ reference: `REF-${response.id}` });
      expect((await store.read(ACME, response.id))?.status).toBe("submitted");
      expect(await store.submit(saveOf(response, 2, "again"), submissionOf(response.id), [])).toEqual({
        kind: "submitted",
      });
      expect(await store.save(saveOf(response, 2, "again"))).toEqual({ kind: "submitted" });
    });

    it("submits nothing on top of an old version", async () => {
      const response = await created();
      await store.save(saveOf(response, 1, "second"));
      expect(await store.submit(saveOf(response, 1, "old"), submissionOf(response.id), [])).toEqual({
        kind: "conflict",
      });
      expect(await store.submission(ACME, response.id)).toBe(null);
    });

    it("submits nothing under a reference that is taken", async () => {
      const [first, second] = [await created(), await created()];
      const taken = submissionOf(first.id).reference;
      await store.submit(saveOf(first, 1, "submitted"), submissionOf(first.id), []);
      const again = { ...submissionOf(second.id), reference: taken };
      await expect(store.submit(saveOf(second, 1, "submitted"), again, [])).rejects.toThrow();
      expect(await store.submission(ACME, second.id)).toBe(null);
      expect(await store.read(ACME, second.id)).toMatchObject({ version: 1, status: "in-progress" });
    });

    it("shows a tenant nothing of another's, and saves nothing there", async () => {
      const response = await created();
      expect(await store.read(OTHER, response.id)).toBe(null);
      expect(await store.submission(OTHER, response.id)).toBe(null);
      expect(await store.save({ ...saveOf(response, 1, "theirs"), tenant: OTHER })).toEqual({ kind: "missing" });
      expect(textOf((await store.read(ACME, response.id))?.sealed)).toBe("first");
    });

    it("lets two tenants have the same id", async () => {
      const response = await created();
      expect(await store.create({ ...newResponse(OTHER, response.id), sealed: bytes("other's") })).toBe("created");
      expect(textOf((await store.read(ACME, response.id))?.sealed)).toBe("first");
      expect(textOf((await store.read(OTHER, response.id))?.sealed)).toBe("other's");
    });
  });
}

/** What every store must do whose submissions have jobs to follow them; `queue` is the worker's. */
export function outboxContract(name: string, make: () => Promise<{ responses: ResponseStore; queue: Queue }>): void {
  describe(`${name} with jobs that follow a submission`, () => {
    it("enqueues them with the submission, and not without it", async () => {
      const { responses, queue } = await make();
      const response = newResponse(ACME);
      const type = `contract.${response.id}`;
      const job = (key: string): NewJob => ({ tenant: ACME, type, key, payload: { of: response.id } });
      await responses.create(response);
      await responses.submit(saveOf(response, 7, "stale"), submissionOf(response.id), [job("stale")]);
      expect(await queue.claim([type], 10, 60_000)).toEqual([]);
      await responses.submit(saveOf(response, 1, "submitted"), submissionOf(response.id), [job("one"), job("two")]);
      const claimed = await queue.claim([type], 10, 60_000);
      expect(claimed.map(({ key }) => key).sort()).toEqual(["one", "two"]);
      expect(claimed[0]?.payload).toEqual({ of: response.id });
    });
  });
}

/** What every store must do that a worker amends submissions in. */
export function amendContract(name: string, make: () => Promise<{ app: ResponseStore; worker: ResponseStore }>): void {
  describe(`${name} amended by a worker`, () => {
    it("replaces a submitted response's state and its submission's data together", async () => {
      const { app, worker } = await make();
      const response = newResponse(ACME);
      await app.create(response);
      await app.submit(saveOf(response, 1, "submitted"), submissionOf(response.id), []);
      expect(await worker.amend(saveOf(response, 2, "amended"), bytes("late data"), [])).toEqual({
        kind: "saved",
        version: 3,
      });
      expect(textOf((await app.read(ACME, response.id))?.sealed)).toBe("amended");
      expect(textOf((await app.submission(ACME, response.id))?.sealed)).toBe("late data");
      expect(await worker.amend(saveOf(response, 2, "stale"), bytes("stale"), [])).toEqual({ kind: "submitted" });
    });
  });
}
