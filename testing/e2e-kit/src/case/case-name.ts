/** A number, its suite's prefix and the words after it: `AFC-009 Manual entry leads to the car's details`. */
export const CASE_NAME = /^(?<number>(?<prefix>[A-Z][A-Z0-9]*)-(?<digits>\d{3,}))\s+(?<words>\S.*)$/s;
