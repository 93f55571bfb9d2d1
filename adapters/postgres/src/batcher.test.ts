import { describe, expect, it } from "vitest";
import { Batcher } from "./batcher.ts";
import { DatabaseUnavailable } from "./retry.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function recording(most?: number) {
  const flushed: string[][] = [];
  const batcher = new Batcher<string, string>(
    async (items) => {
      flushed.push([...items]);
      await pause(5);
      if (items.includes("away")) throw new Error("away");
      if (items.includes("bad")) throw new Error("refused");
      return items.map((item) => item.toUpperCase());
    },
    (item) => item.charAt(0),
    (error) => error instanceof Error && error.message === "refused",
    most,
  );
  return { batcher, flushed };
}

describe("group commit", () => {
  it("gives each its own result", async () => {
    const { batcher, flushed } = recording();
    expect(await Promise.all([batcher.add("a"), batcher.add("b"), batcher.add("c")])).toEqual(["A", "B", "C"]);
    expect(flushed).toEqual([["a", "b", "c"]]);
    expect(batcher.idle).toBe(true);
  });

  it("collects what comes while a batch is on its way", async () => {
    const { batcher, flushed } = recording();
    const first = batcher.add("a");
    await pause(2);
    await Promise.all([first, batcher.add("b"), batcher.add("c")]);
    expect(flushed).toEqual([["a"], ["b", "c"]]);
  });

  it("never puts two of one key in a batch, and keeps their order", async () => {
    const { batcher, flushed } = recording();
    await Promise.all([batcher.add("a1"), batcher.add("a2"), batcher.add("b"), batcher.add("a3")]);
    expect(flushed).toEqual([["a1", "b"], ["a2"], ["a3"]]);
  });

  it("bounds a batch", async () => {
    const { batcher, flushed } = recording(2);
    await Promise.all(["a", "b", "c"].map((item) => batcher.add(item)));
    expect(flushed).toEqual([["a", "b"], ["c"]]);
  });

  it("fails the one that is refused, and none of those that went with it", async () => {
    const { batcher } = recording();
    const all = await Promise.allSettled(["a", "bad", "c", "d"].map((item) => batcher.add(item)));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(await batcher.add("e")).toBe("E");
  });

  it("gives up with the oldest of a batch while the database is away, and takes the others along with the next", async () => {
    const flushed: string[][] = [];
    const first = Promise.withResolvers<undefined>();
    const batcher = new Batcher<string, string>(
      async (items) => {
        flushed.push([...items]);
        if (flushed.length === 1) await first.promise;
        if (flushed.length === 2) throw new DatabaseUnavailable(null);
        return items;
      },
      (item) => item,
      () => true,
    );
    const lone = batcher.add("a");
    await pause(2);
    const older = batcher.add("b");
    await pause(2);
    const newer = batcher.add("c");
    first.resolve(undefined);
    await expect(older).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await Promise.all([lone, newer])).toEqual(["a", "c"]);
    expect(flushed).toEqual([["a"], ["b", "c"], ["c"]]);
  });

  it("fails a batch whole when dividing it is no use, and goes on", async () => {
    const { batcher, flushed } = recording();
    const all = await Promise.allSettled(["away", "b", "c"].map((item) => batcher.add(item)));
    expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(flushed).toHaveLength(1);
    expect(await batcher.add("d")).toBe("D");
  });
});
