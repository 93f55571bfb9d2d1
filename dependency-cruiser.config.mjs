/** The fence of docs/contributing.md: arrows run one way. */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Types may refer to each other; code may not.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "packages-are-inside",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(adapters|apps|testing)/" },
    },
    {
      name: "form-stands-alone",
      severity: "error",
      from: { path: "^packages/form/" },
      to: { path: "^packages/(?!form/)" },
    },
    {
      name: "settings-stand-alone",
      severity: "error",
      from: { path: "^packages/settings/" },
      to: { path: "^packages/(?!settings/)" },
    },
    {
      name: "journey-sees-form",
      severity: "error",
      from: { path: "^packages/journey/" },
      to: { path: "^packages/(?!form/|journey/)" },
    },
    {
      name: "pages-see-journey",
      severity: "error",
      from: { path: "^packages/pages/" },
      to: { path: "^packages/(?!form/|journey/|pages/)" },
    },
    { name: "adapters-see-ports", severity: "error", from: { path: "^adapters/" }, to: { path: "^(apps|testing)/" } },
    {
      name: "adapters-apart",
      severity: "error",
      from: { path: "^adapters/([^/]+)/" },
      to: { path: "^adapters/(?!$1/)" },
    },
    {
      name: "main-alone-wires-adapters",
      comment: "The respondent's main has a part that is loaded in eQ mode alone.",
      severity: "error",
      from: { path: "^apps/", pathNot: "((main|eq-mode)\\.ts|/test/|\\.test\\.ts)$|/test/" },
      to: { path: "^adapters/" },
    },
    { name: "apps-apart", severity: "error", from: { path: "^apps/([^/]+)/" }, to: { path: "^apps/(?!$1/)" } },
    {
      name: "testing-over-http",
      severity: "error",
      from: { path: "^testing/" },
      to: { path: "^(packages|adapters|apps)/" },
    },
    {
      name: "pure-packages-do-no-io",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(node_modules|\\.build)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.node.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
  },
};
