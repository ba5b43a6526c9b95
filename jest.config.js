export default {
  extensionsToTreatAsEsm: [".ts"],
  testEnvironment: "node",
  testMatch: ["**/__tests__/**/*.test.ts"],
  transform: { "^.+\\.ts$": "<rootDir>/scripts/jest-transform.mjs" },
  // Real go commands and real sockets: slow machines need room, and every wait inside has its own limit.
  testTimeout: 60_000,
};
