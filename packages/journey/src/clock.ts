/** The quarter of an hour of an instant: no time zone begins its day within one. */
export function quarterOf(now: string): string {
  return now.slice(0, 14) + String(Math.floor(Number(now.slice(14, 16)) / 15));
}
