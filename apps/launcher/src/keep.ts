/** A server that is to go on running. */
export interface Server {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** How often to look whether the server lives, in milliseconds. */
const LOOK = 200;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;

/**
 * Keeps a server running that is no child of ours (an adopted one never is): when its process is gone, it is started
 * again, after a pause that doubles while that fails. Gives what ends the watch and stops the server.
 */
export function keepRunning(
  name: string,
  first: Server,
  start: () => Promise<Server>,
  log: (line: string) => void,
): () => Promise<void> {
  let server: Server | null = first;
  const end = new AbortController();
  const watch = (async () => {
    let pause = FIRST_PAUSE;
    while (!end.signal.aborted) {
      if (server !== null && lives(server.pid)) {
        await sleep(LOOK, end.signal);
        continue;
      }
      if (server !== null) log(`${name} ended; starting it again`);
      server = null;
      try {
        server = await start();
        pause = FIRST_PAUSE;
        log(`${name} is running again`);
      } catch (error) {
        log(`${name} does not start; trying again in ${pause} ms. ${error instanceof Error ? error.message : ""}`);
        await sleep(pause, end.signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  })();
  return async () => {
    end.abort();
    // A start that is under way is waited for: nothing is left running.
    await watch;
    await server?.stop();
  };
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Resolves after a time, or at once when the signal comes. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
