import type { QueueState } from "@waypost/ports";

/** The jobs of two queues as those of one: added up by tenant and type; the oldest of either is the oldest. */
export function merged(here: readonly QueueState[], there: readonly QueueState[]): readonly QueueState[] {
  const sums = new Map<string, QueueState>();
  for (const each of [...here, ...there]) {
    const name = `${each.tenant} ${each.type}`;
    const before = sums.get(name);
    sums.set(name, before === undefined ? each : sumOf(before, each));
  }
  return [...sums.values()].filter(({ ready, delayed, running, dead }) => ready + delayed + running + dead > 0);
}

function sumOf(one: QueueState, other: QueueState): QueueState {
  const [oldestReady = null] = [one.oldestReady, other.oldestReady].filter((at) => at !== null).sort();
  return {
    tenant: one.tenant,
    type: one.type,
    ready: one.ready + other.ready,
    delayed: one.delayed + other.delayed,
    running: one.running + other.running,
    dead: one.dead + other.dead,
    oldestReady,
  };
}
