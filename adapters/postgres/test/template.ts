import { makeTemplate } from "../src/testing.ts";

/** Makes the database that the databases of all database tests begin as copies of. */
export default makeTemplate;
