export { readForm, themeBeside, FormFileError } from "./form-file.ts";
export { readLibrary } from "./library.ts";
export type { LibraryTenant } from "./library.ts";
export { readQuestionnaires } from "./questionnaires.ts";
export type { QuestionnaireFiles, QuestionnaireFolder } from "./questionnaires.ts";
