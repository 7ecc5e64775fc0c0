import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { NOTIFICATION_TOPIC } from '../coordination/notices';
import { NotificationSender } from './NotificationSender';
import { OutboxDispatcher } from './OutboxDispatcher';
import { OutboxStore } from './OutboxStore';

/** Builds what keeps messages, and what sends them. */
export function createCommunicationRoom(options: {
  knex: Knex;
  events: EventsService;
  notifications: NotificationService;
  signals: SignalsService;
  logger: LoggerService;
}): {
  outbox: OutboxStore;
  dispatcher: OutboxDispatcher;
  onCommitted: () => void;
} {
  const outbox = new OutboxStore(options.knex);
  const dispatcher = new OutboxDispatcher({ ...options, store: outbox });
  dispatcher.addSender(NOTIFICATION_TOPIC, new NotificationSender(options));
  return { outbox, dispatcher, onCommitted: () => dispatcher.nudge() };
}
