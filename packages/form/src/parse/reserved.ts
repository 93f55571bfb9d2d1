/** Last parts of addresses that the respondent app keeps for itself under every form: no page may be called so. */
export const RESERVED_PAGES = [
  "access",
  "save",
  "resume",
  "signed-out",
  "expired",
  "print",
  "receipt",
  "feedback",
  "session",
  "callback-request",
] as const;

/** First parts of addresses that it keeps for itself on every host: no form may be called so. */
export const RESERVED_FORMS = [
  "cookies",
  "accessibility",
  "privacy",
  "assets",
  "t",
  "healthz",
  "readyz",
  "metrics",
] as const;
