/** What the unit tests are run with, by whichever command. */
export function testEnvironment(postgres) {
  return {
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
      postgres.connectionString,
    // With CI set, Backstage would otherwise look for Docker.
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
  };
}
