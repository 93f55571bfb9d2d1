import type { Held, Singleton } from "@waypost/ports";
import pg from "pg";

/** Milliseconds between two signs of life: a server that went away without a word is noticed by then. */
const HEARTBEAT = 5000;

/**
 * Makes one of all processes on a database the one, by an advisory lock of a connection of its own: whoever dies, or
 * loses the connection, holds it no longer. `number` tells what it is for.
 */
export function singleton(url: string, number: number): Singleton {
  return {
    async hold(): Promise<Held | null> {
      const client = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: HEARTBEAT });
      let lost = false;
      const lose = () => {
        lost = true;
      };
      client.on("error", lose);
      client.on("end", lose);
      try {
        await client.connect();
        const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [number]);
        if (rows[0]?.held !== true) {
          await client.end();
          return null;
        }
      } catch (error) {
        await client.end().catch(() => undefined);
        throw error;
      }
      const alive = setInterval(() => {
        if (lost) {
          clearInterval(alive);
          return;
        }
        client.query("select 1").catch(() => {
          lose();
          client.end().catch(() => undefined);
        });
      }, HEARTBEAT);
      return { isLost: () => lost, release: () => client.end() };
    },
  };
}
