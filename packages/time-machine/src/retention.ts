/** How many backups are kept: all of the last hours, and the newest of so many days, weeks and months that have one. */
export interface Retention {
  /** Hours before the newest backup: one that is made in trouble does not take the place of last night's. */
  readonly hourly: number;
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** All of two days, a fortnight of days, two months of weeks, a year of months. */
export const RETENTION: Retention = { hourly: 48, daily: 14, weekly: 8, monthly: 12 };

/** A backup by its name and when it was made, ISO 8601 in UTC. */
export interface DatedBackup {
  readonly key: string;
  readonly at: string;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** 5 January 1970 was a Monday. */
const MONDAY = 4;

/**
 * The backups that a policy lets go, oldest first. Counted are periods that have a backup, not those that have passed:
 * when backups stop, none of the old ones goes. The newest always stays.
 */
export function expired(backups: readonly DatedBackup[], policy: Retention = RETENTION): readonly DatedBackup[] {
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at));
  const newest = Date.parse(newestFirst[0]?.at ?? "");
  const kept = new Set(newestFirst.filter(({ at }) => newest - Date.parse(at) <= policy.hourly * HOUR));
  for (const [periods, periodOf] of [
    [policy.daily, dayOf],
    [policy.weekly, weekOf],
    [policy.monthly, monthOf],
  ] as const) {
    const newestOf = new Map<string, DatedBackup>();
    for (const backup of newestFirst) {
      const period = periodOf(backup.at);
      if (newestOf.size < periods && !newestOf.has(period)) newestOf.set(period, backup);
    }
    for (const backup of newestOf.values()) kept.add(backup);
  }
  return newestFirst.filter((backup) => !kept.has(backup)).toReversed();
}

const dayOf = (at: string): string => at.slice(0, 10);
const monthOf = (at: string): string => at.slice(0, 7);
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / DAY - MONDAY) / 7));
