/**
 * Requests a second of the respondent app on one core, beside a bare node:http server that writes the same bytes, in
 * one run. Usage: script/bench respondent [--rounds 5] [--seconds 5] [--connections 64] [--responses 10000] [--port 4600]
 */
import { memoryOf, processorTimeOf, startBare, startStack } from "./lib/stack.ts";
import { printTable, writeResults } from "./lib/table.ts";
import { Visitor } from "./lib/visitor.ts";
import { load, requireWrk, turnPages } from "./lib/wrk.ts";
import type { Load } from "./lib/wrk.ts";

const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const SECONDS = option("seconds", 5);
const ROUNDS = option("rounds", 5);
const CONNECTIONS = option("connections", 64);
const RESPONSES = option("responses", 10_000);
/** The first of a hundred ports that the bench takes. */
const PORT = option("port", 4600);
const BARE_PORT = PORT + 99;
const HOST = `adrianflux.localhost:${PORT}`;

/** The page that is turned: a question page in the middle of a quote form, with several fields. */
const FIELDS = (model: string) => ({
  "vehicle.make": "Ford",
  "vehicle.model": model,
  "vehicle.year-year": "2015",
  "vehicle.engine_size": "1600",
  "vehicle.fuel": "petrol",
  "vehicle.transmission": "manual",
  "vehicle.doors": "5",
});

/** A load, what the server that bore it used of its core, and how often the app's old generation was collected. */
interface Watched extends Load {
  /** The share of the core. */
  readonly busy: number;
  /** Microseconds a request in the server's own code, and in the system's on its behalf. */
  readonly own: number;
  readonly system: number;
  readonly collections: number;
}

/** One measurement of each, one after the other. */
interface Round {
  readonly bare: Watched;
  readonly gets: Watched;
  readonly saved: Watched;
}

/** Each load of the round whose ratio to the bare server is the middle one. The bare server is that of the GETs. */
function middle(rounds: readonly Round[]): Round & { readonly savedOfBare: number } {
  const by = (which: "gets" | "saved") =>
    rounds.toSorted((a, b) => ratio(a[which], a.bare) - ratio(b[which], b.bare))[Math.floor(rounds.length / 2)];
  const [gets, saved] = [by("gets"), by("saved")];
  if (gets === undefined || saved === undefined) throw new Error("no rounds");
  return { bare: gets.bare, gets: gets.gets, saved: saved.saved, savedOfBare: ratio(saved.saved, saved.bare) };
}

const ratio = (each: Load, bare: Load) => each.requestsPerSecond / bare.requestsPerSecond;

/** A respondent who stands on that page for the first time. */
async function arrive(): Promise<Visitor> {
  const visitor = new Visitor(`http://127.0.0.1:${PORT}/t/adrianflux`);
  await visitor.open("/t/adrianflux/car");
  for (let page = 0; page < 6 && !visitor.html.includes('name="vehicle.make"'); page++) {
    const values: Record<string, string> = visitor.html.includes('name="vehicle.unknown"')
      ? { "vehicle.unknown": "unknown" }
      : {};
    await visitor.post(values);
  }
  if (!visitor.html.includes('name="vehicle.make"')) throw new Error(`the journey ended at ${visitor.path}`);
  return visitor;
}

const encode = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

/** One of the app's own figures. */
async function metric(pattern: RegExp): Promise<number> {
  const metrics = await fetch(`http://127.0.0.1:${PORT}/metrics`).then((answer) => answer.text());
  return Number(pattern.exec(metrics)?.[1] ?? 0);
}
/** Posts that the app has saved so far. */
const saves = () => metric(/^waypost_saves_total\{result="saved"\} (\d+)/m);
/** Collections of the app's old generation so far. */
const collections = () => metric(/^nodejs_gc_duration_seconds_count\{kind="major"\} (\d+)/m);

/** Loads with page turns. Throws unless every second request was a post that was saved. */
async function turns(visitors: readonly Visitor[], seconds: number, wait: number): Promise<Load> {
  const [first] = visitors;
  if (first === undefined) throw new Error("no visitors");
  const before = await saves();
  const measured = await turnPages({
    port: PORT,
    path: first.path,
    bodies: [encode(FIELDS("Focus")), encode(FIELDS("Fiesta"))],
    respondents: visitors.map((visitor) => ({ cookie: visitor.cookie, hidden: encode(visitor.hidden()) })),
    seconds,
    wait,
  });
  const saved = (await saves()) - before;
  const requests = measured.requestsPerSecond * seconds;
  if (saved < requests * 0.45) throw new Error(`of ${requests} requests only ${saved} were posts that were saved`);
  return measured;
}

