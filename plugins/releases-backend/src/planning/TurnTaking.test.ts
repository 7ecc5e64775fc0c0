import { TurnTaking } from './TurnTaking';

/** Work that ends when it is told to. */
function someWork(name: string, log: string[]) {
  let finish: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    finish = error => (error ? reject(error) : resolve());
  });
  return {
    finish: (error?: Error) => finish(error),
    work: async () => {
      log.push(`${name} starts`);
      await ended;
      log.push(`${name} ends`);
      return name;
    },
  };
}

describe('TurnTaking', () => {
  it('does one after the other of what belongs together, in the order of asking', async () => {
    const log: string[] = [];
    const turns = new TurnTaking();
    const [first, second] = ['first', 'second'].map(n => someWork(n, log));
    const both = Promise.all([
      turns.run('a', first.work),
      turns.run('a', second.work),
    ]);
    second.finish();
    first.finish();
    expect(await both).toEqual(['first', 'second']);
    expect(log).toEqual([
      'first starts',
      'first ends',
      'second starts',
      'second ends',
    ]);
  });

  it('lets nothing else wait', async () => {
    const log: string[] = [];
    const turns = new TurnTaking();
    const slow = someWork('slow', log);
    const fast = someWork('fast', log);
    const running = turns.run('a', slow.work);
    fast.finish();
    expect(await turns.run('b', fast.work)).toBe('fast');
    slow.finish();
    await running;
    expect(log.slice(-1)).toEqual(['slow ends']);
  });

  it('goes on after a failure, and remembers nothing once all is done', async () => {
    const turns = new TurnTaking();
    const failing = turns.run('a', async () => {
      throw new Error('refused');
    });
    const next = turns.run('a', async () => 'done');
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('done');
    expect(turns.size).toBe(0);
  });
});
