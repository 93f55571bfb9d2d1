/** Texts that a form needs and a questionnaire leaves to its runner. */
interface Words {
  /** The button of an introduction. */
  readonly start: string;
  readonly check: string;
  readonly submit: string;
  readonly thanks: string;
  /** The headings of a hub: while sections are open, and after. */
  readonly another: string;
  readonly submitHub: string;
  /** What is said before one submits. */
  readonly guidance: string;
  /** The button that confirms a total. */
  readonly confirm: string;
  /** What is said above checkboxes. */
  readonly selectAll: string;
  /** What is said above a page that an interviewer is to read alone. */
  readonly interviewer: string;
}

const ENGLISH: Words = {
  start: "Start survey",
  check: "Check your answers and submit",
  submit: "Submit your questionnaire",
  thanks: "Thank you",
  another: "Choose another section to complete",
  submitHub: "Submit survey",
  guidance: "Please submit this survey to complete it",
  confirm: "Yes, I confirm these are correct",
  selectAll: "Select all that apply",
  interviewer: "Interviewer note",
};

const LANGUAGES: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  cy: {
    start: "Dechrau’r arolwg",
    check: "Gwiriwch eich atebion a’u cyflwyno",
    submit: "Cyflwynwch eich holiadur",
    thanks: "Diolch",
    another: "Dewiswch adran arall i’w chwblhau",
    submitHub: "Cyflwyno’r arolwg",
    guidance: "Cyflwynwch yr arolwg hwn i’w gwblhau",
    confirm: "Ydw, rwy’n cadarnhau bod y rhain yn gywir",
    selectAll: "Dewiswch bob un sy’n berthnasol",
    interviewer: "Nodyn i’r cyfwelydd",
  },
  ga: {
    start: "Tosaigh an suirbhé",
    check: "Seiceáil do fhreagraí agus cuir isteach iad",
    submit: "Cuir isteach do cheistneoir",
    thanks: "Go raibh maith agat",
    another: "Roghnaigh rannán eile le comhlánú",
    submitHub: "Cuir isteach an suirbhé",
    guidance: "Cuir isteach an suirbhé seo chun é a chríochnú",
    confirm: "Deimhním go bhfuil siad seo ceart",
    selectAll: "Roghnaigh gach ceann a bhaineann",
    interviewer: "Nóta don agallóir",
  },
};

/** Those texts in a language, in English where there are none in it. */
export function wordsIn(language: string): Words {
  return LANGUAGES[language] ?? ENGLISH;
}
