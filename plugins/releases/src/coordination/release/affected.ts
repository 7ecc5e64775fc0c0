import type {
  ApprovalRule,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/** Entities that are neither shipped nor people, on the ways to those who are asked. */
export function affectedEntities(
  release: Pick<Release, 'components'>,
  rules: ApprovalRule[],
): string[] {
  const shipped = new Set(release.components.map(({ entityRef }) => entityRef));
  const onTheWay = rules.flatMap(({ paths }) =>
    paths.flat().flatMap(({ from, to }) => [from, to]),
  );
  return [...new Set(onTheWay)].filter(
    ref => !shipped.has(ref) && !/^(group|user|release):/.test(ref),
  );
}
