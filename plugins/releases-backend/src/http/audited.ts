import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/**
 * Runs a request inside an auditor event that ends as succeeded or failed.
 *
 * @param work - returns the result and, optionally, what the event should say in addition
 */
export async function audited<T>(
  auditor: AuditorService,
  options: {
    eventId: string;
    request: Request;
    severityLevel: AuditorServiceEventSeverityLevel;
    meta?: JsonObject;
  },
  work: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    ...options,
    // Express types of two packages meet here; the auditor reads only the URL and the credentials.
    request: options.request as Parameters<
      AuditorService['createEvent']
    >[0]['request'],
  });
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
