export { BlindRespondent } from "./blind.ts";
export { WanderingRespondent } from "./wander.ts";
