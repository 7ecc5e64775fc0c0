import { Release } from '@slipway/backstage-plugin-releases-common';

/** What permission rules look at: the release and every entity that it concerns. */
export type ReleaseResource = {
  release: Release;
  /** Components, provided APIs, systems, domains, owners and their parent groups. */
  scopes: string[];
};

/** A permission condition in the form that the store turns into SQL. */
export type ReleaseConditionQuery =
  | { key: 'scope'; values: string[] }
  | { key: 'releaseManager'; values: string[] }
  | { key: 'type'; values: string[] };
