import { describe, expect, it } from "vitest";
import { SettingError } from "@waypost/settings";
import { readSettings } from "./settings.ts";

describe("settings", () => {
  it("have defaults", () => {
    expect(readSettings({})).toEqual({ port: 4300, host: "127.0.0.1", environment: "development", qaBypassKey: null });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["WAYPOST_ENV", "prod"],
    ["QA_BYPASS_KEY", "short"],
  ])("that are wrong are named in one line: %s=%s", (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(SettingError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+$`));
  });
});
