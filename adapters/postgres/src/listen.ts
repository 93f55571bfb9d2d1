import pg from "pg";

/** Milliseconds between two attempts to connect: twice as long after each that fails, up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 8000;

/**
 * Calls `heard` when somebody notifies a channel, over a connection of its own that is made again when it breaks, until
 * the function that it gives is called. It calls once more whenever it connects: what came before was not heard.
 * `report` hears of connections that break.
 */
export function listen(
  url: string,
  channel: string,
  heard: () => void,
  report: (error: Error) => void = () => undefined,
): () => void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let pause = PAUSE;

  function again(): void {
    client = undefined;
    if (ended) return;
    timer = setTimeout(connect, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  function connect(): void {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
    client = next;
    // A client that breaks says so by an event and then by its end.
    next.on("error", report);
    next.once("end", again);
    next.on("notification", heard);
    next
      .connect()
      .then(() => next.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(() => {
        pause = PAUSE;
        heard();
      })
      .catch((error: unknown) => {
        if (error instanceof Error) report(error);
        next.end().catch(() => undefined);
      });
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    client?.end().catch(() => undefined);
  };
}
