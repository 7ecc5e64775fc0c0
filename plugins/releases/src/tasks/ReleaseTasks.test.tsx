import {
  DEFAULT_POLICY,
  ReleaseTask,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aRelease, aWindow, idOf } from '../__testUtils__/demoReleases';
import { aTask } from '../__testUtils__/demoTasks';
import {
  FakeReleasesApi,
  responseError,
} from '../__testUtils__/fakeReleasesApi';
import { pinNow } from '../__testUtils__/renderReleases';
import { renderPage } from '../planning/editor/__testUtils__/renderPage';

pinNow();

const RELEASE = aRelease({
  title: 'Payments 4.2',
  state: 'approved',
  windows: [aWindow('2026-11-26T13:00:00.000Z')],
});

const PAGE = `/releases/${RELEASE.id}/tasks`;

const WARN = aTask({
  id: idOf(7001),
  title: 'Warn the help desk',
  due: '-P4D',
  owner: 'group:default/team-payments',
  runbook: { entityRef: 'component:default/payments-api', path: 'ops/warn' },
});
const FREEZE = aTask({
  id: idOf(7002),
  title: 'Stop the batch jobs',
  position: 1,
  required: false,
  due: '-PT2H',
  callOut: 'stop-jobs',
  runbook: { url: 'https://wiki.example/jobs' },
});
const CLEAN = aTask({
  id: idOf(7003),
  title: 'Remove the old instances',
  phase: 'after',
  state: 'skipped',
  comment: 'They are still needed.',
  changedBy: 'user:default/mara.lind',
  changedAt: '2026-11-23T07:00:00.000Z',
});
const MEASURE = aTask({
  id: idOf(7004),
  title: 'Watch the error rate',
  phase: 'during',
  state: 'done',
  due: 'PT30M',
});

class AutomatedApi extends FakeReleasesApi {
  async getPolicy() {
    return {
      ...DEFAULT_POLICY,
      callOuts: [{ name: 'stop-jobs', title: 'Stop the jobs' }],
    };
  }
}

function renderTasks(tasks: ReleaseTask[], release = RELEASE) {
  const api = new AutomatedApi([release]);
  api.tasks.put(release.id, tasks);
  return { ...renderPage(PAGE, { api }), fake: api };
}

async function findTask(title: string) {
  return within(await screen.findByRole('listitem', { name: title }));
}

