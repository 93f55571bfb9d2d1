/** What the forms of all brands say where nothing was answered, page by page. A brand's own errors stand in its cases. */

/** The registration number. */
export const NO_REGISTRATION = "Enter the registration number, or tick the box if you do not have it";

/** A car or motorcycle that is entered by hand; its shape comes after. */
export const NO_DETAILS = [
  "Enter the make",
  "Enter the model",
  "Enter the year of first registration",
  "Enter the engine size",
  "Select the fuel",
  "Select manual or automatic",
] as const;

/** Security. */
export const NO_SECURITY = [
  "Select what it is fitted with, or “None of these”",
  "Select where it is kept overnight",
  "Select whether that is at your home address",
] as const;

/** The policyholder; the brand's question comes after. */
export const NO_PERSON = [
  "Select your title",
  "Enter your first name",
  "Enter your last name",
  "Enter your date of birth",
  "Select your marital status",
  "Select whether you own your home",
] as const;

/** A date of birth that no calendar has. */
export const UNREAL_BIRTH = "Enter a real date of birth, such as 27 3 1985";

/** A full licence. */
export const NO_LICENCE = [
  "Select the kind of licence that you have",
  "Enter how many years you have held your licence",
] as const;

/** A provisional licence; the brand's question comes after. */
export const NO_PROVISIONAL_LICENCE = [
  "Select which licence you have",
  "Enter the month and year in which your licence was issued",
  "Select how many hours of lessons you have had",
] as const;

/** The no claims discount. */
export const NO_DISCOUNT = [
  "Select how many years of no claims discount you have",
  "Select whether you use the discount on another vehicle",
] as const;

/** A claim; the brand's question comes after. */
export const NO_CLAIM = [
  "Enter the date of the accident, claim or loss",
  "Select what it was",
  "Enter what it cost, or 0",
] as const;

/** A conviction. */
export const NO_CONVICTION = [
  "Enter the date of the conviction",
  "Enter the conviction code",
  "Enter how many points were given, or 0",
  "Enter for how many months you were disqualified, or 0",
] as const;

/** A named driver or rider. */
export const NO_DRIVER = [
  "Enter their first name",
  "Enter their last name",
  "Enter their date of birth",
  "Select what they are to you",
] as const;

/** A named driver's or rider's licence. */
export const NO_LICENCE_OF_DRIVER = [
  "Select the kind of licence that they have",
  "Enter how many years they have held their licence",
] as const;

/** The cover; the brand's question comes after. */
export const NO_COVER = [
  "Select the level of cover that you would like",
  "Select how much voluntary excess you would pay",
] as const;

/** The contact details. */
export const NO_CONTACT = [
  "Enter your e-mail address",
  "Enter your telephone number",
  "Select where you heard about us",
] as const;

/** Years of a licence that are no number, or no whole one. */
export const UNCLEAR_YEARS = "Enter the years as a whole number, such as 8";

/** Years before the age of 16. */
export const TOO_MANY_YEARS = "Enter fewer years: a licence cannot be held before the age of 16";

/** A licence number of another length. */
export const SHORT_LICENCE_NUMBER = "Enter all 16 letters and digits of the licence number, or leave it empty";

/** What is refused as a registration number, as rows of a table: nothing, `odd` and a long one, with an example. */
export const refusedRegistrations = (odd: string, example: string) => [
  { registration: "", error: NO_REGISTRATION },
  { registration: odd, error: `Enter a registration number of letters and digits, such as ${example}` },
  { registration: "ABCDEFGHIJ", error: `Enter a registration number of letters and digits, such as ${example}` },
];

/** Registration numbers for which no vehicle comes, and what the form says of each. */
export const LOOKUPS_WITHOUT_VEHICLE = [
  { registration: "NF00 NFD", says: "We could not find NF00 NFD." },
  { registration: "BR00 BRK", says: "The vehicle database is not answering just now, and that is no fault of yours." },
] as const;

/** Names of no letters. */
export const UNREAL_NAMES = [
  "Enter a first name of letters, spaces, hyphens and apostrophes",
  "Enter a last name of letters, spaces, hyphens and apostrophes",
] as const;

/** Names of no letters, and a birth more than a century ago. */
export const UNREAL_PERSON = [...UNREAL_NAMES, "Enter a date of birth within the last 100 years"] as const;

/** Names that are too long. */
export const LONG_NAMES = [
  "Enter a first name of 40 characters or fewer",
  "Enter a last name of 40 characters or fewer",
] as const;
