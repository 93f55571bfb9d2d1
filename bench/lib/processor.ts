import { readFileSync, readdirSync } from "node:fs";

/** Microseconds that a process and its children have had a processor so far; NaN where the system does not tell. */
export function processorTime(parent: number): number {
  try {
    const family = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isOf(pid, parent));
    return (
      family.reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]), 0) / 1000
    );
  } catch {
    return NaN;
  }
}

/** True of the process and its children. One that has just ended is none of them. */
function isOf(pid: string, parent: number): boolean {
  if (Number(pid) === parent) return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // What follows the name, in which anything may stand: the state, and the parent.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
  } catch {
    return false;
  }
}
