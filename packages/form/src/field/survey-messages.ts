import type { MessageKey } from "./messages.ts";

/**
 * How a survey words problems where it does so otherwise than other forms, by language. A language that is not here has
 * the words of other forms.
 */
export const SURVEY_MESSAGES: Readonly<Record<string, Partial<Readonly<Record<MessageKey, string>>>>> = {
  en: {
    "required-telephone": "Enter a UK mobile number",
    "number-whole": "Enter a whole number",
    "whole-invalid": "Enter a number",
    "number-decimals": "Enter a number rounded to {decimals} decimal places",
    "number-decimal": "Enter a number rounded to {decimals} decimal places",
    "number-min": "Enter an answer more than or equal to {number}",
    "number-above": "Enter an answer more than {number}",
    "number-max": "Enter an answer less than or equal to {number}",
    "number-below": "Enter an answer less than {number}",
    "date-invalid": "Enter a valid date",
    "date-numbers": "Enter a valid date",
    "date-year-digits": "Enter the year in a valid format. For example, 2023.",
    "date-missing-day": "Enter a valid date",
    "date-missing-month": "Enter a valid date",
    "date-missing-year": "Enter a valid date",
    "date-min": "Enter a date after {before}",
    "date-above": "Enter a date after {min}",
    "date-max": "Enter a date before {after}",
    "date-below": "Enter a date before {max}",
    "duration-invalid": "Enter a valid duration",
    "duration-months": "Enter a valid duration",
    "text-long": "You have entered too many characters. Enter up to {max} characters",
    "email-invalid": "Enter an email address in a valid format, for example name@example.com",
    "telephone-invalid": "Enter a UK mobile number in a valid format, for example, 07700 900345 or +44 7700 900345",
    "telephone-mobile": "Enter a UK mobile number in a valid format, for example, 07700 900345 or +44 7700 900345",
    "address-line1": "Enter an address",
    "postcode-invalid": "Enter a full UK postcode",
  },
  cy: {
    "date-missing-day": "Rhowch ddyddiad go iawn",
    "date-missing-month": "Rhowch ddyddiad go iawn",
    "date-missing-year": "Rhowch ddyddiad go iawn",
    "date-min": "Rhowch ddyddiad sydd ar ôl {before}",
    "date-above": "Rhowch ddyddiad sydd ar ôl {min}",
    "date-max": "Rhowch ddyddiad sydd cyn {after}",
    "date-below": "Rhowch ddyddiad sydd cyn {max}",
  },
};
