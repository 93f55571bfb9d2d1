import type { FormDefinition } from "../definition/form.ts";
import { SURVEY_MESSAGES } from "./survey-messages.ts";

/** Our own messages for problems with answers, by language. `{min}` and the like are filled in. */
const ENGLISH = {
  "required-answer": "Enter an answer",
  "required-choice": "Select an answer",
  "required-choices": "Select at least one answer",
  "required-date": "Enter a date",
  "required-duration": "Enter a duration",
  "required-email": "Enter an email address",
  "required-telephone": "Enter a telephone number",
  "required-registration": "Enter a vehicle registration",
  "required-address": "Enter an address",
  "number-invalid": "Enter a number",
  "number-whole": "Enter a whole number",
  "whole-invalid": "Enter a whole number",
  "number-decimals": "Enter a number with no more than {decimals} decimal places",
  "number-decimal": "Enter a number with no more than 1 decimal place",
  "number-size": "Enter a number with fewer digits",
  "number-min": "Enter an answer of {min} or more",
  "number-above": "Enter an answer more than {min}",
  "number-max": "Enter an answer of {max} or less",
  "number-below": "Enter an answer less than {max}",
  "date-invalid": "Enter a real date",
  "date-numbers": "Enter the date in numbers, like 27 3 2007",
  "date-year-digits": "{label} must have a year with 4 digits",
  "date-missing-day": "{label} must include a day",
  "date-missing-month": "{label} must include a month",
  "date-missing-year": "{label} must include a year",
  "date-label": "Date",
  "date-min": "Enter a date that is {min} or later",
  "date-above": "Enter a date that is later than {min}",
  "date-max": "Enter a date that is {max} or earlier",
  "date-below": "Enter a date that is earlier than {max}",
  "duration-invalid": "Enter a duration in whole numbers",
  "duration-months": "Enter a number of months that is 11 or less",
  "text-long": "Enter no more than {max} characters",
  "text-short": "Enter at least {min} characters",
  "text-pattern": "Enter an answer in the right format",
  "choice-invalid": "Select an answer from the list",
  "choice-exclusive": "Select either “{option}” or other answers, not both",
  "choice-few": "Select at least {min} answers",
  "choice-many": "Select no more than {max} answers",
  "email-invalid": "Enter an email address like name@example.com",
  "telephone-invalid": "Enter a telephone number like 01632 960123 or +44 7700 900123",
  "telephone-mobile": "Enter a UK mobile number like 07700 900123",
  "registration-invalid": "Enter a UK vehicle registration like AB12 CDE",
  "address-line1": "Enter the first line of the address",
  "address-town": "Enter a town or city",
  "address-postcode": "Enter a postcode",
  "postcode-invalid": "Enter a full UK postcode like SW1A 1AA",
} as const;

/** The name of one of our messages. */
export type MessageKey = keyof typeof ENGLISH;
type Messages = Readonly<Record<MessageKey, string>>;

const WELSH: Messages = {
  "required-answer": "Rhowch ateb",
  "required-choice": "Dewiswch ateb",
  "required-choices": "Dewiswch o leiaf un ateb",
  "required-date": "Rhowch ddyddiad",
  "required-duration": "Rhowch gyfnod",
  "required-email": "Rhowch gyfeiriad e-bost",
  "required-telephone": "Rhowch rif ffôn",
  "required-registration": "Rhowch rif cofrestru cerbyd",
  "required-address": "Rhowch gyfeiriad",
  "number-invalid": "Rhowch rif",
  "number-whole": "Rhowch rif cyfan",
  "whole-invalid": "Rhowch rif cyfan",
  "number-decimals": "Rhowch rif â dim mwy na {decimals} lle degol",
  "number-decimal": "Rhowch rif â dim mwy nag 1 lle degol",
  "number-size": "Rhowch rif â llai o ddigidau",
  "number-min": "Rhowch ateb sy’n {min} neu fwy",
  "number-above": "Rhowch ateb sy’n fwy na {min}",
  "number-max": "Rhowch ateb sy’n {max} neu lai",
  "number-below": "Rhowch ateb sy’n llai na {max}",
  "date-invalid": "Rhowch ddyddiad go iawn",
  "date-numbers": "Rhowch y dyddiad mewn rhifau, fel 27 3 2007",
  "date-year-digits": "{label}: rhaid i’r flwyddyn fod â 4 digid",
  "date-missing-day": "{label}: rhaid cynnwys diwrnod",
  "date-missing-month": "{label}: rhaid cynnwys mis",
  "date-missing-year": "{label}: rhaid cynnwys blwyddyn",
  "date-label": "Dyddiad",
  "date-min": "Rhowch ddyddiad sy’n {min} neu’n hwyrach",
  "date-above": "Rhowch ddyddiad sy’n hwyrach na {min}",
  "date-max": "Rhowch ddyddiad sy’n {max} neu’n gynharach",
  "date-below": "Rhowch ddyddiad sy’n gynharach na {max}",
  "duration-invalid": "Rhowch gyfnod mewn rhifau cyfan",
  "duration-months": "Rhowch nifer o fisoedd sy’n 11 neu lai",
  "text-long": "Rhowch ddim mwy na {max} nod",
  "text-short": "Rhowch o leiaf {min} nod",
  "text-pattern": "Rhowch ateb yn y fformat cywir",
  "choice-invalid": "Dewiswch ateb o’r rhestr",
  "choice-exclusive": "Dewiswch naill ai “{option}” neu atebion eraill, nid y ddau",
  "choice-few": "Dewiswch o leiaf {min} ateb",
  "choice-many": "Dewiswch ddim mwy na {max} ateb",
  "email-invalid": "Rhowch gyfeiriad e-bost fel enw@example.com",
  "telephone-invalid": "Rhowch rif ffôn fel 01632 960123 neu +44 7700 900123",
  "telephone-mobile": "Rhowch rif ffôn symudol yn y DU fel 07700 900123",
  "registration-invalid": "Rhowch rif cofrestru cerbyd yn y DU fel AB12 CDE",
  "address-line1": "Rhowch linell gyntaf y cyfeiriad",
  "address-town": "Rhowch dref neu ddinas",
  "address-postcode": "Rhowch god post",
  "postcode-invalid": "Rhowch god post llawn yn y DU fel SW1A 1AA",
};

