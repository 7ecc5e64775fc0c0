import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { calendarMessages } from './messages/calendar';
import { editorMessages } from './messages/editor';
import { historyMessages } from './messages/history';
import { listMessages } from './messages/list';
import { releaseMessages } from './messages/release';
import { scheduleMessages } from './messages/schedule';
import { sharedMessages } from './messages/shared';

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
  },
});
