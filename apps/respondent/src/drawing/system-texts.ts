/** What the app's own pages say beyond the texts of packages/pages. */
export interface SystemTexts {
  readonly alreadyTitle: string;
  readonly alreadyBody: string;
  readonly alreadyOutcome: string;
  readonly alreadyNew: string;
  readonly callbackRequired: string;
  readonly callbackTitle: string;
  readonly callbackBody: string;
  readonly emailInvalid: string;
  readonly codeUnknown: string;
  readonly aboutRequired: string;
  readonly commentRequired: string;
  readonly conflict: string;
  readonly missingTitle: string;
  readonly missingBody: string;
  readonly tooLongBody: string;
}

const EN: SystemTexts = {
  alreadyTitle: "You have already sent your answers",
  alreadyBody: "They cannot be changed here any more. You can see what came of them, or start again.",
  alreadyOutcome: "See the result",
  alreadyNew: "Start again",
  callbackRequired: "Choose when we should call",
  callbackTitle: "We will call you",
  callbackBody: "Thank you. We have noted when you would like to be called.",
  emailInvalid: "Enter an e-mail address in the correct format, like name@example.com",
  codeUnknown: "We do not recognise that code. Check it and try again; it may have expired",
  aboutRequired: "Choose what your feedback is about",
  commentRequired: "Enter your feedback",
  conflict: "Your answers were changed in another window while you sent this. Check them and send them again",
  missingTitle: "We could not find your answers",
  missingBody:
    "This page belongs to answers that this browser does not have. If you saved your answers, you can come back to them with your code. Otherwise start again.",
  tooLongBody:
    "What was sent is larger than this form takes, so this page was not saved. The answers before it are kept.",
};

const CY: SystemTexts = {
  alreadyTitle: "Rydych eisoes wedi anfon eich atebion",
  alreadyBody: "Ni ellir eu newid yma mwyach. Gallwch weld y canlyniad, neu ddechrau eto.",
  alreadyOutcome: "Gweld y canlyniad",
  alreadyNew: "Dechrau eto",
  callbackRequired: "Dewiswch pryd y dylem ffonio",
  callbackTitle: "Byddwn yn eich ffonio",
  callbackBody: "Diolch. Rydym wedi nodi pryd yr hoffech gael galwad.",
  emailInvalid: "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.com",
  codeUnknown: "Nid ydym yn adnabod y cod hwnnw. Gwiriwch ef, neu efallai ei fod wedi dod i ben",
  aboutRequired: "Dewiswch am beth mae eich adborth",
  commentRequired: "Rhowch eich adborth",
  conflict: "Newidiwyd eich atebion mewn ffenestr arall wrth i chi anfon hwn. Gwiriwch nhw a'u hanfon eto",
  missingTitle: "Ni allem ddod o hyd i'ch atebion",
  missingBody:
    "Mae'r dudalen hon yn perthyn i atebion nad ydynt gan y porwr hwn. Os gwnaethoch gadw eich atebion, gallwch ddychwelyd atynt gyda'ch cod. Fel arall, dechreuwch eto.",
  tooLongBody:
    "Roedd yr hyn a anfonwyd yn fwy nag y mae'r ffurflen hon yn ei dderbyn, felly ni chadwyd y dudalen hon. Mae'r atebion o'i blaen wedi'u cadw.",
};

/** The texts in a language; English where there are none in it. */
export const systemTexts = (language: string): SystemTexts => (language === "cy" ? CY : EN);
