import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { OutboxMessage, OutboxStore } from './OutboxStore';

const BATCH = 100;

/** Changes that come close together are told together. */
const GATHER_MS = 50;

/** Topic of the events service, and channel of the signals, on which changes of releases are told. */
export const RELEASES_TOPIC = 'releases';

/** Sends the messages of one topic elsewhere than to the events service. */
export interface OutboxSender {
  send(message: OutboxMessage): Promise<void>;
}

/** Sends what commands put into the outbox: to other plugins as events, to open browsers as signals. */
export class OutboxDispatcher {
  readonly #store: OutboxStore;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #senders = new Map<string, OutboxSender>();
  #running: Promise<void> | undefined;
  #again = false;
  #nudged: NodeJS.Timeout | undefined;

  constructor(options: {
    store: OutboxStore;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Hands the messages of a topic to a sender from now on; the other topics go to the events service. */
  addSender(topic: string, sender: OutboxSender): void {
    this.#senders.set(topic, sender);
  }

  /** Sends shortly what is due; never rejects. */
  nudge(): void {
    this.#nudged ??= setTimeout(() => {
      this.#nudged = undefined;
      this.dispatch().catch(error =>
        this.#logger.warn(
          'Messages could not be sent; they will be later',
          error,
        ),
      );
    }, GATHER_MS).unref();
  }

  /** Sends everything that is due. Calls that come meanwhile join the run under way. */
  async dispatch(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const messages = await this.#store.claim(BATCH, new Date().toISOString());
      const sent: OutboxMessage[] = [];
      for (const message of messages) {
        try {
          await this.#send(message);
          sent.push(message);
        } catch (error) {
          this.#logger.warn(
            `Message ${message.id} (${message.topic}) could not be sent; it is tried again later`,
            error as Error,
          );
          await this.#store.failed(
            message,
            error as Error,
            new Date().toISOString(),
          );
        }
      }
      if (sent.length > 0) {
        await this.#store.done(sent.map(({ id }) => id));
        await this.#refreshBrowsers(sent);
      }
      this.#again ||= messages.length === BATCH;
    }
  }

  async #send(message: OutboxMessage): Promise<void> {
    const sender = this.#senders.get(message.topic);
    if (sender) {
      await sender.send(message);
      return;
    }
    await this.#events.publish({
      topic: RELEASES_TOPIC,
      eventPayload: { ...message.payload, type: message.topic },
      metadata: { 'message-id': message.id },
    });
  }

  async #refreshBrowsers(sent: OutboxMessage[]): Promise<void> {
    const releaseIds = [
      ...new Set(sent.flatMap(({ releaseId }) => releaseId ?? [])),
    ];
    // A broadcast reaches people who may not see the release; an opaque
    // identifier is all that an open page needs to know whether to ask again.
    // A lost signal is no loss: pages also ask again when they get the focus.
    await this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_TOPIC,
        message: { releaseIds },
      })
      .catch(error =>
        this.#logger.debug('Open pages could not be told', error),
      );
  }
}
