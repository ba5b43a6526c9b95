import { availableParallelism } from "node:os";

export default {
  extensionsToTreatAsEsm: [".ts"],
  testEnvironment: "node",
  testMatch: ["**/__tests__/**/*.test.ts"],
  transform: { "^.+\\.ts$": "<rootDir>/scripts/jest-transform.mjs" },
  // Most tests wait for sockets and children: one worker more than the default leaves no processor idle.
  maxWorkers: availableParallelism() + 1,
  // Real go commands and real sockets: slow machines need room, and every wait inside has its own limit.
  testTimeout: 120_000,
};
