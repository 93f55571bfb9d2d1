import { afterAll, beforeAll, expect, it } from "vitest";
import { startSample } from "../../sample/product.ts";
import type { SampleProduct } from "../../sample/product.ts";
import { answering } from "./answering.ts";
import type { Mutant } from "./source.ts";

const MUTANT: Mutant = {
  id: "PP hours",
  suite: "PP",
  rule: "hours",
  place: "hours",
  change: "closed",
  hint: "",
  seenBy: { markers: [] },
};

let product: SampleProduct;
beforeAll(async () => {
  product = await startSample();
});
afterAll(() => product.stop());

const rules = () => ({
  mutants: [],
  coverables: {},
  serve: () => Promise.resolve({ url: product.url }),
  close: () => Promise.resolve(),
});

it("lets cases judge a changed product that answers, and none that is not there", async () => {
  const there = answering(rules(), { PP: { path: "/parcel" } }, 0);
  await expect(there.serve(MUTANT)).resolves.toMatchObject({ url: product.url });
  const away = answering(rules(), { PP: { path: "/nowhere" } }, 0);
  await expect(away.serve(MUTANT)).rejects.toThrow(`${product.url}/nowhere answers 404: what the rules module changes`);
});
