import { Cron } from "croner";

/** A cron line or a time zone that cannot be read. The message says what is wrong with it. */
export class CronBroken extends Error {
  override readonly name = "CronBroken";
}

/**
 * The first moment of a cron line after another, both in ISO 8601 in UTC. The line has five fields and is read in an
 * IANA time zone: a time that the clocks skip comes when they have gone on, and one that they show twice comes once.
 * Throws {@link CronBroken}, also for a line whose day never comes.
 */
export function nextAfter(cron: string, zone: string, after: string): string {
  let next: Date | null;
  try {
    next = new Cron(cron, { timezone: zone, mode: "5-part", paused: true }).nextRun(new Date(after));
  } catch (error) {
    throw new CronBroken(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  if (next === null) throw new CronBroken("there is no such day");
  return next.toISOString();
}
