import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CalendarPage,
  CalendarQuery,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import { ValidationError } from '../http/errors';
import { ReleaseAccess } from '../permissions/ReleaseAccess';
import { CalendarStore } from './CalendarStore';

const MAX_DAYS = 400;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Reads the portfolio's calendar, as far as the caller may see it. */
export class CalendarQueries {
  readonly #store: CalendarStore;
  readonly #access: ReleaseAccess;

  constructor(options: { store: CalendarStore; access: ReleaseAccess }) {
    this.#store = options.store;
    this.#access = options.access;
  }

  async list(
    query: CalendarQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<CalendarPage> {
    checkInterval(query);
    const [read] = await this.#access.criteria(options.credentials, [
      releaseReadPermission,
    ]);
    if (read === 'none') {
      return { items: [], pageInfo: {} };
    }
    const { items, nextCursor } = await this.#store.list(query, read);
    return { items, pageInfo: nextCursor ? { nextCursor } : {} };
  }
}

function checkInterval({ from, to }: CalendarQuery): void {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0)) {
    throw new ValidationError([
      {
        field: 'to',
        rule: 'afterFrom',
        message: "'to' must lie after 'from'. Ask for an interval.",
      },
    ]);
  }
  if (length > MAX_DAYS * MS_PER_DAY) {
    throw new ValidationError([
      {
        field: 'to',
        rule: 'maxInterval',
        message: `The interval is longer than ${MAX_DAYS} days. Ask for a shorter one.`,
      },
    ]);
  }
}
