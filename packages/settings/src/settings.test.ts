import { describe, expect, it } from "vitest";
import {
  choice,
  environment,
  integer,
  keys,
  logLevel,
  optional,
  pairs,
  passphrase,
  port,
  POSTGRES,
  required,
  SettingError,
  share,
  telemetry,
  url,
  WEB,
} from "./settings.ts";
import type { Variables } from "./settings.ts";

const decode = (text: string, encoding: "hex" | "base64") => Buffer.from(text, encoding);
const KEY = Buffer.alloc(32, 7);

describe("a setting", () => {
  it("is read without the blanks around it, and an empty one is none", () => {
    expect(optional({ A: " b " }, "A")).toBe("b");
    expect(optional({ A: "  " }, "A")).toBeUndefined();
    expect(integer({ A: " 5 " }, "A", { fallback: 1, min: 0, max: 9 })).toBe(5);
  });

  it("that is not given is what its app says", () => {
    expect(port({}, "PORT", 4000)).toBe(4000);
    expect(url({}, "U", WEB, "http://a.example")).toBe("http://a.example");
    expect(environment({})).toBe("development");
    expect(logLevel({})).toBe("info");
    expect(passphrase({}, "P")).toBeNull();
    expect(pairs({}, "H", "host=tenant")).toEqual([]);
  });

  it("can be keys in base64 of either alphabet and in hexadecimal", () => {
    const given = [KEY.toString("base64url"), KEY.toString("base64"), KEY.toString("hex").toUpperCase()];
    expect(keys({ K: given.join(" , ") }, "K", decode)).toEqual([KEY, KEY, KEY]);
  });

  it("can be pairs in their order", () => {
    expect(pairs({ H: "b=1, a=2" }, "H", "host=tenant")).toEqual([
      ["b", "1"],
      ["a", "2"],
    ]);
  });

  it("of traces is OpenTelemetry's own, and without a receiver there are none", () => {
    expect(telemetry({}, "app")).toEqual({ endpoint: null, service: "app", share: 1 });
    const given = {
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318",
      OTEL_SERVICE_NAME: "mine",
      OTEL_TRACES_SAMPLER_ARG: "0.25",
    };
    expect(telemetry(given, "app")).toEqual({ endpoint: "http://collector:4318", service: "mine", share: 0.25 });
  });

  const wrongs: [string, (env: Variables) => unknown, string | undefined, string][] = [
    ["required", (env) => required(env, "X"), undefined, "setting/missing"],
    ["required", (env) => required(env, "X"), " ", "setting/missing"],
    ["a URL", (env) => url(env, "X", POSTGRES), undefined, "setting/missing"],
    ["a URL", (env) => url(env, "X", POSTGRES), "mysql://me:hunter2@db/x", "setting/wrong"],
    ["a URL", (env) => url(env, "X", WEB), "hunter2", "setting/wrong"],
    ["keys", (env) => keys(env, "X", decode), undefined, "setting/missing"],
    ["keys", (env) => keys(env, "X", decode), "hunter2", "setting/wrong"],
    ["keys", (env) => keys(env, "X", decode), `${KEY.toString("hex")},hunter2`, "setting/wrong"],
    ["keys", (env) => keys(env, "X", decode), `${KEY.toString("hex")},`, "setting/wrong"],
    ["a passphrase", (env) => passphrase(env, "X"), "hunter2", "setting/wrong"],
    ["a port", (env) => port(env, "X", 1), "70000", "setting/wrong"],
    ["a port", (env) => port(env, "X", 1), "4e3", "setting/wrong"],
    ["a port", (env) => port(env, "X", 1), "-1", "setting/wrong"],
    ["a choice", (env) => choice(env, "X", ["a", "b"], "a"), "c\nd", "setting/wrong"],
    ["a share", (env) => share(env, "X", 1), "1.5", "setting/wrong"],
    ["a share", (env) => share(env, "X", 1), "half", "setting/wrong"],
    ["pairs", (env) => pairs(env, "X", "host=tenant"), "a=b=c", "setting/wrong"],
  ];

  it.each(wrongs)("stops with one coded line that names it, without what is secret: %s %#", (_, read, value, code) => {
    const caught = (() => {
      try {
        return read({ X: value });
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toBeInstanceOf(SettingError);
    const { message } = caught as SettingError;
    expect(message).toMatch(/^X (?!.*hunter2)[^\n]+$/);
    expect(message.endsWith(`[${code}]`)).toBe(true);
    expect(caught).toMatchObject({ setting: "X", code });
  });

  it("is shown only so far when it is long", () => {
    expect(() => choice({ X: "y".repeat(500) }, "X", ["a"], "a")).toThrow(/^.{0,120}$/);
  });
});
