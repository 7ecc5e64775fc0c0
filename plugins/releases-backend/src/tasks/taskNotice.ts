import { DateTime } from 'luxon';
import { NewOutboxMessage } from '../communication/OutboxStore';
import { Notice, NOTIFICATION_TOPIC } from '../coordination/notices';
import { DueTask } from './TaskStore';

/** Reminds the owner of a task, with a link to the tasks of its release. */
export function taskDueNotice(task: DueTask, now: string): NewOutboxMessage {
  const isOverdue = task.dueAt < now;
  const dueAt = DateTime.fromISO(task.dueAt, { zone: 'utc' });
  const payload: Notice = {
    recipients: [task.owner],
    title: `${isOverdue ? 'Overdue' : 'Due soon'}: ${task.title}`,
    description: `To be done ${task.phase} the deployment of ${
      task.releaseTitle
    }, by ${dueAt.toFormat('yyyy-MM-dd HH:mm')} UTC.`,
    link: `/releases/${task.releaseId}/tasks`,
    topic: 'release-task',
    scope: `task:${task.id}`,
    severity: isOverdue ? 'high' : 'normal',
  };
  return { topic: NOTIFICATION_TOPIC, releaseId: task.releaseId, payload };
}
