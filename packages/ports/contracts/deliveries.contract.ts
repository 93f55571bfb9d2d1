import { describe, expect, it } from "vitest";
import type { DeliveryFolder } from "../src/ports.ts";
import { ACME, OTHER } from "./samples.ts";

/** What a folder of deliveries is, and what whoever fetches files finds in it by their path. */
export interface FetchedDeliveries {
  readonly folder: DeliveryFolder;
  /** Every file, by its path from the top of the folder, and its text. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

/** What every folder of deliveries must do; each call of `make` gives an empty one. */
export function deliveriesContract(name: string, make: () => Promise<FetchedDeliveries>): void {
  describe(`${name} as a folder of deliveries`, () => {
    it("holds whole files under their tenant, the newest in place of the one before", async () => {
      const { folder, files } = await make();
      await folder.write(ACME, ["car", "AF-1.json"], "one");
      await folder.write(ACME, ["car", "AF-1.json"], "two: £");
      await folder.write(OTHER, ["car", "AF-1.json"], "theirs");
      expect(await files()).toEqual({ [`${ACME}/car/AF-1.json`]: "two: £", [`${OTHER}/car/AF-1.json`]: "theirs" });
    });

    it.each([[[]], [[".."]], [["..", "other", "x"]], [["a/b"]], [[""]], [[".hidden"]], [["a", "\0"]]])(
      "refuses a path that may lead elsewhere: %j",
      async (path) => {
        const { folder, files } = await make();
        await expect(folder.write(ACME, path, "x")).rejects.toThrow(RangeError);
        expect(await files()).toEqual({});
      },
    );
  });
}
