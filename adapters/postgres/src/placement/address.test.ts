import { expect, it } from "vitest";
import { urlAt } from "./address.ts";

const HOME = "postgres://owner:home@db1:5432/waypost";

it.each([
  ["as at home", [], "owner:home"],
  ["as the one that names the database", ["postgres://a:1@db2:5432/other", "postgres://b:2@db2:5432/acme"], "b:2"],
  ["as the one that names its server", ["postgres://z:9@db3:5432/acme", "postgres://a:1@db2:5432/other"], "a:1"],
])("connects to another database %s", (_, others, login) => {
  expect(urlAt("postgres://db2:5432/acme", HOME, others)).toBe(`postgres://${login}@db2:5432/acme`);
});
