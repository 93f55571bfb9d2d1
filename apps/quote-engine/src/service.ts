/**
 * What the routes need from the outside: settings, the register, the clock, patience and chance.
 */
import type { Settings } from "./settings.ts";
import type { Register } from "./vehicles/register.ts";

/** The surroundings of the service; tests give their own clock and a `wait` that does not wait. */
export interface Surroundings {
  readonly settings: Settings;
  readonly register: Register;
  /** The time now. */
  readonly now: () => Date;
  /** Waits so many milliseconds, less when the service stops. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A text that never comes twice. */
  readonly unique: () => string;
}
