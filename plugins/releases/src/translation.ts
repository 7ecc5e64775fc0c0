import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { approvalsMessages } from './messages/approvals';
import { boardsMessages } from './messages/boards';
import { calendarMessages } from './messages/calendar';
import { catalogMessages } from './messages/catalog';
import { deferralsMessages } from './messages/deferrals';
import { editorMessages } from './messages/editor';
import { historyMessages } from './messages/history';
import { deploymentMessages } from './messages/deployment';
import { inboxMessages } from './messages/inbox';
import { listMessages } from './messages/list';
import { readinessMessages } from './messages/readiness';
import { releaseMessages } from './messages/release';
import { restrictionsMessages } from './messages/restrictions';
import { scheduleMessages } from './messages/schedule';
import { sharedMessages } from './messages/shared';
import { tasksMessages } from './messages/tasks';
import { testingMessages } from './messages/testing';

/**
 * Every text that the plugin shows.
 *
 * @public
 */
export const releasesTranslationRef = createTranslationRef({
  id: 'plugin.releases',
  messages: {
    shared: sharedMessages,
    list: listMessages,
    calendar: calendarMessages,
    schedule: scheduleMessages,
    editor: editorMessages,
    release: releaseMessages,
    history: historyMessages,
    readiness: readinessMessages,
    approvals: approvalsMessages,
    deferrals: deferralsMessages,
    inbox: inboxMessages,
    deployment: deploymentMessages,
    restrictions: restrictionsMessages,
    tasks: tasksMessages,
    catalog: catalogMessages,
    boards: boardsMessages,
    testing: testingMessages,
  },
});
