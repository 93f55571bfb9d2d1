import type { LookupWords, VehicleChoices } from "../steps/vehicle-step.ts";

const CARS: VehicleChoices = {
  fuels: ["Petrol", "Diesel", "Hybrid", "Electric"],
  shape: "vehicle.doors",
  shapes: ["2", "3", "4", "5"],
};

const MOTORCYCLES: VehicleChoices = {
  fuels: ["Petrol", "Electric"],
  shape: "vehicle.style",
  shapes: ["Adventure", "Classic", "Cruiser", "Naked", "Scooter", "Sports", "Tourer", "Trike", "Another style"],
};

/** The car that the vehicle database knows as AB12 CDE. */
export const FORD_FOCUS: LookupWords = {
  registration: "AB12 CDE",
  vehicle: "Ford Focus",
  manual: { make: "Ford", model: "Focus Zetec", year: "2012", engineSize: "1596", shape: "5" },
  foundTitle: "We found this car",
  detailsTitle: "Tell us about your car",
  choices: CARS,
};

/** The car that the vehicle database knows as LD18 NER. */
const VAUXHALL_CORSA: Omit<LookupWords, "detailsTitle"> = {
  registration: "LD18 NER",
  vehicle: "Vauxhall Corsa",
  manual: { make: "Vauxhall", model: "Corsa SE", year: "2018", engineSize: "1398", shape: "5" },
  foundTitle: "We found this car",
  choices: CARS,
};

/** The learner’s car, as Adrian Flux asks for it. */
export const CAR_TO_LEARN_IN: LookupWords = {
  ...VAUXHALL_CORSA,
  detailsTitle: "Tell us about the car you will learn in",
};

/** The learner’s car, as Sterling asks for it. */
export const THE_CAR: LookupWords = { ...VAUXHALL_CORSA, detailsTitle: "Tell us about the car" };

/** The motorcycle that the vehicle database knows as MT07 BKE. */
export const SUZUKI_SV650: LookupWords = {
  registration: "MT07 BKE",
  vehicle: "Suzuki SV650",
  manual: { make: "Suzuki", model: "SV650", year: "2007", engineSize: "645", shape: "Naked" },
  foundTitle: "We found this motorcycle",
  detailsTitle: "Tell us about your motorcycle",
  choices: MOTORCYCLES,
};

/** The same motorcycle, for a short time. */
export const MOTORCYCLE_FOR_A_WHILE: LookupWords = { ...SUZUKI_SV650, detailsTitle: "Tell us about the motorcycle" };
