import type { Suite } from "../config/settings.ts";
import type { Driver, Landmarks } from "../driver/driver.ts";

/** One respondent's way through one product, from its first page to an outcome. */
export interface Journey {
  readonly driver: Driver;
  /** The suite that the case belongs to: its brand, product and path. */
  readonly suite: Suite;
  readonly landmarks: Landmarks;
  /** The brand's address, without a slash at its end. */
  readonly address: string;
  /**
   * Opens the product at its beginning, or at what stands after the suite's path: `open("?source=PPC")`,
   * `open("/vehicle")`.
   */
  readonly open: (rest?: string) => Promise<void>;
}

/** Makes a journey of a driver. */
export function makeJourney(driver: Driver, suite: Suite, address: string, landmarks: Landmarks): Journey {
  return {
    driver,
    suite,
    landmarks,
    address,
    open: (rest = "") => driver.open(`${address}${suite.path}${rest}`),
  };
}
