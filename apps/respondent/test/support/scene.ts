import { pino } from "pino";
import { memoryAccessStore } from "@waypost/adapter-local";
import type { Fact, Need } from "@waypost/journey";
import { assemble } from "../../src/assemble.ts";
import type { Foundations } from "../../src/assemble.ts";
import { readSettings } from "../../src/settings.ts";
import { fakeJourney } from "./fake-journey.ts";
import { fakeCipher, fakeQueue, FakeResponses, fakeResumes, fakeTenants } from "./fake-stores.ts";
import { Visitor } from "./visitor.ts";

const KEY = Buffer.alloc(32, 5).toString("base64");

/** The whole app over fakes, or over what is given `instead`: tenants `flux` with the form `car`, `other` with none. */
export function scene(env: Readonly<Record<string, string>> = {}, instead: Partial<Foundations> = {}) {
  let time = Date.parse("2026-03-01T10:00:00Z");
  const responses = new FakeResponses();
  const access = memoryAccessStore();
  const resumes = fakeResumes();
  const queue = fakeQueue();
  const asked: Need[] = [];
  const lines: string[] = [];
  const said = { status: "found" as Fact["status"], wait: Promise.resolve() as Promise<unknown> };
  const settings = readSettings({ DATABASE_URL: "postgres://none", SECRET_KEYS: KEY, ...env });
  const forms = { current: 1 };
  const app = assemble(settings, {
    tenants: fakeTenants("flux", "other"),
    forms: {
      currentVersion: (tenant, form) => Promise.resolve(tenant === "flux" && form === "car" ? forms.current : null),
      version: (tenant, form, version) =>
        Promise.resolve(
          tenant === "flux" && form === "car"
            ? { tenant, form, version, definition: {}, publishedAt: "2026-01-01T00:00:00Z" }
            : null,
        ),
      list: (tenant) => Promise.resolve(tenant === "flux" ? [{ form: "car", version: 1 }] : []),
      publish: () => Promise.resolve(1),
    },
    responses,
    access,
    resumes,
    queue,
    cipher: fakeCipher,
    compile: () => fakeJourney,
    perform: () => async (need) => {
      asked.push(need);
      await said.wait;
      return { lookup: need.lookup, inputs: need.inputs, status: said.status, value: {}, at: "2026-03-01T10:00:00Z" };
    },
    assets: {
      urls: { css: "/assets/a.css", js: "/assets/a.js" },
      find: (file) =>
        file === "a.css"
          ? { type: "text/css", plain: Buffer.from("p{}"), brotli: Buffer.from("br"), gzip: Buffer.from("gz") }
          : undefined,
    },
    ready: () => Promise.resolve(),
    logger: pino({ level: "info" }, { write: (line: string) => lines.push(line) }),
    now: () => time,
    ...instead,
  });
  return {
    ...app,
    visitor: (host?: string) => new Visitor(app.server, host),
    responses,
    access,
    resumes,
    queue,
    forms,
    asked,
    lines,
    said,
    /** Lets time pass, in minutes. */
    pass: (minutes: number) => (time += minutes * 60_000),
  };
}

/** A visitor who has given a name and stands at the list of drivers. */
export async function named(made: ReturnType<typeof scene>, name = "Ada Lovelace") {
  const visitor = made.visitor();
  await visitor.go("/car");
  await visitor.post("/car/name", { name });
  return visitor;
}

/** A visitor who has submitted. */
export async function submitted(made: ReturnType<typeof scene>) {
  const visitor = await named(made);
  await visitor.post("/car/drivers", {});
  const landed = await visitor.post("/car/check", {});
  return { visitor, landed };
}
