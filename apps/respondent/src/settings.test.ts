import { describe, expect, it } from "vitest";
import { SettingError } from "@waypost/settings";
import { readSettings } from "./settings.ts";

const KEY = Buffer.alloc(32, 7).toString("base64url");
const good = { DATABASE_URL: "postgres://localhost/waypost", SECRET_KEYS: KEY };

describe("settings", () => {
  it("have documented defaults", () => {
    const settings = readSettings(good);
    expect(settings).toMatchObject({ port: 4000, host: "127.0.0.1", environment: "development", bodyLimit: 262_144 });
    expect(settings.publicUrl.href).toBe("http://localhost:4000/");
  });

  it("read keys in base64 and hex, the first first", () => {
    const other = Buffer.alloc(32, 9);
    const { secretKeys } = readSettings({ ...good, SECRET_KEYS: `${KEY}, ${other.toString("hex")}` });
    expect(secretKeys.map((each) => each[0])).toEqual([7, 9]);
  });

  it("read a host map", () => {
    const { hosts } = readSettings({ ...good, HOSTS: "Quote.Example.com=flux, other.example=two" });
    expect([...hosts]).toEqual([
      ["quote.example.com", "flux"],
      ["other.example", "two"],
    ]);
  });

  it.each([
    [{ SECRET_KEYS: KEY }, "DATABASE_URL"],
    [{ ...good, DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    [{ DATABASE_URL: good.DATABASE_URL }, "SECRET_KEYS"],
    [{ ...good, SECRET_KEYS: "short" }, "SECRET_KEYS"],
    [{ ...good, PORT: "70000" }, "PORT"],
    [{ ...good, PORT: "4e3" }, "PORT"],
    [{ ...good, PUBLIC_URL: "example.com" }, "PUBLIC_URL"],
    [{ ...good, WAYPOST_ENV: "prod" }, "WAYPOST_ENV"],
    [{ ...good, LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ ...good, HOSTS: "a=b=c" }, "HOSTS"],
    [{ ...good, QA_BYPASS_KEY: "abc" }, "QA_BYPASS_KEY"],
  ])("stop with one line that names the wrong one: %o", (env, name) => {
    const read = () => readSettings(env);
    expect(read).toThrow(SettingError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]*$`));
  });

  it("never echo a secret", () => {
    expect(() => readSettings({ ...good, SECRET_KEYS: "hunter2" })).toThrow(/^(?!.*hunter2)/);
  });

  it("honour no QA key in production", () => {
    const env = { ...good, QA_BYPASS_KEY: "0123456789abcdef" };
    expect(readSettings(env).qaBypassKey).toBe("0123456789abcdef");
    expect(readSettings({ ...env, WAYPOST_ENV: "production" }).qaBypassKey).toBeNull();
  });
});
