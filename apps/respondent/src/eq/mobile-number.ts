/** A mobile number of the United Kingdom as it is dialled there, or null for anything else. */
export function mobileNumber(typed: string): string | null {
  const digits = typed.replace(/[\s()./-]/g, "").replace(/^(?:\+44|0044)0?/, "0");
  return /^07\d{9}$/.test(digits) ? `${digits.slice(0, 5)} ${digits.slice(5)}` : null;
}
