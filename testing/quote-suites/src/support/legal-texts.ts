/** Legal texts and disclaimers that stand in the forms of several brands, word for word. */

/** The duty to answer with care. */
export const DUTY_OF_CARE = "The law asks you to take reasonable care not to misrepresent anything.";

/** Where insured vehicles are entered. */
export const INSURANCE_DATABASE = "Once a policy starts, the vehicle is entered in a motor insurance database.";

/** Why security is asked for. */
export const THEFT = "Otherwise the insurer may not pay for a theft.";

/** Whose changes count. */
export const FORMER_OWNER = "Changes that a former owner made count too.";

/** Which use is covered. */
export const USE_COVERED = "A policy covers the use that you tell us about and no other.";

/** Who is asked about. */
export const POLICYHOLDER = "You are the policyholder: the person who takes out the insurance";

/** That the licence number may be left out. */
export const LICENCE_NUMBER = "You are not obliged to give it.";

/** Who must sit beside a learner. */
export const SUPERVISION = "someone of 21 or over who has held a full licence for three years must sit beside you";

/** What a learner's claim does to the owner. */
export const OWNERS_DISCOUNT = "A claim on it does not touch the owner’s no claims discount.";

/** That a discount is to be proved. */
export const PROOF_OF_DISCOUNT = "The insurer will ask for proof of your discount within 21 days";

/** Which claims are to be told. */
export const EVERY_CLAIM = "whether or not you claimed, and whoever was to blame";

/** That a speed awareness course is no conviction. */
export const SPEED_COURSE = "A speed awareness course does not count.";

/** That spent convictions need not be told. */
export const SPENT_CONVICTIONS = "You need not tell us about a conviction that is spent";

/** What a voluntary excess does. */
export const EXCESS = "A voluntary excess comes on top of it and lowers the price.";

/** That the price hangs on the date. */
export const START_DATE = "The price holds for this start date.";

/** What is never done with details. */
export const NEVER_SOLD = "We never sell your details";

/** What the customer declares. */
export const DECLARATION = "I have taken reasonable care to answer fully and truthfully.";
