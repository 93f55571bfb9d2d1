/**
 * Respondents who turn pages: each has a connection and a session of its own, posts the page that it was given, follows
 * the redirect, thinks, and posts again with another answer, so that every post is a save. In one thread: with a thread
 * for each respondent, as wrk has it, what is measured is how threads wait for each other.
 * Usage: node turns.ts FILE, where FILE is the JSON of `Orders`; prints the JSON of `Load`.
 */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Load } from "./wrk.ts";

/** What to do. */
export interface Orders {
  readonly port: number;
  /** The page that is turned. */
  readonly path: string;
  /** The bodies that are posted in turn, without the hidden fields. */
  readonly bodies: readonly string[];
  /** Each respondent's cookie and hidden fields. */
  readonly respondents: readonly { readonly cookie: string; readonly hidden: string }[];
  readonly seconds: number;
  /** Milliseconds between an answer and the next request. */
  readonly wait: number;
}

const orders = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Orders;
const took: number[] = [];
let errors = 0;
let over = false;

class Respondent {
  readonly #socket: Socket;
  readonly #cookies = new Map<string, string>();
  readonly #hidden: string;
  #posts = 0;
  /** Where the last post led to; null: the next request is a post. */
  #target: string | null = null;
  #began = 0;
  #head = "";
  /** Bytes of the answer that are still to come; -1 while its head is read. */
  #left = -1;

  constructor({ cookie, hidden }: Orders["respondents"][number]) {
    this.#hidden = hidden;
    for (const pair of cookie.split("; ")) this.#keep(pair);
    this.#socket = connect({ port: orders.port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk) => {
      this.#read(chunk);
    });
    this.#socket.on("error", () => errors++);
    this.#socket.on("close", () => {
      if (!over) errors++;
    });
  }

  ask(): void {
    if (over) return;
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const common = `Host: localhost:${orders.port}\r\nCookie: ${cookies}\r\n`;
    this.#began = performance.now();
    if (this.#target !== null) {
      this.#socket.write(`GET ${this.#target} HTTP/1.1\r\n${common}\r\n`, "latin1");
      return;
    }
    const body = `${this.#hidden}&${orders.bodies[this.#posts++ % orders.bodies.length] ?? ""}`;
    const own = `Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n`;
    this.#socket.write(
      `POST ${orders.path} HTTP/1.1\r\n${common}${own}Content-Length: ${body.length}\r\n\r\n${body}`,
      "latin1",
    );
  }

  #read(chunk: Buffer): void {
    if (this.#left >= 0) this.#left -= chunk.length;
    else {
      this.#head += chunk.toString("latin1");
      const end = this.#head.indexOf("\r\n\r\n");
      if (end === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#head)?.[1] ?? 0);
      this.#left = end + 4 + length - this.#head.length;
      this.#head = this.#head.slice(0, end);
    }
    if (this.#left <= 0) this.#answered();
  }

  #answered(): void {
    took.push(performance.now() - this.#began);
    const status = Number(this.#head.slice(9, 12));
    if (status >= 400) errors++;
    for (const [, pair = ""] of this.#head.matchAll(/\r\nset-cookie: ([^;\r]*)/gi)) this.#keep(pair);
    const location = /\r\nlocation: ([^\r]*)/i.exec(this.#head)?.[1];
    this.#target = status === 303 && location !== undefined ? location.replace(/^https?:\/\/[^/]+/, "") : null;
    this.#head = "";
    this.#left = -1;
    if (orders.wait > 0)
      setTimeout(() => {
        this.ask();
      }, orders.wait);
    else this.ask();
  }

  #keep(pair: string): void {
    const at = pair.indexOf("=");
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The value that this share of all are not above, to a hundredth. */
function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 100) / 100;
}

const respondents = orders.respondents.map((each) => new Respondent(each));
// Not all at once: people come as they come.
respondents.forEach((each, at) =>
  setTimeout(
    () => {
      each.ask();
    },
    (at / respondents.length) * orders.wait,
  ),
);
setTimeout(() => {
  over = true;
  const sorted = took.toSorted((a, b) => a - b);
  const measured: Load = {
    requestsPerSecond: Math.round(took.length / orders.seconds),
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    errors,
  };
  process.stdout.write(JSON.stringify(measured), () => process.exit());
}, orders.seconds * 1000);
