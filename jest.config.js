const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc },
  extensionsToTreatAsEsm: [],
};

/** `pure` needs nothing; `service` starts one Temporal server and one PostgreSQL server for all its suites. */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: [
        '<rootDir>/test/{domain,operations,bot,api,support}/**/*.test.ts',
        '<rootDir>/test/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'service',
      testMatch: ['<rootDir>/test/{db,temporal,workflows,service}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
