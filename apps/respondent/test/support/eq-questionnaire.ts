/** A small household survey as ONS writes questionnaires, in a language: an address, then a remark. */
export function eqQuestionnaire(language: "en" | "cy") {
  const asks = (id: string, title: string) => ({
    id,
    type: "Question",
    question: {
      id: `${id}-question`,
      type: "General",
      title,
      answers: [{ id: `${id}-answer`, type: "TextField", label: title, mandatory: true }],
    },
  });
  const [address, remark] =
    language === "en"
      ? (["Where do you live?", "Anything else?"] as const)
      : (["Ble ydych chi’n byw?", "Unrhyw beth arall?"] as const);
  return {
    mime_type: "application/json/ons/eq",
    language,
    schema_version: "0.0.1",
    data_version: "0.0.3",
    survey_id: "001",
    title: language === "en" ? "Household survey" : "Arolwg cartref",
    theme: "social",
    description: "Where a household lives",
    metadata: [
      { name: "user_id", type: "string" },
      { name: "period_id", type: "string" },
      { name: "ru_name", type: "string" },
    ],
    questionnaire_flow: { type: "Linear", options: { summary: { collapsible: false } } },
    post_submission: { view_response: true },
    sections: [
      {
        id: "home",
        groups: [{ id: "home-group", title: "Home", blocks: [asks("address", address), asks("remark", remark)] }],
      },
    ],
  };
}
