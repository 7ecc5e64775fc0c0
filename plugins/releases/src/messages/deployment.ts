/** Texts of what runs where. */
export const deploymentMessages = {
  running: {
    title: 'Running now',
    nothing: 'Nothing was reported yet.',
    nothingText:
      'Pipelines report what they deploy; until then it can be stated by hand.',
    nothingRuns: 'nothing yet',
    since: 'since {{date}}',
    stated: 'stated by a person',
    reported: 'reported by a pipeline',
    latestRunning: '{{version}} is being deployed since {{when}}',
    latestFailed: '{{version}} failed {{when}}',
    latestRolledBack: '{{version}} was rolled back {{when}}',
  },
  report: {
    open: 'Report what runs',
    title: 'Report what runs',
    text: 'For what no pipeline reports. It is recorded that you stated it, with your reason.',
    entity: 'Entity',
    environment: 'Environment',
    environmentNone: 'Choose one',
    environmentMissing: 'Choose the environment.',
    version: 'Version',
    versionHelp: 'As releases and pipelines write it, such as 4.2.0.',
    versionSuggested:
      'Filled in from the release; change it if another one runs.',
    outcome: 'What became of it',
    outcomes: {
      succeeded: 'It was deployed and runs',
      running: 'It is being deployed now',
      failed: 'The deployment failed',
      rolledBack: 'It was rolled back',
    },
    started: 'Since when',
    finished: 'When',
    timeHelp: 'In your time, {{zone}}.',
    future: 'This lies in the future. Report what has happened.',
    reason: 'How you know',
    reasonHelp: 'Such as “Deployed by hand during the network outage”.',
    confirm: 'Report it',
    done: '{{version}} in {{environment}} was reported.',
  },
} as const;
