import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type {
  ApprovalInboxItem,
  ReadinessVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { ReadinessChip, useVerdicts } from '../../readiness';
import { messageOf } from '../../shared/requestStatus';
import { releasesTranslationRef } from '../../translation';
import { VersionList } from '../decision/VersionList';
import { useDecideMany } from '../queries';
import { BulkResults } from './BulkResults';
import { countReleases, itemKey } from './useInboxSelection';

const MAX_COMMENT = 2000;

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(0, 0, 2), padding: 0, listStyle: 'none' },
    item: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
    },
  }),
  { name: 'SlipwayBulkApproveDialog' },
);

/** Approves several releases after showing once more what each of them is. */
export function BulkApproveDialog(props: {
  items: ApprovalInboxItem[];
  onClose: () => void;
}) {
  const { onClose } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();
  // What was chosen stays what it was while the inbox behind is loaded again.
  const [items] = useState(props.items);
  const [comment, setComment] = useState('');
  const decideMany = useDecideMany();
  const decidable = items.filter(({ rule }) => !rule.stepUp);
  const excluded = items.filter(({ rule }) => rule.stepUp);
  const count = countReleases(decidable);

  return (
    <Dialog
      open
      onClose={decideMany.isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>{t('inbox.bulk.title', { count })}</DialogTitle>
      {decideMany.data ? (
        <DialogContent>
          <BulkResults items={decidable} results={decideMany.data} />
        </DialogContent>
      ) : (
        <DialogContent>
          <DialogContentText>{t('inbox.bulk.text')}</DialogContentText>
          <Summary items={decidable} label={t('inbox.bulk.list')} />
          {excluded.length > 0 && (
            <>
              <DialogContentText>{t('inbox.bulk.excluded')}</DialogContentText>
              <Summary items={excluded} label={t('inbox.bulk.excluded')} />
            </>
          )}
          <CommentField value={comment} onChange={setComment} />
          {decideMany.error && (
            <Alert severity="error">
              {t('inbox.bulk.failed', {
                message: messageOf(decideMany.error),
              })}
            </Alert>
          )}
        </DialogContent>
      )}
      <DialogActions>
        <Button onClick={onClose} disabled={decideMany.isPending}>
          {decideMany.data ? t('shared.close') : t('shared.back')}
        </Button>
        {!decideMany.data && (
          <Button
            variant="contained"
            color="primary"
            disabled={decideMany.isPending || count === 0}
            onClick={() =>
              decideMany.mutate(
                decidable.map(({ releaseId, rule, digest, onBehalfOf }) => ({
                  releaseId,
                  ruleId: rule.id,
                  decision: 'approve' as const,
                  digest,
                  ...(comment.trim() && { comment: comment.trim() }),
                  ...(onBehalfOf && { onBehalfOf }),
                })),
              )
            }
          >
            {decideMany.isPending
              ? t('inbox.bulk.sending')
              : t('inbox.bulk.confirm', { count })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Summary(props: { items: ApprovalInboxItem[]; label: string }) {
  const { items, label } = props;
  const classes = useStyles();
  const { data: verdicts } = useVerdicts([
    ...new Set(items.map(({ releaseId }) => releaseId)),
  ]);

  return (
    <ul className={classes.list} aria-label={label}>
      {items.map(item => (
        <li key={itemKey(item)} className={classes.item}>
          <div className={classes.head}>
            <Typography variant="subtitle2">{item.title}</Typography>
            <Verdict verdict={verdicts?.get(item.releaseId)} />
          </div>
          <VersionList components={item.components} />
          <Typography variant="body2">{item.rule.reason}</Typography>
        </li>
      ))}
    </ul>
  );
}

function Verdict(props: { verdict: ReadinessVerdict | undefined }) {
  return props.verdict ? <ReadinessChip verdict={props.verdict} /> : null;
}

function CommentField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslationRef(releasesTranslationRef);
  const id = useId();

  return (
    <TextField
      id={id}
      label={t('inbox.bulk.comment')}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      variant="outlined"
      size="small"
      fullWidth
      multiline
      minRows={2}
      maxRows={8}
      inputProps={{ maxLength: MAX_COMMENT }}
    />
  );
}
