import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { isList, isObject, text } from "./json.ts";
import type { Json } from "./json.ts";

/** Publishes forms in the Waypost whose data WAYPOST_HOME or DATABASE_URL name. */
export interface Publisher {
  /** A form of the library, with its components: "adrianflux/car". */
  readonly read: (form: string) => Promise<Json>;
  /** Publishes a form for a tenant that looks like another; gives what is wrong with the form, and nothing when it is right. */
  readonly publish: (tenant: string, of: string, form: Json) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Starts the program that publishes; one order at a time. */
export function startPublisher(program: string): Publisher {
  const child = spawn(process.execPath, [program], { stdio: "pipe" });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  // What is written to a program that has ended is lost; that it has is told to whoever waits for its answer.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((done) => child.once("close", done));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const ask = (order: Json): Promise<Json> => {
    const answer = last.then(async () => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const line = await lines.next();
      if (line.done === true) {
        await ended;
        throw new Error(said.trim().split("\n").at(-1) || "the program that publishes forms has ended");
      }
      return JSON.parse(line.value) as Json;
    });
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    read: async (form) => {
      const answer = await ask({ read: form });
      return (isObject(answer) ? answer["form"] : null) ?? null;
    },
    publish: async (tenant, of, form) => {
      const answer = await ask({ tenant, of, form });
      const refused = isObject(answer) ? answer["refused"] : undefined;
      return isList(refused) ? refused.map(text) : [];
    },
    close: async () => {
      await last;
      child.stdin.end();
      await ended;
    },
  };
}
