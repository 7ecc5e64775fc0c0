import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Notice } from '../coordination/notices';
import { OutboxSender } from './OutboxDispatcher';
import { OutboxMessage } from './OutboxStore';

/** Tells people through the portal's notifications, which carry e-mail and chat through modules of their own. */
export class NotificationSender implements OutboxSender {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #saidAbsent = false;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  async send({ payload }: OutboxMessage): Promise<void> {
    const { recipients, ...notice } = payload as Notice;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: notice,
      });
    } catch (error) {
      if (!isAbsent(error)) {
        throw error;
      }
      if (!this.#saidAbsent) {
        this.#saidAbsent = true;
        this.#logger.warn(
          'Nobody is notified of approvals: the notifications backend is not installed. Add @backstage/plugin-notifications-backend.',
        );
      }
    }
  }
}

/** The service exists in every backend; what it calls may not, and says so with 404. */
function isAbsent(error: unknown): boolean {
  return /status 404\b/.test((error as Error | undefined)?.message ?? '');
}
