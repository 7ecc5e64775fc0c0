/** What playwright.config.ts configures the demo portal's automated tasks with. */
export const CALL_OUT = {
  title: 'Smoke test',
  secret: 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
};

/** Where the portal calls; playwright.config.ts leaves it to the processes that it starts. */
export function callOutPort(): number {
  return JSON.parse(process.env.SLIPWAY_BROWSER_SETTING ?? '{}').callOutPort;
}