const IRISH: Messages = {
  "required-answer": "Cuir isteach freagra",
  "required-choice": "Roghnaigh freagra",
  "required-choices": "Roghnaigh freagra amháin ar a laghad",
  "required-date": "Cuir isteach dáta",
  "required-duration": "Cuir isteach tréimhse",
  "required-email": "Cuir isteach seoladh ríomhphoist",
  "required-telephone": "Cuir isteach uimhir theileafóin",
  "required-registration": "Cuir isteach uimhir chláraithe feithicle",
  "required-address": "Cuir isteach seoladh",
  "number-invalid": "Cuir isteach uimhir",
  "number-whole": "Cuir isteach slánuimhir",
  "whole-invalid": "Cuir isteach slánuimhir",
  "number-decimals": "Cuir isteach uimhir nach bhfuil níos mó ná {decimals} ionad deachúlach inti",
  "number-decimal": "Cuir isteach uimhir nach bhfuil níos mó ná 1 ionad deachúlach inti",
  "number-size": "Cuir isteach uimhir a bhfuil níos lú digití inti",
  "number-min": "Cuir isteach freagra atá {min} nó níos mó",
  "number-above": "Cuir isteach freagra atá níos mó ná {min}",
  "number-max": "Cuir isteach freagra atá {max} nó níos lú",
  "number-below": "Cuir isteach freagra atá níos lú ná {max}",
  "date-invalid": "Cuir isteach dáta ceart",
  "date-numbers": "Cuir isteach an dáta in uimhreacha, mar shampla 27 3 2007",
  "date-year-digits": "{label}: ní mór 4 dhigit a bheith sa bhliain",
  "date-missing-day": "{label}: ní mór lá a chur san áireamh",
  "date-missing-month": "{label}: ní mór mí a chur san áireamh",
  "date-missing-year": "{label}: ní mór bliain a chur san áireamh",
  "date-label": "Dáta",
  "date-min": "Cuir isteach dáta atá {min} nó níos déanaí",
  "date-above": "Cuir isteach dáta atá níos déanaí ná {min}",
  "date-max": "Cuir isteach dáta atá {max} nó níos luaithe",
  "date-below": "Cuir isteach dáta atá níos luaithe ná {max}",
  "duration-invalid": "Cuir isteach tréimhse i slánuimhreacha",
  "duration-months": "Cuir isteach líon míonna atá 11 nó níos lú",
  "text-long": "Ná cuir isteach níos mó ná {max} carachtar",
  "text-short": "Cuir isteach {min} carachtar ar a laghad",
  "text-pattern": "Cuir isteach freagra san fhormáid cheart",
  "choice-invalid": "Roghnaigh freagra ón liosta",
  "choice-exclusive": "Roghnaigh “{option}” nó freagraí eile, ach ní iad araon",
  "choice-few": "Roghnaigh {min} freagra ar a laghad",
  "choice-many": "Ná roghnaigh níos mó ná {max} freagra",
  "email-invalid": "Cuir isteach seoladh ríomhphoist mar ainm@example.com",
  "telephone-invalid": "Cuir isteach uimhir theileafóin mar 01632 960123 nó +44 7700 900123",
  "telephone-mobile": "Cuir isteach uimhir fóin póca sa RA mar 07700 900123",
  "registration-invalid": "Cuir isteach uimhir chláraithe feithicle sa RA mar AB12 CDE",
  "address-line1": "Cuir isteach an chéad líne den seoladh",
  "address-town": "Cuir isteach baile nó cathair",
  "address-postcode": "Cuir isteach cód poist",
  "postcode-invalid": "Cuir isteach cód poist iomlán sa RA mar SW1A 1AA",
};

const LANGUAGES: Readonly<Record<string, Messages>> = { en: ENGLISH, cy: WELSH, ga: IRISH };

/** The languages that our messages are in; others get English. */
export const messageLanguages: readonly string[] = Object.keys(LANGUAGES);

/** What a message is filled in with: its arguments, and what the field is called, where the message names it. */
export interface MessageOptions {
  readonly args?: Readonly<Record<string, string | number>> | undefined;
  readonly label?: string | undefined;
  /** How the form words its problems. */
  readonly wording?: FormDefinition["wording"];
}

/** Our message in a language, filled in. The result is plain text: arguments are never read as markup. */
export function fieldMessage(
  key: MessageKey,
  language: string,
  { args = {}, label, wording }: MessageOptions = {},
): string {
  const known = Object.hasOwn(LANGUAGES, language) ? language : "en";
  const messages = LANGUAGES[known] ?? ENGLISH;
  const given: Readonly<Record<string, string | number>> = { label: label ?? messages["date-label"], ...args };
  const said = (wording === "survey" ? SURVEY_MESSAGES[known]?.[key] : undefined) ?? messages[key];
  return said.replaceAll(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(given, name) ? String(given[name]) : all));
}
