import { describe, expect, it } from "vitest";
import { mobileNumber } from "./mobile-number.ts";

describe("a mobile number", () => {
  it.each(["07700900258", "07700 900 258", "+44 7700 900258", "+44 (0)7700-900258", "00447700900258"])(
    "is read however it is typed: %s",
    (typed) => {
      expect(mobileNumber(typed)).toBe("07700 900258");
    },
  );

  it.each(["", "0770090025", "077009002580", "01632 960001", "+33 7700 900258", "٠٧٧٠٠٩٠٠٢٥٨"])(
    "is not: %s",
    (typed) => {
      expect(mobileNumber(typed)).toBeNull();
    },
  );
});
