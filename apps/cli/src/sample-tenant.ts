/** The look of a tenant that has none of its own yet: its name for a logo, and quiet colours. */
export function sampleTheme(id: string, name: string) {
  const label = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const width = 16 + name.length * 14;
  return {
    id,
    name,
    logo: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} 44" role="img" aria-label="${label}"><text x="4" y="31" font-family="Helvetica, Arial, sans-serif" font-size="24" font-weight="700" fill="#1d3f58">${label}</text></svg>`,
    colours: { brand: "#1d3f58", accent: "#e0a526", link: "#1f5b87", button: "#0f7a3c" },
  };
}

/** A form that a new tenant can be tried with: a question of each usual kind, a check and a thank-you. */
export function sampleForm(theme: string) {
  return {
    schema: "waypost/form/1",
    id: "sample",
    title: "A sample form",
    description: "Three questions, so that you see how a form is answered.",
    languages: ["en"],
    theme,
    flow: { type: "linear" },
    progress: "sections",
    sections: [
      {
        id: "about-you",
        title: "About you",
        pages: [
          {
            id: "name",
            type: "question",
            questions: [
              {
                id: "name-question",
                title: "What is your name?",
                fields: [{ id: "name-field", type: "text", label: "Full name", required: true }],
              },
            ],
          },
          {
            id: "contact",
            type: "question",
            questions: [
              {
                id: "contact-question",
                title: "How may we reach you?",
                fields: [
                  {
                    id: "contact-field",
                    type: "radio",
                    label: "How may we reach you?",
                    required: true,
                    options: [
                      {
                        value: "email",
                        label: "By e-mail",
                        reveal: { id: "email-field", type: "email", label: "E-mail address", required: true },
                      },
                      { value: "not", label: "Not at all" },
                    ],
                  },
                ],
              },
            ],
          },
          { id: "check", type: "check", title: "Check your answers" },
        ],
      },
    ],
    outcomes: [{ id: "thanks", kind: "thank-you", title: "Thank you", contents: [] }],
  };
}
