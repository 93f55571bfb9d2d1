/**
 * What one tenant's flood costs the others. Two tenants are asked for a question page: one at a steady rate, the other
 * not at all or at ten times what it may. Rounds alternate, so that a noisy machine is noisy for both.
 *
 * Usage: script/bench tenants [--seconds N] [--rounds N]
 */
import { Agent, request } from "node:http";
import { execFile, execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { connectPostgres, findEmbedded } from "@waypost/adapter-postgres";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { join } from "node:path";
import { startStack } from "./lib/stack.ts";
import { median, printTable, writeResults } from "./lib/table.ts";
import { Visitor } from "./lib/visitor.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "5" },
    // Asks for one page and prints what it took: what this bench runs beside itself.
    ask: { type: "string" },
  },
});
const [SECONDS, ROUNDS] = [Number(values.seconds), Number(values.rounds)];
const PORT = 4700;
const ORIGIN = `http://localhost:${String(PORT)}`;
/** Requests a second that the quiet tenant's visitors make. */
const QUIET_RATE = 200;
/** Requests a second that the flooding tenant may have answered, and how many times as many come. */
const SHARE = 200;
const FLOOD = 10;

/** A question page with a session on it. */
interface Page {
  readonly url: string;
  readonly cookie: string;
}

/** Of one round; requests a second, milliseconds. */
interface Taken {
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  readonly refused: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request; the milliseconds that it took, or null when it was refused. */
function once(url: URL, cookie: string): Promise<number | null> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { cookie, host: url.host };
    request({ host: "127.0.0.1", port: url.port, path: url.pathname, agent, headers }, (answer) => {
      answer.resume().on("end", () => {
        resolve(answer.statusCode === 200 ? performance.now() - begun : null);
      });
    })
      .on("error", reject)
      .end();
  });
}

/** Asks for a page at a steady rate a second, whatever the answers take, and gives latencies in milliseconds. */
async function askSteadily({ url, cookie }: Page, rate: number): Promise<Taken> {
  const address = new URL(url);
  const asked: Promise<number | null>[] = [];
  const begun = performance.now();
  for (let n = 0; n < rate * SECONDS; n++) {
    const wait = begun + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(once(address, cookie));
  }
  const all = await Promise.all(asked);
  const times = all.filter((time) => time !== null).sort((one, other) => one - other);
  return {
    p50: times[Math.floor(times.length / 2)] ?? NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? NaN,
    answered: times.length / SECONDS,
    refused: (all.length - times.length) / SECONDS,
  };
}

/** A question page of a tenant's form with a session on it. */
async function pageOf(tenant: string, form: string): Promise<Page> {
  const visitor = new Visitor(ORIGIN);
  await visitor.open(`/t/${tenant}/${form}`);
  return { url: `${ORIGIN}${visitor.path}`, cookie: visitor.cookie };
}

/** The same from a process of its own, so that the flood's own work is not in the quiet tenant's figures. */
function askElsewhere(page: Page, rate: number): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const args = [import.meta.filename, "--ask", JSON.stringify({ page, rate }), "--seconds", String(SECONDS)];
    execFile(process.execPath, args, (error, printed) => {
      if (error === null) resolve(JSON.parse(printed) as Taken);
      else reject(new Error(error.message));
    });
  });
}

if (values.ask !== undefined) {
  const { page, rate } = JSON.parse(values.ask) as { page: Page; rate: number };
  console.log(JSON.stringify(await askSteadily(page, rate)));
  process.exit(0);
}
// The app has the first core to itself; whoever asks shares the second with everything else.
execFileSync("taskset", ["-a", "-c", "-p", "1", String(process.pid)], { stdio: "ignore" });
const stack = await startStack(PORT, { RATE_LIMIT_TENANT: "0" });
try {
  const owner = connectPostgres(findEmbedded(join(stack.home, "postgres")) ?? "", 1);
  await owner.tenants.limit(tenantId("bikesure") as TenantId, { requestsPerMinute: SHARE * 60 });
  await owner.close();
  const quiet = await pageOf("adrianflux", "car");
  const flood = await pageOf("bikesure", "bike");
  const attack = () => askElsewhere(flood, SHARE * FLOOD);
  // A tenant's limits are noticed within five seconds; a minute's worth that was saved up is used up first.
  await new Promise((resolve) => setTimeout(resolve, 5500));
  for (let spent = 0; spent < SHARE * 60;) spent += (await attack()).answered * SECONDS;

  const alone: Taken[] = [];
  const beside: Taken[] = [];
  const floods: Taken[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await askSteadily(quiet, QUIET_RATE));
    const [one, other] = await Promise.all([askSteadily(quiet, QUIET_RATE), attack()]);
    beside.push(one);
    floods.push(other);
  }
  const round = (figure: number, digits = 2) => Number(figure.toFixed(digits));
  const row = (what: string, taken: readonly Taken[]) => ({
    what,
    "answered/s": round(median(taken.map(({ answered }) => answered)), 0),
    "p50 ms": round(median(taken.map(({ p50 }) => p50))),
    "p99 ms": round(median(taken.map(({ p99 }) => p99))),
  });
  const rows = [row("quiet tenant, alone", alone), row("quiet tenant, beside a flood", beside)];
  const refused = round(median(floods.map((each) => each.refused)), 0);
  const rise = round(median(beside.map(({ p50 }, at) => p50 / (alone[at]?.p50 ?? NaN))) * 100 - 100, 0);
  printTable(rows);
  console.log(
    `\nthe flood: ${String(FLOOD)} times the ${String(SHARE)} requests/s allowed; ${String(refused)}/s refused`,
  );
  console.log(`the quiet tenant's median rises by ${String(rise)}% (median of ${String(ROUNDS)} pairs)`);
  writeResults("tenants", { seconds: SECONDS, rounds: ROUNDS, rows, refused, "rise %": rise });
} finally {
  await stack.stop();
}
