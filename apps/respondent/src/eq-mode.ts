import type { Logger } from "pino";
import { readKeyFile, supplementaryData, tokenOpener } from "@waypost/adapter-eq-launch";
import { deliveryFolder } from "@waypost/adapter-local";
import { importQuestionnaire } from "@waypost/eq-schema";
import type { Journey } from "@waypost/journey";
import { compileForm, FormBroken } from "./compile.ts";
import type { EqFoundations } from "./eq/assemble-eq.ts";
import type { LaunchNote } from "./eq/eq.ts";
import { folderFulfilments } from "./eq/fulfilments.ts";
import type { Settings } from "./settings.ts";

/** The most doubts that a line of the log names. */
const TOLD = 10;

/**
 * A questionnaire of ONS as a journey: its pages have the addresses of ONS's runner. What is wrong or doubtful about it is
 * a line in the log: codes and places, no answers. Throws a {@link FormBroken} where it cannot be served.
 */
function compileQuestionnaire(logger: Logger, questionnaire: unknown): Journey {
  try {
    const imported = importQuestionnaire(questionnaire, { doubtful: true });
    if (!imported.ok) throw new FormBroken(imported.errors);
    const journey = compileForm(imported.form, { ownAddresses: true });
    const doubts = imported.doubts?.slice(0, TOLD).map(({ code, pointer }) => `${code} at ${pointer}`);
    if (doubts !== undefined) logger.warn({ doubts }, "a questionnaire is served although a check refuses it");
    return journey;
  } catch (error) {
    if (error instanceof FormBroken) logger.error({ faults: error.message }, "a questionnaire cannot be served");
    throw error;
  }
}

/** Tells of launches what may be told, in a line each. */
function noteLaunch(logger: Logger, { request, fault, claim, transaction }: LaunchNote): void {
  if (fault === null) logger.info({ reqId: request, transaction }, "launched");
  else logger.warn({ reqId: request, fault, ...(claim === null ? {} : { claim }) }, "a launch was refused");
}

/**
 * What eQ mode stands on beside the database. In a module of its own, which is loaded in eQ mode alone: the reading of
 * questionnaires and tokens takes a tenth of the memory of a process. Throws a `KeyFileError`.
 */
export function eqFoundations(
  eq: NonNullable<Settings["eq"]>,
  environment: Settings["environment"],
  logger: Logger,
): Omit<EqFoundations, "usedTokens"> {
  const keys = readKeyFile(eq.keyFile);
  return {
    tenant: eq.tenant,
    compile: (questionnaire) => compileQuestionnaire(logger, questionnaire),
    opener: tokenOpener(keys),
    supplementary: eq.supplementaryData === null ? null : supplementaryData(eq.supplementaryData, { keys }),
    addresses: eq.addressUrl !== null,
    fulfilments: eq.fulfilmentFolder === null ? null : folderFulfilments(deliveryFolder(eq.fulfilmentFolder)),
    viewSeconds: eq.viewSeconds,
    dumps: environment === "test",
    note: (note) => {
      noteLaunch(logger, note);
    },
  };
}
