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
  /**
   * Does what only leads to the page that a case is about, `title` in words. A browser may be spared it: then it is done
   * over HTTP, and the browser goes on where it ends.
   */
  readonly approach: Approach;
}

/** Does a way, by a shortcut where there is one. */
export type Approach = (title: string, walk: () => Promise<unknown>) => Promise<unknown>;

const onFoot: Approach = (_, walk) => walk();

/** Makes a journey of a driver. */
export function makeJourney(
  driver: Driver,
  suite: Suite,
  address: string,
  landmarks: Landmarks,
  approach = onFoot,
): Journey {
  return {
    driver,
    suite,
    landmarks,
    address,
    approach,
    open: (rest = "") => driver.open(`${address}${suite.path}${rest}`),
  };
}
