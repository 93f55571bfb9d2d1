import { readFileSync, readdirSync } from "node:fs";

/** Microseconds that a process and its children have had a processor so far; NaN where the system does not tell. */
export function processorTime(parent: number): number {
  let processes: readonly string[];
  try {
    processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return NaN;
  }
  const family = processes.filter((pid) => Number(pid) === parent || parentOf(pid) === parent);
  return family.reduce((sum, pid) => sum + Number(read(pid, "schedstat").split(" ")[0]), 0) / 1000;
}

function parentOf(pid: string): number {
  const stat = read(pid, "stat");
  // What follows the name, in which anything may stand: the state, and the parent.
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

/** What the system tells of a process; "" of one that has just ended. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
