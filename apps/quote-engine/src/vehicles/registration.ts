/**
 * Registration numbers: how a person's typing becomes the key of the register, and how a year becomes a mark.
 */

/** Upper case with nothing but letters and digits: `ab12 cde` becomes `AB12CDE`. */
export const normaliseRegistration = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]+/g, "");

/** Whether a normalised text could be a United Kingdom registration: 2 to 7 letters and digits with one of each. */
export const isRegistration = (normalised: string): boolean =>
  /^[A-Z0-9]{2,7}$/.test(normalised) && /[A-Z]/.test(normalised) && /[0-9]/.test(normalised);

/** The two digits of a mark of the present scheme: `12` for March 2012, `62` for September 2012 (2001 and later). */
export const ageIdentifier = (year: number, half: "march" | "september"): string =>
  String((year % 100) + (half === "march" ? 0 : 50)).padStart(2, "0");