describe('the tasks of a release', () => {
  it('shows them by phase, with what they are about', async () => {
    renderTasks([CLEAN, FREEZE, MEASURE, WARN]);

    const before = within(
      await screen.findByRole('region', { name: 'Before the deployment' }),
    );
    expect(
      before
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Warn the help desk', 'Stop the batch jobs']);
    expect(
      screen.getByText('1 of 4 done, 1 skipped, 1 overdue'),
    ).toBeInTheDocument();

    const warn = await findTask('Warn the help desk');
    expect(warn.getByText('To do')).toBeInTheDocument();
    expect(warn.getByText('required')).toBeInTheDocument();
    expect(
      await warn.findByRole('link', { name: /Team Payments/ }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payments');
    expect(warn.getByText(/overdue: was due/).textContent).toBe(
      'overdue: was due Sun 22 Nov, 14:00 CET, 20 hours ago',
    );
    expect(
      warn.getByRole('link', {
        name: 'Runbook in TechDocs for “Warn the help desk”',
      }),
    ).toHaveAttribute('href', '/docs/default/component/payments-api/ops/warn');

    const freeze = await findTask('Stop the batch jobs');
    expect(freeze.getByText('optional')).toBeInTheDocument();
    expect(freeze.getByText('automated: Stop the jobs')).toBeInTheDocument();
    expect(freeze.getByText(/^due/).textContent).toBe(
      'due Thu 26 Nov, 12:00 CET, in 3 days',
    );
    expect(
      freeze.getByRole('link', { name: /^Runbook for “Stop the batch jobs”/ }),
    ).toHaveAttribute('href', 'https://wiki.example/jobs');

    const measure = await findTask('Watch the error rate');
    expect(measure.getByText(/^was due/)).toBeInTheDocument();

    const clean = await findTask('Remove the old instances');
    expect(clean.getByText('Skipped')).toBeInTheDocument();
    expect(clean.getByText('They are still needed.')).toBeInTheDocument();
    expect(clean.getByText(/^Skipped by/).textContent).toContain('2 hours ago');
  });

  it('says from what a task counts while there is no window', async () => {
    renderTasks([WARN], { ...RELEASE, windows: [] });

    expect(
      await screen.findByText(
        'due 4 days before the start; there is no window yet',
      ),
    ).toBeInTheDocument();
  });

  it('completes a task and opens it again, and keeps the focus with it', async () => {
    const { user } = renderTasks([WARN]);

    const warn = await findTask('Warn the help desk');
    await user.click(
      warn.getByRole('button', { name: 'Done: Warn the help desk' }),
    );
    expect(
      await screen.findByText('“Warn the help desk” is done.'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 of 1 done')).toBeInTheDocument();
    await waitFor(() =>
      expect(
        warn.getByRole('heading', { name: 'Warn the help desk' }),
      ).toHaveFocus(),
    );

    await user.click(
      warn.getByRole('button', { name: 'Reopen: Warn the help desk' }),
    );
    expect(await warn.findByText('To do')).toBeInTheDocument();
  });

  it('skips a task only with a reason', async () => {
    const { user, fake } = renderTasks([WARN]);
    const update = jest.spyOn(fake.tasks, 'updateTask');

    const warn = await findTask('Warn the help desk');
    await user.click(warn.getByRole('button', { name: /^Skip/ }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Skip “Warn the help desk”?' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Skip the task' }));
    const comment = dialog.getByRole('textbox', { name: /^Why/ });
    expect(comment).toHaveFocus();
    expect(comment).toBeInvalid();
    expect(
      dialog.getByText('Say why the task was skipped.'),
    ).toBeInTheDocument();
    expect(update).not.toHaveBeenCalled();

    await user.type(comment, 'Nobody notices');
    await user.click(dialog.getByRole('button', { name: 'Skip the task' }));
    expect(await warn.findByText('Nobody notices')).toBeInTheDocument();
    expect(warn.getByText('Skipped')).toBeInTheDocument();
  });

  it('keeps what was typed when the backend refuses', async () => {
    const { user, fake } = renderTasks([WARN]);
    jest
      .spyOn(fake.tasks, 'updateTask')
      .mockRejectedValue(
        await responseError(403, 'The task is for team-payments to do.'),
      );

    const warn = await findTask('Warn the help desk');
    await user.click(warn.getByRole('button', { name: /^Failed/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Why/ }), 'No phone');
    await user.click(dialog.getByRole('button', { name: 'Report as failed' }));

    expect(
      await dialog.findByText('The task is for team-payments to do.'),
    ).toBeInTheDocument();
    expect(dialog.getByRole('textbox', { name: /^Why/ })).toHaveValue(
      'No phone',
    );
  });

  it('runs an automated task and shows what it answered', async () => {
    const { user, fake } = renderTasks([FREEZE]);
    jest.spyOn(fake.tasks, 'runTask').mockImplementation((releaseId, taskId) =>
      fake.tasks.updateTask(releaseId, taskId, {
        state: 'failed',
        comment: 'The call-out answered with status 502.',
      }),
    );

    const freeze = await findTask('Stop the batch jobs');
    await user.click(
      freeze.getByRole('button', { name: 'Run now: Stop the batch jobs' }),
    );

    expect(
      await freeze.findByText('The call-out answered with status 502.'),
    ).toBeInTheDocument();
    expect(freeze.getByText('Failed')).toBeInTheDocument();
    expect(
      screen.getByText(
        '“Stop the batch jobs” has failed. The call-out answered with status 502.',
      ),
    ).toBeInTheDocument();
  });

  it('says in its place why a task is as it was', async () => {
    const { user, fake } = renderTasks([FREEZE]);
    jest
      .spyOn(fake.tasks, 'runTask')
      .mockRejectedValue(await responseError(409, 'It runs already.'));

    const freeze = await findTask('Stop the batch jobs');
    await user.click(freeze.getByRole('button', { name: /^Run now/ }));

    const alert = await freeze.findByRole('alert');
    expect(alert).toHaveTextContent('“Stop the batch jobs” is as it was');
    expect(alert).toHaveTextContent('It runs already.');
  });

  it('moves a task with the keyboard and stays on its button', async () => {
    const { user } = renderTasks([WARN, FREEZE]);

    const down = await screen.findByRole('button', {
      name: 'Move “Warn the help desk” down',
    });
    expect(
      screen.getByRole('button', { name: 'Move “Warn the help desk” up' }),
    ).toHaveAttribute('aria-disabled', 'true');
    down.focus();
    await user.keyboard('{Enter}');

    expect(
      await screen.findByText('“Warn the help desk” is now number 2 of 2.'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: 'Before the deployment' }))
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Stop the batch jobs', 'Warn the help desk']);
    expect(
      screen.getByRole('button', { name: 'Move “Warn the help desk” down' }),
    ).toHaveFocus();
  });

  it('adds a task', async () => {
    const { user, fake } = renderTasks([]);
    const add = jest.spyOn(fake.tasks, 'addTask');

    expect(
      await screen.findByRole('heading', { name: 'No tasks yet' }),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Add a task' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Add a task' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Add the task' }));
    expect(
      dialog.getByRole('textbox', { name: /^What has to be done/ }),
    ).toHaveFocus();
    await user.type(
      dialog.getByRole('textbox', { name: /^What has to be done/ }),
      'Warm the cache',
    );
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'When' }),
      'After the deployment',
    );
    await user.type(dialog.getByRole('textbox', { name: 'How long' }), '30');
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Unit' }),
      'Minutes',
    );
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Counted from' }),
      'after the end of the window',
    );
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Done by' }),
      'Stop the jobs',
    );
    await user.click(dialog.getByRole('button', { name: 'Add the task' }));

    expect(await findTask('Warm the cache')).toBeTruthy();
    expect(add).toHaveBeenCalledWith(RELEASE.id, {
      title: 'Warm the cache',
      phase: 'after',
      owner: 'group:default/team-payments',
      due: 'PT30M',
      required: true,
      callOut: 'stop-jobs',
    });
    expect(screen.getByText('“Warm the cache” was added.')).toBeInTheDocument();
  });

  it('changes only what was changed, and names the field that is refused', async () => {
    const { user, fake } = renderTasks([WARN]);
    const update = jest
      .spyOn(fake.tasks, 'updateTask')
      .mockRejectedValueOnce(
        await responseError(400, 'Bad input', [
          { field: 'runbook.path', rule: 'known', message: 'No such page.' },
        ]),
      );

    await user.click(
      await screen.findByRole('button', { name: 'Edit “Warn the help desk”' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Change the task' }),
    );
    const page = dialog.getByRole('textbox', { name: 'Page in its TechDocs' });
    await user.clear(page);
    await user.type(page, 'ops/phone');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByText('No such page.')).toBeInTheDocument();
    expect(page).toHaveValue('ops/phone');
    expect(update).toHaveBeenCalledWith(RELEASE.id, WARN.id, {
      runbook: {
        entityRef: 'component:default/payments-api',
        path: 'ops/phone',
      },
    });

    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('“Warn the help desk” was changed.'),
    ).toBeInTheDocument();
  });

  it('removes a task after asking', async () => {
    const { user } = renderTasks([WARN, FREEZE]);

    await user.click(
      await screen.findByRole('button', {
        name: 'Remove “Warn the help desk”',
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Remove “Warn the help desk”?',
      }),
    );
    await user.click(dialog.getByRole('button', { name: 'Remove the task' }));

    expect(
      await screen.findByText('“Warn the help desk” was removed.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('listitem', { name: 'Warn the help desk' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('0 of 1 done')).toBeInTheDocument();
  });

  it('offers nothing to who may only read', async () => {
    renderTasks([
      { ...WARN, may: { complete: false, edit: false, run: false } },
    ]);

    const warn = await findTask('Warn the help desk');
    expect(warn.queryByRole('button')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Add a task' }),
    ).not.toBeInTheDocument();
  });

  it('says why they could not be loaded', async () => {
    const api = new AutomatedApi([RELEASE]);
    jest
      .spyOn(api.tasks, 'listTasks')
      .mockRejectedValueOnce(await responseError(400, 'No luck'));
    api.tasks.put(RELEASE.id, [WARN]);
    const { user } = renderPage(PAGE, { api });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The backend says: No luck');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await findTask('Warn the help desk')).toBeTruthy();
  });
});
