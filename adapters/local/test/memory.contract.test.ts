import {
  amendContract,
  formStoreContract,
  mailContract,
  outboxContract,
  queueContract,
  responseStoreContract,
  resumeStoreContract,
} from "@waypost/ports/contracts";
import { memoryFormStore, memoryMailer, memoryQueue, memoryResponseStore, memoryResumeStore } from "../src/local.ts";

const queue = memoryQueue();
const responses = memoryResponseStore(queue);
const forms = memoryFormStore();
const resume = memoryResumeStore();
const mailer = memoryMailer();

responseStoreContract("Memory", () => Promise.resolve(responses));
amendContract("Memory", () => Promise.resolve({ app: responses, worker: responses }));
outboxContract("Memory", () => Promise.resolve({ responses, queue }));
queueContract("Memory", () => Promise.resolve({ app: queue, worker: queue }));
formStoreContract("Memory", () => Promise.resolve({ publisher: forms, reader: forms }));
resumeStoreContract("Memory", () => Promise.resolve({ resume, responses }));
mailContract("Memory", () =>
  Promise.resolve({ mailer, sent: (to) => Promise.resolve(mailer.sent().filter((mail) => mail.to === to)) }),
);
