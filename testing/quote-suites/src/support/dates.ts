import type { Driver } from "@waypost/e2e";

/** Types a date of the form "27 3 1985" into the boxes under a question. */
export async function fillDate(driver: Driver, question: string, date: string): Promise<void> {
  const [day = "", month = "", year = ""] = date.split(" ");
  await driver.fill({ label: "Day", within: question }, day);
  await driver.fill({ label: "Month", within: question }, month);
  await driver.fill({ label: "Year", within: question }, year);
}

/** Types a month of the form "3 2021" into the boxes under a question. */
export async function fillMonth(driver: Driver, question: string, month: string): Promise<void> {
  const [number = "", year = ""] = month.split(" ");
  await driver.fill({ label: "Month", within: question }, number);
  await driver.fill({ label: "Year", within: question }, year);
}

/** How far a date lies from today; less than nothing lies before it. */
export interface Distance {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * The date so far from today in the United Kingdom, as it is typed.
 *
 * @inWords dateInWords
 */
export function fromToday({ years = 0, months = 0, days = 0 }: Distance): string {
  const [year = 0, month = 0, day = 0] = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" })
    .format(new Date())
    .split("-")
    .map(Number);
  const there = new Date(Date.UTC(year + years, month - 1 + months, day + days));
  return `${there.getUTCDate()} ${there.getUTCMonth() + 1} ${there.getUTCFullYear()}`;
}

/** Such a date as documents tell it: "the date 18 years before today", "the date 1 day after 18 years before today". */
export function dateInWords({ years = 0, months = 0, days = 0 }: Distance): string {
  return `the date ${farInWords(days, "day")}${farInWords(months, "month")}${farInWords(years, "year")}today`;
}

const farInWords = (count: number, unit: string): string =>
  count === 0
    ? ""
    : `${count < 0 ? -count : count} ${unit}${count === 1 || count === -1 ? "" : "s"} ${count < 0 ? "before" : "after"} `;

/** The month so far from this one, as it is typed. */
export function fromThisMonth(months: number): string {
  const [, month = "", year = ""] = fromToday({ days: 1 - Number(fromToday({}).split(" ")[0]), months }).split(" ");
  return `${month} ${year}`;
}
