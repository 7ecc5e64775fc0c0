import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  FakeReleasesApi,
  responseError,
} from '../../__testUtils__/fakeReleasesApi';
import { pinNow } from '../../__testUtils__/renderReleases';
import { renderPage } from './__testUtils__/renderPage';

pinNow();

const PLAN_PAYMENTS = '/releases/new?entityRef=component:default/payments-api';

// A date field only reports complete values, as the browser's picker does.
function enterTime(name: string, value: string) {
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
}

type User = ReturnType<typeof renderPage>['user'];

/** Types a part of a name and takes the only thing that is found. */
async function choose(user: User, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
  const list = await screen.findByRole('listbox');
  await waitFor(() =>
    expect(within(list).getAllByRole('option')).toHaveLength(1),
  );
  await user.click(within(list).getByRole('option'));
}

async function saveDraft(user: User) {
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
}

describe('NewReleasePage', () => {
  it('plans a release of a component in another zone than the viewer’s', async () => {
    const { api, user } = renderPage(PLAN_PAYMENTS);
    const create = jest.spyOn(api, 'createRelease');

    expect(
      await screen.findByRole('heading', { name: 'Plan a release' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByDisplayValue('Team Payments'),
    ).toBeInTheDocument();
    await user.type(screen.getByLabelText('Version'), '4.2.0');
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Payments API 4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Minor' }));
    expect(
      screen.getByRole('radio', { name: 'Minor' }),
    ).toHaveAccessibleDescription(/compatible.*Announce 3 days ahead/);

    enterTime('Start', '2026-12-01T14:00');
    const zone = screen.getByLabelText('Time zone');
    expect(zone).toHaveValue('Europe/Berlin');
    await choose(user, zone, 'new york');
    expect(
      await screen.findByText(/in America\/New York.*For you: .*20:00.*21:00/),
    ).toBeInTheDocument();

    await saveDraft(user);
    expect(
      await screen.findByRole('heading', { name: 'Payments API 4.2.0' }),
    ).toBeInTheDocument();
    expect(create).toHaveBeenCalledWith({
      title: 'Payments API 4.2.0',
      type: 'minor',
      owner: 'group:default/team-payments',
      components: [
        { entityRef: 'component:default/payments-api', version: '4.2.0' },
      ],
      includes: [],
      scopeLinks: [],
      windows: [
        {
          environment: 'production',
          start: '2026-12-01T19:00:00.000Z',
          end: '2026-12-01T20:00:00.000Z',
          timeZone: 'America/New_York',
        },
      ],
    });
  });

  it('says what the release would be judged as, before anything is saved', async () => {
    const { api, user } = renderPage(PLAN_PAYMENTS);
    const create = jest.spyOn(api, 'createRelease');

    await user.type(await screen.findByLabelText('Version'), '4.2.0');
    expect(screen.getByText(/Choose a type, and the/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Standard' }));
    expect(
      await screen.findByText(/^Blocked by \d checks? for Production/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show why' }));
    expect(
      screen.getByText('There is no window in production'),
    ).toBeInTheDocument();
    enterTime('Start', '2026-12-01T14:00');
    expect(screen.queryByText('There is no window in production')).toBeNull();
    expect(create).not.toHaveBeenCalled();
  });

  it('finds components and their owner, and offers what they depend on', async () => {
    const { api, user } = renderPage('/releases/new');
    const create = jest.spyOn(api, 'createRelease');

    await choose(user, await screen.findByLabelText('Component'), 'payments-a');
    expect(
      await screen.findByDisplayValue('Team Payments'),
    ).toBeInTheDocument();
    await user.type(screen.getByLabelText('Version'), '4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Patch' }));

    await user.click(
      screen.getByRole('button', { name: /requirements of component 1/ }),
    );
    await user.type(screen.getByLabelText('Commit'), 'ABCDEF1');
    const breaking = screen.getByRole('checkbox', { name: 'Breaking change' });
    expect(breaking).toHaveAccessibleDescription(
      'What depends on it has to change with it: its owners are asked.',
    );
    await user.click(breaking);
    await user.type(
      screen.getByLabelText('Other deliverables'),
      'Guide{Enter}Client',
    );
    await user.click(screen.getByRole('button', { name: 'Add a requirement' }));
    await user.click(screen.getByLabelText('Needs'));
    const suggested = await screen.findByRole('option', {
      name: /Ledger database/,
    });
    expect(screen.getByText('Suggested')).toBeInTheDocument();
    await user.click(suggested);
    await user.type(screen.getByLabelText('In version'), '>=7');
    await saveDraft(user);

    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          title: 'Payments API 4.2.0',
          owner: 'group:default/team-payments',
          components: [
            {
              entityRef: 'component:default/payments-api',
              version: '4.2.0',
              breaking: true,
              commit: 'ABCDEF1',
              deliverables: ['Guide', 'Client'],
              requirements: [
                { entityRef: 'resource:default/ledger-db', version: '>=7' },
              ],
            },
          ],
          windows: [],
        }),
      ),
    );
  });

  it('offers the components of a system and takes its owner', async () => {
    const { user } = renderPage(
      '/releases/new?entityRef=system:default/payments',
    );

    expect(
      await screen.findByDisplayValue('Payments department'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Payments worker' }));
    expect(await screen.findByDisplayValue('Payments worker')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Add a component' }));
    const picker = screen.getAllByLabelText('Component')[1];
    await user.type(picker, 'a');
    expect(
      await screen.findByRole('option', { name: /Payments API/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('option', { name: /Parcel tracker/ }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByLabelText('Only what belongs to Payments'));
    await user.clear(picker);
    await user.type(picker, 'parcel');
    expect(
      await screen.findByRole('option', { name: /Parcel tracker/ }),
    ).toBeInTheDocument();
  });

  it('leads from the summary of errors to the fields', async () => {
    const { api, user } = renderPage('/releases/new');
    const create = jest.spyOn(api, 'createRelease');

    await user.type(await screen.findByLabelText('Version'), '1');
    await user.type(screen.getByLabelText(/^Owner/), 'nobody');
    await saveDraft(user);

    const summary = await screen.findByRole('group', {
      name: '4 entries need your attention',
    });
    expect(summary).toHaveFocus();
    expect(
      within(summary)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual([
      'Title: Enter a title.',
      'Type: Choose a type.',
      'Owner: Nothing in the catalog was found for “nobody”. Choose from the list.',
      'Component 1, Component: Choose what is released.',
    ]);
    await user.click(
      within(summary).getByRole('link', { name: /Component 1/ }),
    );
    expect(screen.getByLabelText('Component')).toHaveFocus();
    expect(screen.getByLabelText('Component')).toHaveAccessibleDescription(
      'Choose what is released.',
    );
    await user.click(within(summary).getByRole('link', { name: /Type/ }));
    expect(screen.getByRole('radio', { name: 'Major' })).toHaveFocus();
    expect(create).not.toHaveBeenCalled();
  });

  it('names the hour that clocks skip and offers the nearest times', async () => {
    const { api, user } = renderPage(PLAN_PAYMENTS);
    const create = jest.spyOn(api, 'createRelease');
    await user.type(await screen.findByLabelText('Version'), '4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Minor' }));

    enterTime('Start', '2027-03-28T02:30');
    expect(screen.getByLabelText('Start')).toHaveAccessibleDescription(
      '02:30 does not exist on this day in Europe/Berlin: clocks go from 02:00 to 03:00.',
    );
    expect(screen.getByRole('button', { name: 'Use 01:30' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use 03:30' }));
    expect(screen.getByLabelText('Start')).toHaveValue('2027-03-28T03:30');
    await saveDraft(user);

    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0][0].windows).toEqual([
      expect.objectContaining({ start: '2027-03-28T01:30:00.000Z' }),
    ]);
  });

  it('asks which of two equal times is meant', async () => {
    const { api, user } = renderPage(PLAN_PAYMENTS);
    const create = jest.spyOn(api, 'createRelease');
    await user.type(await screen.findByLabelText('Version'), '4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Minor' }));

    enterTime('Start', '2027-10-31T02:30');
    await saveDraft(user);
    expect(
      await screen.findByRole('link', {
        name: 'Production, Start: 02:30 happens twice on this day in Europe/Berlin. Choose which one you mean.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: /The first, .*UTC\+2/ }),
    ).not.toBeChecked();
    await user.click(
      screen.getByRole('radio', { name: /The second, .*UTC\+1/ }),
    );
    await saveDraft(user);

    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0][0].windows).toEqual([
      expect.objectContaining({
        start: '2027-10-31T01:30:00.000Z',
        end: '2027-10-31T02:30:00.000Z',
      }),
    ]);
  });

  it('shows what the backend refuses at its field and keeps everything', async () => {
    const api = new FakeReleasesApi();
    jest.spyOn(api, 'createRelease').mockRejectedValueOnce(
      await responseError(400, 'The release is not valid', [
        {
          field: 'components[0].entityRef',
          rule: 'knownEntity',
          message: 'component:default/payments-api is not in the catalog.',
        },
      ]),
    );
    const { user } = renderPage(PLAN_PAYMENTS, { api });
    await user.type(await screen.findByLabelText('Version'), '4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Minor' }));
    await saveDraft(user);

    expect(
      await screen.findByRole('group', {
        name: 'One entry needs your attention',
      }),
    ).toHaveFocus();
    expect(screen.getByLabelText('Component')).toHaveAccessibleDescription(
      'component:default/payments-api is not in the catalog.',
    );
    expect(screen.getByLabelText('Version')).toHaveValue('4.2.0');
  });

  it('keeps what was entered when saving fails', async () => {
    const api = new FakeReleasesApi();
    jest
      .spyOn(api, 'createRelease')
      .mockRejectedValueOnce(
        await responseError(503, 'The catalog does not answer'),
      );
    const { user } = renderPage(PLAN_PAYMENTS, { api });
    await user.type(await screen.findByLabelText('Version'), '4.2.0');
    await user.click(screen.getByRole('radio', { name: 'Minor' }));
    await saveDraft(user);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Nothing was saved.*The catalog does not answer/,
    );
    expect(screen.getByLabelText('Version')).toHaveValue('4.2.0');
    await saveDraft(user);
    expect(
      await screen.findByRole('heading', { name: 'Payments API 4.2.0' }),
    ).toBeInTheDocument();
  });

  it('asks before what was entered is lost', async () => {
    const { user } = renderPage('/releases/new');
    await user.type(await screen.findByLabelText(/^Title/), 'Winter');

    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByRole('dialog', { name: 'Leave without saving?' }),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Winter');
  });

  it('plans all the same when the entity is unknown', async () => {
    renderPage('/releases/new?entityRef=component:default/gone');
    expect(
      await screen.findByText(/component:default\/gone could not be read/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('');
  });
});
