import {
  accessStoreContract,
  amendContract,
  formStoreContract,
  mailContract,
  outboxContract,
  queueContract,
  responseStoreContract,
  resumeStoreContract,
  usedTokensContract,
} from "@waypost/ports/contracts";
import {
  memoryAccessStore,
  memoryFormStore,
  memoryMailer,
  memoryQueue,
  memoryResponseStore,
  memoryResumeStore,
  memoryUsedTokens,
} from "../src/local.ts";

const queue = memoryQueue();
const responses = memoryResponseStore(queue);
const forms = memoryFormStore();
const resume = memoryResumeStore();
const mailer = memoryMailer();
const usedTokens = memoryUsedTokens();

responseStoreContract("Memory", () => Promise.resolve(responses));
amendContract("Memory", () => Promise.resolve({ app: responses, worker: responses }));
outboxContract("Memory", () => Promise.resolve({ responses, queue }));
queueContract("Memory", () => Promise.resolve({ app: queue, worker: queue }));
formStoreContract("Memory", () => Promise.resolve({ publisher: forms, reader: forms }));
accessStoreContract("Memory", () => Promise.resolve(memoryAccessStore()));
resumeStoreContract("Memory", () => Promise.resolve({ resume, responses }));
usedTokensContract("Memory", () => Promise.resolve(usedTokens));
mailContract("Memory", () =>
  Promise.resolve({ mailer, sent: (to) => Promise.resolve(mailer.sent().filter((mail) => mail.to === to)) }),
);
