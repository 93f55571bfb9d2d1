import type { Priority } from "@waypost/ports";

/** Priorities as they are stored: the higher, the sooner. */
export const PRIORITIES: Readonly<Record<Priority, number>> = { high: 2, normal: 1, low: 0 };

/** The priority that is stored as a number. */
export function priorityOf(stored: number): Priority {
  return stored === 2 ? "high" : stored === 0 ? "low" : "normal";
}
