import { changedFields, isApprovalRelevant } from './contentChange';
import {
  applyPatch,
  normalizeRelease,
  plannedInterval,
} from './normalizeRelease';
import { DEFAULT_POLICY } from './policy';

const CONTENT = normalizeRelease(
  {
    title: ' Payments 4.2 ',
    summary: '',
    type: 'minor',
    owner: 'Group:Team-Payments',
    components: [
      {
        entityRef: 'Component:Default/Payments-API',
        version: ' 4.2.0 ',
        commit: '9FCEB02',
      },
    ],
    windows: [
      {
        environment: 'production',
        start: '2026-12-04T14:00:00+01:00',
        end: '2026-12-04T15:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      {
        environment: 'staging',
        start: '2026-12-01T09:00:00Z',
        end: '2026-12-01T10:00:00Z',
        timeZone: 'UTC',
      },
    ],
  },
  DEFAULT_POLICY,
);

describe('normalizeRelease', () => {
  it('brings texts, references, instants and the order of windows into one form', () => {
    expect(CONTENT).toEqual({
      title: 'Payments 4.2',
      type: 'minor',
      owner: 'group:default/team-payments',
      components: [
        {
          entityRef: 'component:default/payments-api',
          version: '4.2.0',
          commit: '9fceb02',
        },
      ],
      includes: [],
      scopeLinks: [],
      windows: [
        expect.objectContaining({ environment: 'staging' }),
        {
          environment: 'production',
          start: '2026-12-04T13:00:00.000Z',
          end: '2026-12-04T14:00:00.000Z',
          timeZone: 'Europe/Berlin',
        },
      ],
    });
  });

  it('is stable', () => {
    expect(normalizeRelease(CONTENT, DEFAULT_POLICY)).toEqual(CONTENT);
  });

  it('derives the planned interval over all windows', () => {
    expect(plannedInterval(CONTENT.windows)).toEqual({
      plannedStart: '2026-12-01T09:00:00.000Z',
      plannedEnd: '2026-12-04T14:00:00.000Z',
    });
    expect(plannedInterval([])).toEqual({});
  });
});

describe('applyPatch', () => {
  it('keeps what is left out, replaces lists and clears with null', () => {
    const patched = applyPatch(
      { ...CONTENT, summary: 'Old' },
      { summary: null, windows: [], title: 'New' },
    );
    expect(patched).toEqual({ ...CONTENT, title: 'New', windows: [] });
  });
});

describe('changedFields', () => {
  it('does not see the order of keys', () => {
    const reordered = {
      ...CONTENT,
      windows: CONTENT.windows.map(({ timeZone, ...rest }) => ({
        timeZone,
        ...rest,
      })),
    };
    expect(changedFields(CONTENT, reordered)).toEqual([]);
  });

  it('tells what people approved from mere wording', () => {
    const reworded = changedFields(CONTENT, { ...CONTENT, title: 'Payments' });
    expect(reworded).toEqual(['title']);
    expect(isApprovalRelevant(reworded)).toBe(false);
    const moved = changedFields(CONTENT, { ...CONTENT, windows: [] });
    expect(moved).toEqual(['windows']);
    expect(isApprovalRelevant(moved)).toBe(true);
  });
});
