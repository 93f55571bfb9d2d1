/** The answers that the forms of all brands offer. A brand's own answers stand in its cases. */

/** How a policyholder may be addressed. */
export const TITLES = ["Mr", "Mrs", "Miss", "Ms", "Mx", "Dr", "Another title"] as const;

/** What a policyholder may be. */
export const MARITAL_STATUSES = [
  "Single",
  "Married",
  "In a civil partnership",
  "Living with a partner",
  "Separated",
  "Divorced",
  "Widowed",
] as const;

/** Employment without an occupation. */
export const WITHOUT_WORK = [
  "In full-time education",
  "Retired",
  "Looking after a household",
  "Not working at present",
] as const;

/** Where one may work. */
export const INDUSTRIES = [
  "Agriculture and fishing",
  "Charity",
  "Construction",
  "Education",
  "Emergency services",
  "Energy and water",
  "Finance and insurance",
  "Government",
  "Health and care",
  "Hotels and catering",
  "Information technology",
  "Law",
  "Leisure and sport",
  "Manufacturing",
  "Media and arts",
  "Motor trade",
  "Retail",
  "Transport and delivery",
  "Another industry",
] as const;

/** What a claim may be about. */
export const CLAIMS = [
  "An accident that was at least partly your fault",
  "An accident that was not your fault",
  "Theft or attempted theft",
  "Fire",
  "Windscreen or glass",
  "Another loss or damage",
] as const;

/** What another driver or rider may be to the policyholder. */
export const RELATIONS = [
  "Spouse or partner",
  "Parent",
  "Son or daughter",
  "Brother or sister",
  "Another relative",
  "Friend",
  "Colleague or employee",
] as const;

/** How long a no claims discount may be. */
export const DISCOUNTS = [
  "None",
  "1 year",
  "2 years",
  "3 years",
  "4 years",
  "5 years",
  "6 years",
  "7 years",
  "8 years",
  "9 years or more",
] as const;

/** What one may have been convicted of. */
export const CONVICTIONS = [
  "SP30: Speeding on a public road",
  "SP50: Speeding on a motorway",
  "SP10: Speeding in a goods vehicle",
  "SP20: Speeding in another class of vehicle",
  "SP40: Speeding with passengers for hire",
  "CU80: Using a hand-held telephone",
  "CD10: Driving without due care",
  "CD20: Driving without consideration",
  "CD40: Causing death by careless driving with drink",
  "DD40: Dangerous driving",
  "TS10: Ignoring traffic lights",
  "TS50: Ignoring traffic signs",
  "IN10: Driving without insurance",
  "LC20: Driving otherwise than in accordance with a licence",
  "LC50: Driving after a licence was refused on medical grounds",
  "AC10: Not stopping after an accident",
  "AC20: Not reporting an accident",
  "BA10: Driving while disqualified",
  "CU20: Vehicle in a dangerous condition",
  "CU30: Defective tyres",
  "DR10: Driving with too much alcohol",
  "DR20: Driving while unfit through drink",
  "DR30: Not giving a breath or other specimen",
  "DR40: In charge with too much alcohol",
  "DR80: Driving while unfit through drugs",
  "DG10: Driving with drugs above the limit",
  "MS50: Racing on the highway",
  "MS90: Not saying who was driving",
  "MW10: Breaking motorway rules",
  "PC20: Not stopping for a pedestrian crossing",
  "UT50: Taking a vehicle with aggravation",
  "XX99: Another conviction",
] as const;
