/** Texts of entities that releases name and that vanished from the catalog. */
export const catalogMessages = {
  menuLabel: 'Administration of releases',
  title: 'Vanished entities',
  back: 'All releases',
  intro:
    'Releases name these entities, and the catalog does not have them any more. Where one was renamed or moved, let the releases follow it; one that is gone for good can stay.',
  loading: 'Loading the entities…',
  denied: 'You may not see this',
  emptyTitle: 'Nothing has vanished',
  emptyText:
    'Every entity that a release delivers is in the catalog. Entities appear here when they are renamed or removed.',
  table: 'Entities that vanished from the catalog',
  entity: 'Entity',
  kind: 'Kind',
  since: 'Missing since',
  releases: 'Releases',
  releasesOf_one: '{{count}} release names {{entity}}',
  releasesOf_other: '{{count}} releases name {{entity}}',
  actions: 'Actions',
  relink: 'Re-link…',
  relinkNamed: 'Re-link {{entity}}…',
  cut: 'The last 200 that vanished are listed. More appear when these are re-linked.',
  done_one: '{{count}} release now names {{to}} instead of {{from}}.',
  done_other: '{{count}} releases now name {{to}} instead of {{from}}.',
  form: {
    title: 'Re-link {{entity}}',
    text: 'Choose the entity that took its place. Only entities of the same kind ({{kind}}) are offered.',
    to: 'Entity that took its place',
    toMissing: 'Choose the entity that took its place.',
    reason: 'Reason',
    reasonHelp:
      'Kept in the history of every release, such as “Renamed in the move to the new team”.',
    consequence_one:
      '{{count}} release will name {{to}} instead of {{from}}. If it waits for approval or is approved, its owners are asked again.',
    consequence_other:
      '{{count}} releases will name {{to}} instead of {{from}}. Those that wait for approval or are approved ask their owners again.',
    toPlaceholder: 'the entity that you choose',
    confirm: 'Re-link',
  },
} as const;
