import type { Held, Schedule, ScheduleStore, Singleton } from "@waypost/ports";
import { CronBroken, nextAfter } from "./cron.ts";
import type { DefaultSchedule } from "./defaults.ts";

/** What a beat works with. */
export interface BeatOptions {
  readonly schedules: ScheduleStore;
  readonly singleton: Singleton;
  readonly defaults: readonly DefaultSchedule[];
  readonly now: () => number;
  /** Milliseconds between two ticks, and between two tries to become the one. */
  readonly tickMs: number;
  /** From now on this one beats, or no longer does. */
  readonly onLeading: (leading: boolean) => void;
  /** A schedule has fired for its moment. */
  readonly onFired: (schedule: Schedule) => void;
  /** Schedules could not be read or fired, or one is broken and now paused. */
  readonly onTrouble: (error: unknown, schedule?: Schedule) => void;
}

/** Fires schedules while it is the one. */
export interface Beat {
  /** Resolves once it was stopped and its last tick is over. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

/** So many schedules are read at once; a tick goes on until none is due. */
const BATCH = 200;
/** Ticks between two looks for tenants that lack a schedule. */
const TICKS_BETWEEN_LOOKS = 60;

/** A beat. Missed moments of a schedule are made good once: it fires for the first of them and goes on from now. */
export function createBeat(options: BeatOptions): Beat {
  const { schedules, singleton } = options;
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  const isoNow = () => new Date(options.now()).toISOString();

  /** Gives every tenant the schedules that it lacks. */
  async function equip(): Promise<void> {
    for (const { name, cron, zone, job } of options.defaults)
      for (const tenant of await schedules.without(name)) {
        const { type, payload, priority = "normal" } = job(tenant);
        await schedules.add({
          tenant,
          name,
          cron,
          zone,
          type,
          payload,
          priority,
          nextAt: nextAfter(cron, zone, isoNow()),
        });
      }
  }

  /** True when the schedule is due no more. What goes wrong with one keeps no other from being fired. */
  async function fire(schedule: Schedule): Promise<boolean> {
    try {
      const next = nextAfter(schedule.cron, schedule.zone, isoNow());
      const fired = await schedules.fire(schedule, next);
      if (fired) options.onFired(schedule);
      return fired;
    } catch (error) {
      options.onTrouble(error, schedule);
      // It would be due for ever. Anything else is tried again at the next tick.
      if (!(error instanceof CronBroken)) return false;
      await schedules.pause(schedule, error.message);
      return true;
    }
  }

  /** Fires what is due. Nothing that the store did is undone or done again when this process dies in the middle. */
  async function tick(isLost: Held["isLost"]): Promise<void> {
    for (;;) {
      const due = await schedules.due(isoNow(), BATCH);
      let settled = 0;
      for (const schedule of due) {
        if (isLost() || stopped()) return;
        if (await fire(schedule)) settled++;
      }
      if (due.length < BATCH || settled === 0) return;
    }
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stopping.signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, options.tickMs);
      stopping.signal.addEventListener("abort", end);
    });

  async function lead({ isLost, release }: Held): Promise<void> {
    options.onLeading(true);
    for (let ticks = 0; !isLost() && !stopped(); ticks++) {
      try {
        if (ticks % TICKS_BETWEEN_LOOKS === 0) await equip();
        await tick(isLost);
      } catch (error) {
        options.onTrouble(error);
      }
      await pause();
    }
    options.onLeading(false);
    await release();
  }

  return {
    async run() {
      while (!stopped()) {
        try {
          const held = await singleton.hold();
          if (held !== null) await lead(held);
        } catch (error) {
          options.onTrouble(error);
        }
        if (!stopped()) await pause();
      }
    },
    stop: () => {
      stopping.abort();
    },
  };
}
