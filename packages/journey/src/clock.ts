const QUARTERS = ["00", "15", "30", "45"] as const;

/** The instant at which the quarter of an hour of an instant begins: no time zone begins its day within one. */
export function quarterOf(now: string): string {
  const quarter = QUARTERS[Math.floor(Number(now.slice(14, 16)) / 15)];
  return quarter === undefined ? now : `${now.slice(0, 14)}${quarter}:00.000Z`;
}
