import { describe, expect, it, vi } from "vitest";
import { UsageError } from "../command.ts";
import { codesMake } from "./codes-make.ts";

const make = vi.fn((tenant: string, _form: string, count: number) =>
  Promise.resolve(tenant === "census" ? Array.from({ length: count }, (_, at) => `CODE-${String(at)}`) : null),
);

async function run(words: string) {
  const printed = { out: [] as string[], err: [] as string[] };
  const code = await codesMake(make).run(words.split(" "), {
    out: (line: string) => printed.out.push(line),
    err: (line: string) => printed.err.push(line),
  });
  return { code, ...printed };
}

describe("waypost codes make", () => {
  it("prints codes, one a line", async () => {
    expect(await run("census household --count 3 --days 30")).toEqual({
      code: 0,
      out: ["CODE-0", "CODE-1", "CODE-2"],
      err: [],
    });
    expect(make).toHaveBeenCalledWith("census", "household", 3, 30);
  });

  it("says when there is no such form", async () => {
    expect(await run("nobody car")).toMatchObject({ code: 1, err: [expect.stringContaining("form/unknown")] });
  });

  it.each(["census", "census household --count 0", "census household --count many", "census household --day 3"])(
    "is called wrong with %j",
    async (words) => {
      await expect(run(words)).rejects.toThrow(UsageError);
    },
  );
});
