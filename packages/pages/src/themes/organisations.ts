/** A body that asks people questions: its name in each language it has one in, and how its logo is drawn. */
export interface Organisation {
  /** The beginning of its logo's ids. */
  readonly slug: string;
  readonly name: Readonly<Record<"en", string>> & Readonly<Partial<Record<"cy" | "ga", string>>>;
  /** The name as the logo breaks it into two lines. */
  readonly lines: Readonly<Record<"en", readonly [string, string]>> &
    Readonly<Partial<Record<"cy" | "ga", readonly [string, string]>>>;
  /** What stands beside the mark on a small screen. */
  readonly initials: string;
  readonly colour: string;
  /** The outline of its mark, in a square of 44. */
  readonly mark: string;
}

/** The Office for National Statistics. */
export const ONS: Organisation = {
  slug: "ons",
  name: { en: "Office for National Statistics", cy: "Swyddfa Ystadegau Gwladol" },
  lines: { en: ["Office for", "National Statistics"], cy: ["Swyddfa", "Ystadegau Gwladol"] },
  initials: "ONS",
  colour: "#003c57",
  mark: "M4 38V26h8v12zM16 38V17h8v21zM28 38V6h8v32z",
};

/** The Department of Finance of Northern Ireland. */
export const FINANCE_NI: Organisation = {
  slug: "finance-ni",
  name: {
    en: "Northern Ireland Department of Finance",
    ga: "An Roinn Airgeadais, Tuaisceart Éireann",
  },
  lines: { en: ["Department of Finance", "Northern Ireland"], ga: ["An Roinn Airgeadais", "Tuaisceart Éireann"] },
  initials: "DoF NI",
  colour: "#1c3f60",
  mark: "M22 4l16 9v18l-16 9L6 31V13zM22 12l-9 5v10l9 5 9-5V17z",
};

/** The Northern Ireland Statistics and Research Agency. */
export const NISRA: Organisation = {
  slug: "nisra",
  name: { en: "Northern Ireland Statistics and Research Agency" },
  lines: { en: ["Northern Ireland Statistics", "and Research Agency"] },
  initials: "NISRA",
  colour: "#2c3c4c",
  mark: "M6 38L16 8h6l-10 30zM20 38L30 8h6L26 38z",
};

/** The Office of Rail and Road. */
export const ORR: Organisation = {
  slug: "orr",
  name: { en: "Office of Rail and Road" },
  lines: { en: ["Office of", "Rail and Road"] },
  initials: "ORR",
  colour: "#4a2a63",
  mark: "M12 6h5L9 38H4zM27 6h5l8 32h-5zM17 12h10v4H17zM15 21h14v4H15zM13 30h18v4H13z",
};

/** The Department for Energy Security and Net Zero. */
export const DESNZ: Organisation = {
  slug: "desnz",
  name: { en: "Department for Energy Security and Net Zero" },
  lines: { en: ["Department for Energy", "Security and Net Zero"] },
  initials: "DESNZ",
  colour: "#00625b",
  mark: "M25 4L8 25h11l-3 15 18-23H22z",
};

/** The former Department for Business, Energy and Industrial Strategy. */
export const BEIS: Organisation = {
  slug: "beis",
  name: { en: "Department for Business, Energy and Industrial Strategy" },
  lines: { en: ["Department for Business,", "Energy and Industrial Strategy"] },
  initials: "BEIS",
  colour: "#003a70",
  mark: "M6 38V20l10-6v8l10-6v8l12-8v22z",
};

/** The Department for Business and Trade. */
export const DBT: Organisation = {
  slug: "dbt",
  name: { en: "Department for Business and Trade" },
  lines: { en: ["Department for", "Business and Trade"] },
  initials: "DBT",
  colour: "#7a0c2e",
  mark: "M5 8h20v6H11v14H5zM39 36H19v-6h14V16h6z",
};

/** The Department for Science, Innovation and Technology. */
export const DSIT: Organisation = {
  slug: "dsit",
  name: { en: "Department for Science, Innovation and Technology" },
  lines: { en: ["Department for Science,", "Innovation and Technology"] },
  initials: "DSIT",
  colour: "#005a70",
  mark: "M19 4h6v11l11 6-3 5-11-6-11 6-3-5 11-6zM8 30h6v6H8zM30 30h6v6h-6z",
};

/** The UK Health Security Agency. */
export const UKHSA: Organisation = {
  slug: "ukhsa",
  name: { en: "UK Health Security Agency" },
  lines: { en: ["UK Health", "Security Agency"] },
  initials: "UKHSA",
  colour: "#00553f",
  mark: "M22 4l16 6v12c0 9-7 15-16 18C13 37 6 31 6 22V10zM19 14v6h-6v6h6v6h6v-6h6v-6h-6v-6z",
};

/** The National Health Service. */
export const NHS: Organisation = {
  slug: "nhs",
  name: { en: "National Health Service" },
  lines: { en: ["National", "Health Service"] },
  initials: "NHS",
  colour: "#004b8d",
  mark: "M4 12h36v20H4zM10 16v12h4V16zM20 16v12h4V16zM30 16v12h4V16z",
};
