/** Servers, databases and child processes on two busy cores; a test that needs longer hangs. */
const TEST_MS = 60_000;

jest.setTimeout(TEST_MS);
