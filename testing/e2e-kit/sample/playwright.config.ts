import { playwrightConfig } from "@waypost/e2e";

export default await playwrightConfig(import.meta.dirname);
