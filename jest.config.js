import nextJest from 'next/jest.js';

const toConfig = nextJest({ dir: './' })({ testEnvironment: 'node' });

/** Packages that exist as ECMAScript modules only: Jest runs CommonJS, so they are compiled like our own files. */
const MODULES_ONLY = [
  '@prisma',
  'csv-parse',
  'csv-stringify',
  'echarts',
  'entities',
  'hyparquet',
  'hyparquet-writer',
  'parse5',
  'zrender',
];

export default async () => {
  const shared = {
    ...(await toConfig()),
    // Lighthouse, once installed, brings a package of the name of its lock file's.
    modulePathIgnorePatterns: ['<rootDir>/\\.data/'],
    transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join('|')})/)`],
  };
  return {
    // A test hangs or it does not; how long it takes on a busy machine says nothing.
    testTimeout: 60_000,
    projects: [
      {
        ...shared,
        displayName: 'unit',
        testMatch: ['<rootDir>/tests/**/*.test.ts'],
        testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/db/', '<rootDir>/tests/e2e/'],
      },
      {
        ...shared,
        displayName: 'db',
        testMatch: ['<rootDir>/tests/db/**/*.test.ts'],
        globalSetup: '<rootDir>/tests/setup/startPostgres.mjs',
        globalTeardown: '<rootDir>/tests/setup/stopPostgres.mjs',
      },
      {
        ...shared,
        displayName: 'e2e',
        testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
        globalSetup: '<rootDir>/tests/setup/startSite.mjs',
        globalTeardown: '<rootDir>/tests/setup/stopSite.mjs',
      },
    ],
  };
};
