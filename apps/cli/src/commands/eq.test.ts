import { expect, it } from "vitest";
import { run } from "../run.ts";
import { eqKeys } from "./eq-keys.ts";
import { eqToken } from "./eq-token.ts";

async function call(...args: string[]) {
  const said = { out: [] as string[], err: [] as string[], made: [] as unknown[] };
  let ids = 0;
  const commands = [
    eqKeys((...files) => said.made.push(files)),
    eqToken({
      make: (file, claims) => {
        said.made.push({ file, claims });
        return Promise.resolve("a.b.c");
      },
      newId: () => `id-${ids++}`,
      now: () => 1_000_500,
    }),
  ];
  const terminal = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line) };
  return { code: await run(commands, args, terminal), ...said };
}

it("makes both key files and says what each is for", async () => {
  const { code, out, made } = await call("eq", "keys", "--runner", "r.json", "--launcher", "l.json");
  expect(code).toBe(0);
  expect(made).toEqual([["r.json", "l.json"]]);
  expect(out[1]).toBe("l.json: for waypost eq token --keys");
});

it("prints an address with a token of the usual claims", async () => {
  const { code, out, made } = await call("eq", "token", "--keys", "l.json", "--schema", "test_checkbox");
  expect([code, out]).toEqual([0, ["http://localhost:5000/session?token=a.b.c"]]);
  expect(made).toMatchObject([
    {
      file: "l.json",
      claims: { iat: 1000, exp: 2800, version: "v2", schema_name: "test_checkbox", language_code: "en" },
    },
  ]);
});

it("puts each claim where it belongs", async () => {
  const claims = ["--claim", "exp=5", "--claim", "ru_name=A=B", "--claim", "region_code=GB-WLS", "--language", "cy"];
  const { made } = await call("eq", "token", "--keys", "l.json", "--schema", "x", "--response", "r", ...claims);
  expect(made).toMatchObject([
    {
      claims: {
        exp: 5,
        region_code: "GB-WLS",
        language_code: "cy",
        response_id: "r",
        survey_metadata: { data: { ru_name: "A=B", period_id: "202601" } },
      },
    },
  ]);
});

it.each([
  [["token", "--schema", "x"], "needs --keys"],
  [["token", "--keys", "k"], "needs --schema"],
  [["token", "--keys"], "needs a value after --keys"],
  [["token", "--colour", "red"], "takes no --colour"],
  [["token", "x"], "takes no x"],
  [["token", "--keys", "k", "--schema", "x", "--claim", "=v"], "needs NAME=VALUE"],
  [["token", "--keys", "k", "--schema", "x", "--life", "long"], "needs a whole number"],
  [["token", "--keys", "k", "--schema", "x", "--url", "here"], "needs an address"],
  [["keys", "--runner", "a", "--runner", "b", "--launcher", "c"], "takes one --runner"],
])("refuses eq %j: %s", async (args, message) => {
  const { code, err } = await call("eq", ...args);
  expect(code).toBe(2);
  expect(err.join()).toContain(message);
});
