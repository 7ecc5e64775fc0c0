import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { ApprovalInboxItem } from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { releaseApprovalsRouteRef } from '../../routes';
import { messageOf } from '../../shared/requestStatus';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { DecisionDialog } from '../decision/DecisionDialog';
import { Decision } from '../decision/useDecisionForm';
import { DeferDialog } from '../deferral/DeferDialog';
import { useResume } from '../queries';
import { BulkApproveDialog } from './BulkApproveDialog';
import { InboxRow } from './InboxRow';
import { ShortcutsDialog } from './ShortcutsDialog';
import { InboxKey, useInboxKeys } from './useInboxKeys';
import { InboxState } from './useInboxParams';
import { countReleases, itemKey, useInboxSelection } from './useInboxSelection';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 48,
      padding: theme.spacing(0.5, 2),
    },
    space: { flexGrow: 1 },
    hidden: visuallyHidden,
  }),
  { name: 'SlipwayInboxList' },
);

type Open =
  | { kind: 'decision'; item: ApprovalInboxItem; decision: Decision }
  | { kind: 'deferral'; item: ApprovalInboxItem }
  | { kind: 'bulk' }
  | { kind: 'shortcuts' };

/** The rows of the inbox with everything that can be done to them. */
export function InboxList(props: {
  items: ApprovalInboxItem[];
  state: InboxState;
}) {
  const { items, state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const navigate = useNavigate();
  const approvalsLink = useRouteRef(releaseApprovalsRouteRef);
  const [open, setOpen] = useState<Open>();
  const [at, setAt] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const rows = useRef<Array<HTMLLIElement | null>>([]);
  const selection = useInboxSelection(items);
  const resume = useResume();
  const waiting = state === 'waiting';
  // Rows disappear when they are decided on; the next one takes their place.
  const current = Math.min(at, items.length - 1);

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(index, items.length - 1));
    setAt(target);
    // The name of the release stands for its row.
    rows.current[target]?.querySelector('a')?.focus();
  };
  const decide = (item: ApprovalInboxItem, decision: Decision) =>
    setOpen({ kind: 'decision', item, decision });

  const defer = (item: ApprovalInboxItem) =>
    setOpen({ kind: 'deferral', item });
  const takeUp = ({ releaseId, rule, title }: ApprovalInboxItem) =>
    resume.mutate(
      { releaseId, ruleId: rule.id },
      { onSuccess: () => setAnnouncement(t('deferrals.resumed', { title })) },
    );
  const deferOrResume: Record<InboxState, typeof defer> = {
    waiting: defer,
    deferred: takeUp,
    decided: () => {},
  };

  const actions: Record<InboxKey, () => void> = {
    // The first press of a key only shows which row is meant.
    j: () => goTo(isFocused(rows.current[current]) ? current + 1 : current),
    k: () => goTo(isFocused(rows.current[current]) ? current - 1 : current),
    a: () => waiting && decide(items[current], 'approve'),
    r: () => waiting && decide(items[current], 'reject'),
    d: () => deferOrResume[state](items[current]),
    x: () => waiting && selection.toggle(items[current]),
    Enter: () => navigate(approvalsLink({ id: items[current].releaseId })),
    '?': () => setOpen({ kind: 'shortcuts' }),
  };
  useInboxKeys(open === undefined && items.length > 0, (key, event) => {
    event.preventDefault();
    actions[key]();
  });

  return (
    <>
      <div className={classes.bar}>
        {waiting && (
          <SelectionBar
            selection={selection}
            onApprove={() => setOpen({ kind: 'bulk' })}
          />
        )}
        <span className={classes.space} />
        <Button size="small" onClick={() => setOpen({ kind: 'shortcuts' })}>
          {t('inbox.shortcuts.open')}
        </Button>
      </div>
      {resume.error && (
        <Alert severity="error">
          {t('deferrals.resumeFailed', { message: messageOf(resume.error) })}
        </Alert>
      )}
      <ul className={classes.list} aria-label={t('inbox.list')}>
        {items.map((item, index) => (
          <InboxRow
            key={itemKey(item)}
            rowRef={row => {
              rows.current[index] = row;
            }}
            item={item}
            current={index === current}
            onFocus={() => setAt(index)}
            choice={
              waiting
                ? {
                    selected: selection.isSelected(item),
                    onToggle: () => selection.toggle(item),
                    onDecide: decision => decide(item, decision),
                    onDefer: () => defer(item),
                  }
                : undefined
            }
            onResume={state === 'deferred' ? () => takeUp(item) : undefined}
          />
        ))}
      </ul>
      {open?.kind === 'decision' && (
        <DecisionDialog
          releaseId={open.item.releaseId}
          title={open.item.title}
          ruleId={open.item.rule.id}
          initialMode={open.decision}
          onClose={() => setOpen(undefined)}
          onDecided={decision => {
            setAnnouncement(
              t(`approvals.done.${decision}`, { title: open.item.title }),
            );
            setOpen(undefined);
          }}
          onDeferred={said => {
            setAnnouncement(said);
            setOpen(undefined);
          }}
        />
      )}
      {open?.kind === 'deferral' && (
        <DeferDialog
          releaseId={open.item.releaseId}
          ruleId={open.item.rule.id}
          title={open.item.title}
          onClose={() => setOpen(undefined)}
          onDone={said => {
            setAnnouncement(said);
            setOpen(undefined);
          }}
        />
      )}
      {open?.kind === 'bulk' && (
        <BulkApproveDialog
          items={selection.selected}
          onClose={() => {
            selection.clear();
            setOpen(undefined);
          }}
        />
      )}
      {open?.kind === 'shortcuts' && (
        <ShortcutsDialog onClose={() => setOpen(undefined)} />
      )}
      <span role="status" className={classes.hidden}>
        {announcement}
      </span>
    </>
  );
}

function SelectionBar(props: {
  selection: ReturnType<typeof useInboxSelection>;
  onApprove: () => void;
}) {
  const { selection, onApprove } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const count = countReleases(selection.selected);

  if (count === 0) {
    return (
      <Button size="small" onClick={selection.selectAll}>
        {t('inbox.selectAll')}
      </Button>
    );
  }
  return (
    <>
      <Typography variant="body2" role="status">
        {t('inbox.selected', { count })}
      </Typography>
      <Button
        size="small"
        variant="contained"
        color="primary"
        onClick={onApprove}
      >
        {t('inbox.approveMany', { count })}
      </Button>
      <Button size="small" onClick={selection.clear}>
        {t('inbox.clearSelection')}
      </Button>
    </>
  );
}

function isFocused(row: HTMLElement | null | undefined): boolean {
  return Boolean(row?.contains(document.activeElement));
}
