/** Why a setting cannot be used. */
export type SettingErrorCode = "setting/missing" | "setting/wrong";

/**
 * A setting that is missing or wrong. Its message is one line that begins with the setting's name, says what it must be
 * and ends with the code; it never holds a secret.
 */
export class SettingError extends Error {
  override readonly name = "SettingError";
  readonly setting: string;
  readonly code: SettingErrorCode;

  constructor(setting: string, code: SettingErrorCode, what: string) {
    super(`${setting} ${what} [${code}]`);
    this.setting = setting;
    this.code = code;
  }
}

/** The error of a setting that has to be given and is not. */
export const missing = (setting: string) => new SettingError(setting, "setting/missing", "is missing");

/** The error of a setting whose value is not what it must be; `given` is shown, so leave it out for a secret. */
export function wrong(setting: string, mustBe: string, given?: string): SettingError {
  return new SettingError(setting, "setting/wrong", `must be ${mustBe}${given === undefined ? "" : shown(given)}`);
}

const MOST_SHOWN = 60;

/** A value in one line: control characters are escaped and the end of a long one is cut off. */
const shown = (value: string) =>
  `, not ${JSON.stringify(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value)}`;
