import type { Mutant, RuleSource } from "@waypost/e2e";
import { startSample } from "./product.ts";
import type { Fault, SampleProduct } from "./product.ts";

const shared = { suite: "PP", seenBy: { page: "/parcel" } } as const;

/** Two rules that cases watch, one that none does, and one that nobody could see. */
const MUTANTS: readonly (Mutant & { readonly fault?: Fault })[] = [
  {
    ...shared,
    id: "PP destination 20 kg",
    rule: "destination",
    place: "up to 20 kg: collected",
    change: "20 became 19",
    hint: "a row of 20 kg",
    fault: "destination",
  },
  {
    ...shared,
    id: "PP title first page",
    rule: "title",
    place: "the first page",
    change: "other words",
    hint: "its heading looked at",
    fault: "title",
  },
  {
    ...shared,
    id: "PP opening hours",
    rule: "hours",
    place: "open all day",
    change: "closed at night",
    hint: "a parcel that is sent at night",
  },
  {
    ...shared,
    id: "PP destination 0 kg",
    rule: "destination",
    place: "from 0 kg: collected",
    change: "0 became 1",
    hint: "",
    equivalent: "no parcel weighs less than one",
  },
];

/** The rules of the sample product, each of which a product of its own breaks. */
const source: RuleSource = {
  open: () => {
    const running: SampleProduct[] = [];
    return Promise.resolve({
      mutants: MUTANTS,
      coverables: {
        PP: [
          { kind: "Pages", name: "Your parcel", trace: "/parcel" },
          { kind: "Answers", name: "A fragile parcel", trace: "fragile=yes" },
          { kind: "Errors", name: "No weight", trace: "/parcel: Enter a weight *" },
          { kind: "Outcomes", name: "refused", trace: "/parcel/refused" },
        ],
      },
      serve: async ({ id }) => {
        const product = await startSample(0, MUTANTS.find((each) => each.id === id)?.fault);
        running.push(product);
        return { url: product.url };
      },
      close: async () => {
        await Promise.all(running.map((each) => each.stop()));
      },
    });
  },
};

export default source;