async function main(): Promise<void> {
  requireWrk();
  const stack = await startStack(PORT);
  try {
    const visitors = await Promise.all(Array.from({ length: CONNECTIONS }, arrive));
    const [visitor] = visitors;
    if (visitor === undefined) throw new Error("no visitors");
    const headers = Object.fromEntries(
      [...visitor.head].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
    );
    const page = Buffer.byteLength(visitor.html);
    const bareServer = await startBare(BARE_PORT, headers, visitor.html);

    const get = (seconds: number) =>
      load({
        url: `http://127.0.0.1:${PORT}${visitor.path}`,
        connections: CONNECTIONS,
        seconds,
        headers: { Cookie: visitor.cookie },
      });
    /** A load with what its server used of the core: below 100%, something else was the limit. */
    const watched = async (pid: number, run: () => Promise<Load>): Promise<Watched> => {
      const collected = await collections();
      const [before, began] = [processorTimeOf(pid), performance.now()];
      const measured = await run();
      const [after, seconds] = [processorTimeOf(pid), (performance.now() - began) / 1000];
      const [own, system] = [after.own - before.own, after.system - before.system];
      const each = 1e6 / (measured.requestsPerSecond * seconds);
      const busy = (own + system) / seconds;
      return {
        ...measured,
        busy,
        own: own * each,
        system: system * each,
        collections: (await collections()) - collected,
      };
    };
    await get(2);
    await turns(visitors, 2, 0);
    // In turn, several times: what else the machine does then falls on each of them, and the middle ratio counts.
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const url = `http://127.0.0.1:${BARE_PORT}/`;
      const bare = await watched(bareServer.pid, () => load({ url, connections: CONNECTIONS, seconds: SECONDS }));
      const gets = await watched(stack.respondent, () => get(SECONDS));
      const turners = await Promise.all(Array.from({ length: CONNECTIONS }, arrive));
      const saved = await watched(stack.respondent, () => turns(turners, SECONDS, 0));
      rounds.push({ bare, gets, saved });
    }
    const { bare, gets, saved, savedOfBare } = middle(rounds);
    // Half of the maximum: each respondent waits as long again as a request takes at the maximum.
    const wait = Math.round((CONNECTIONS / (saved.requestsPerSecond / 2)) * 1000);
    const slower = await Promise.all(Array.from({ length: CONNECTIONS }, arrive));
    const half = await watched(stack.respondent, () => turns(slower, SECONDS, wait));
    bareServer.stop();

    for (let begun = 0; begun < RESPONSES; begun += 50) await Promise.all(Array.from({ length: 50 }, arrive));
    const memory = memoryOf(stack.respondent);

    const row = (what: string, each: Watched, ofBare: number) => ({
      what,
      "requests/s": each.requestsPerSecond,
      "of bare": `${(ofBare * 100).toFixed(1)}%`,
      "core busy": `${Math.round(each.busy * 100)}%`,
      "own µs": Math.round(each.own),
      "system µs": Math.round(each.system),
      "p50 ms": each.p50,
      "p99 ms": each.p99,
      errors: each.errors,
    });
    printTable([
      row("bare node:http, same bytes", bare, 1),
      row("question page, GET", gets, ratio(gets, bare)),
      row("saved page turns, POST + GET", saved, savedOfBare),
      row("the same at half the load", half, savedOfBare / (saved.requestsPerSecond / half.requestsPerSecond)),
    ]);
    console.log(
      `\npage: ${(page / 1024).toFixed(1)} KB; memory with ${RESPONSES} open responses: ${memory} MB; ${HOST}`,
    );
    const turned = rounds.reduce((sum, each) => sum + (each.saved.requestsPerSecond * SECONDS) / 2, 0);
    const collected = rounds.reduce((sum, each) => sum + each.saved.collections, 0);
    console.log(`the old generation was collected ${collected} times in ${Math.round(turned)} page turns at full load`);
    writeResults("respondent", {
      rounds,
      half,
      page,
      memory,
      responses: RESPONSES,
      connections: CONNECTIONS,
    });
  } finally {
    await stack.stop();
  }
}

if (process.argv.includes("--eq")) await import("./respondent-eq.ts");
else await main();
