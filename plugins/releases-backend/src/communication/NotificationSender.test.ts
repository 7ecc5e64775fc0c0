import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSender } from './NotificationSender';

const MESSAGE = {
  id: '1',
  topic: 'notification',
  attempts: 1,
  payload: {
    recipients: ['user:default/sam'],
    title: 'Your approval is needed: Payments 4.2',
    description: 'payments-api is owned by team-payments.',
    link: '/releases/1/approvals',
    topic: 'release-approval',
    scope: 'release:1:approval',
    severity: 'normal',
  },
};

function start(error?: Error) {
  const send = jest.fn(async () => {
    if (error) {
      throw error;
    }
  });
  const logger = mockServices.logger.mock();
  const sender = new NotificationSender({ notifications: { send }, logger });
  return { sender, send, logger };
}

describe('NotificationSender', () => {
  it('sends to people, with a scope that keeps newer messages from piling up', async () => {
    const { sender, send } = start();
    await sender.send(MESSAGE);
    const { recipients, ...payload } = MESSAGE.payload;
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: recipients },
      payload,
    });
  });

  it('says once that the notifications backend is not installed, and keeps nothing for it', async () => {
    const { sender, logger } = start(
      new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      ),
    );
    await sender.send(MESSAGE);
    await sender.send(MESSAGE);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('leaves to be tried again what could not be sent', async () => {
    const { sender } = start(new Error('Request failed with status 503'));
    await expect(sender.send(MESSAGE)).rejects.toThrow('503');
  });
});
