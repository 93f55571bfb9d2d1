/** Messages of the engine itself: about questions, lists and totals. A field's own are in the form package. */
const ENGLISH = {
  about: "to ‘{title}’",
  rule: "Check your answers to this question",
  exclusive: "Remove an answer",
  "sum =": "Enter answers that add up to {total}",
  "sum <": "Enter answers that add up to less than {total}",
  "sum <=": "Enter answers that add up to or are less than {total}",
  "sum >": "Enter answers that add up to greater than {total}",
  "sum >=": "Enter answers that add up to or are greater than {total}",
  "range-order": "Enter a 'period to' date later than the 'period from' date",
  "range-min": "Enter a reporting period greater than or equal to {period}",
  "range-max": "Enter a reporting period less than or equal to {period}",
  "list-min": "Add {left} more before you go on",
  "list-max": "You cannot add more than {max}",
  add: "Add an item",
  select: "Select an answer",
  yes: "Yes",
  no: "No",
  years: "{n} years",
  year: "1 year",
  months: "{n} months",
  month: "1 month",
  days: "{n} days",
  day: "1 day",
} as const;

/** The name of one of the engine's messages. */
export type EngineMessage = keyof typeof ENGLISH;
type Messages = Readonly<Record<EngineMessage, string>>;

const WELSH: Messages = {
  about: "i ‘{title}’",
  rule: "Gwiriwch eich atebion i’r cwestiwn hwn",
  exclusive: "Tynnwch ateb",
  "sum =": "Rhowch atebion sy’n gwneud cyfanswm o {total}",
  "sum <": "Rhowch atebion sy’n gwneud cyfanswm sy’n llai na {total}",
  "sum <=": "Rhowch atebion sy’n gwneud cyfanswm o {total} neu lai",
  "sum >": "Rhowch atebion sy’n gwneud cyfanswm sy’n fwy na {total}",
  "sum >=": "Rhowch atebion sy’n gwneud cyfanswm o {total} neu fwy",
  "range-order": "Rhowch ddyddiad “cyfnod hyd at” sy’n hwyrach na’r dyddiad “cyfnod o”",
  "range-min": "Rhowch gyfnod o {period} o leiaf",
  "range-max": "Rhowch gyfnod o ddim mwy na {period}",
  "list-min": "Ychwanegwch {left} arall cyn mynd ymlaen",
  "list-max": "Ni allwch ychwanegu mwy na {max}",
  add: "Ychwanegu eitem",
  select: "Dewiswch ateb",
  yes: "Ydw",
  no: "Nac ydw",
  years: "{n} o flynyddoedd",
  year: "1 flwyddyn",
  months: "{n} o fisoedd",
  month: "1 mis",
  days: "{n} o ddiwrnodau",
  day: "1 diwrnod",
};

const IRISH: Messages = {
  about: "ar ‘{title}’",
  rule: "Seiceáil do fhreagraí ar an gceist seo",
  exclusive: "Bain freagra",
  "sum =": "Cuir isteach freagraí arb ionann iad agus {total} san iomlán",
  "sum <": "Cuir isteach freagraí atá níos lú ná {total} san iomlán",
  "sum <=": "Cuir isteach freagraí atá cothrom le {total} nó níos lú san iomlán",
  "sum >": "Cuir isteach freagraí atá níos mó ná {total} san iomlán",
  "sum >=": "Cuir isteach freagraí atá cothrom le {total} nó níos mó san iomlán",
  "range-order": "Cuir isteach dáta deiridh atá níos déanaí ná an dáta tosaigh",
  "range-min": "Cuir isteach tréimhse de {period} ar a laghad",
  "range-max": "Cuir isteach tréimhse nach faide ná {period}",
  "list-min": "Cuir {left} eile leis sula dtéann tú ar aghaidh",
  "list-max": "Ní féidir leat níos mó ná {max} a chur leis",
  add: "Cuir mír leis",
  select: "Roghnaigh freagra",
  yes: "Is ea",
  no: "Ní hea",
  years: "{n} bliain",
  year: "1 bhliain",
  months: "{n} mí",
  month: "1 mhí",
  days: "{n} lá",
  day: "1 lá",
};

const LANGUAGES: Readonly<Record<string, Messages>> = { en: ENGLISH, cy: WELSH, ga: IRISH };

/** One of the engine's messages in a language, English where it has none. Plain text. */
export function message(name: EngineMessage, language: string, args: Readonly<Record<string, string>> = {}): string {
  const messages = (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? ENGLISH;
  return messages[name].replaceAll(/\{(\w+)\}/g, (all, arg: string) => {
    const value = Object.hasOwn(args, arg) ? (args[arg] ?? all) : all;
    // A period is a list of parts: each a message of its own with its number.
    return value.replaceAll(/(\d+) (year|month|day)s?/g, (_, n: string, unit: "year" | "month" | "day") =>
      n === "1" ? messages[unit] : messages[`${unit}s`].replace("{n}", n),
    );
  });
}
