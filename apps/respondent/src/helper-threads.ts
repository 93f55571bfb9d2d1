import { readdirSync, readFileSync } from "node:fs";
import { constants, getPriority, setPriority } from "node:os";

/** How the engine calls the threads that mark the heap and compile hot functions, where the system tells names. */
const HELPER = /^V8Worker/;
const TASKS = "/proc/self/task";
/**
 * Steps by which they are nicer than the thread that answers: they get a quarter of a core that both want. With less,
 * marking takes so long on a busy machine that the heap grows meanwhile.
 */
const STEPS = 5;

/**
 * Has the engine's helper threads take what the thread that answers leaves over. On a core of its own an app would
 * share it with them by halves for as long as the heap is marked, and whoever asks meanwhile waits. Where they have
 * cores of their own it changes nothing, and outside Linux, where threads have no priorities of their own, nothing is
 * done.
 */
export function yieldToAnswers(): void {
  if (process.platform !== "linux") return;
  try {
    const nice = Math.min(getPriority() + STEPS, constants.priority.PRIORITY_LOW);
    for (const task of readdirSync(TASKS))
      if (HELPER.test(readFileSync(`${TASKS}/${task}/comm`, "utf8"))) setPriority(Number(task), nice);
  } catch {
    // A system that does not say, or does not allow it: all is as fair as before.
  }
}
