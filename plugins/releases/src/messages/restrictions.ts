/** Texts of locks on entities and of versions that may not be deployed. */
export const restrictionsMessages = {
  region: 'Locks and vetoes',
  more: 'More',
  menuLabel: 'More that you can do here',
  lockAction: 'Lock deployments…',
  vetoAction: 'Veto a version…',
  locked: {
    everywhere: 'Locked in every environment',
    in: 'Locked in {{environment}}',
    until: '{{where}} until {{time}}',
    untilLifted: '{{where}} until somebody lifts the lock',
    by: 'By {{person}}, {{when}}: {{reason}}',
    through: 'The lock is on {{entity}}, to which this belongs.',
  },
  vetoed: {
    title: 'Version {{version}} may not be deployed anywhere',
    by: 'Vetoed by {{person}}, {{when}}: {{reason}}',
  },
  lift: 'Lift lock',
  liftNamed: 'Lift lock: {{what}}',
  liftVeto: 'Lift veto',
  liftVetoNamed: 'Lift veto on {{version}}',
  liftLockTitle: 'Lift the lock?',
  liftLockText:
    'Deployments of {{entity}} and of what belongs to it are no longer held back by it: {{what}}.',
  liftVetoTitle: 'Lift the veto on {{version}}?',
  liftVetoText:
    'Version {{version}} of {{entity}} may be deployed again, in every environment.',
  loadFailed: 'Whether {{entity}} is locked could not be found out',
  lockedDone: 'Deployments of {{entity}} are locked.',
  vetoedDone: 'Version {{version}} of {{entity}} is vetoed.',
  liftedDone: 'The lock is lifted.',
  vetoLiftedDone: 'The veto on {{version}} is lifted.',
  lockForm: {
    title: 'Lock deployments of {{entity}}',
    text: 'Until the lock ends, releases that deploy {{entity}} or anything that belongs to it are not ready, and pipelines that ask are refused.',
    environment: 'Environment',
    everywhere: 'Every environment',
    reason: 'Reason',
    reasonHelp:
      'Everybody sees it who looks at the entity or at a release that is held back.',
    until: 'Until',
    untilHelp:
      'In your time, {{zone}}. Leave it empty to lift the lock by hand.',
    confirm: 'Lock deployments',
  },
  vetoForm: {
    title: 'Veto a version of {{entity}}',
    text: 'No release with that version is ready, in any environment, until the veto is lifted. What runs stays as it is.',
    version: 'Version',
    versionHelp: 'As releases and pipelines write it, such as 4.1.9.',
    reason: 'Reason',
    reasonHelp: 'What is wrong with it, and what to deploy instead.',
    confirm: 'Veto the version',
  },
} as const;
