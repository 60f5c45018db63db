const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const WITH_SERVERS = '(db|temporal|workflows|service)';

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc },
  extensionsToTreatAsEsm: [],
};

/** `pure` needs nothing; `service` starts one Temporal server and one PostgreSQL server for all its suites. */
module.exports = {
  // Service suites mostly wait: one more worker than Jest would take on two cores.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/test/*.test.ts', `<rootDir>/test/!${WITH_SERVERS}/**/*.test.ts`],
    },
    {
      ...shared,
      displayName: 'service',
      testMatch: [`<rootDir>/test/@${WITH_SERVERS}/**/*.test.ts`],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/service-timeout.ts'],
    },
  ],
};
