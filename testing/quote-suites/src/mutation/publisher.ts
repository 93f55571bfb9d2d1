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
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const ask = (order: Json): Promise<Json> => {
    const answer = last.then(async () => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error("the program that publishes forms has ended");
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
      const ended = new Promise((done) => child.once("exit", done));
      child.stdin.end();
      await ended;
    },
  };
}
