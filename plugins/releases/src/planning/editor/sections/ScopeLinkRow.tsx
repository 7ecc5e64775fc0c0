import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { memo } from 'react';
import { visuallyHidden } from '../../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../../translation';
import { LINK_KINDS, LINK_KIND_KEYS } from '../../release/releaseWords';
import { FieldInput } from '../form/FieldInput';
import { addButtonId, focusSoon } from '../form/focusField';
import { removeRow, updateRow } from '../form/rows';
import type { FormUpdate } from '../form/useReleaseForm';
import type { ScopeLinkValues } from '../model/formValues';
import type { FieldProblem } from '../model/problems';

const useStyles = makeStyles(
  theme => ({
    fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    // The first field says the same to those who see it.
    legend: visuallyHidden,
    row: {
      display: 'grid',
      gap: theme.spacing(1),
      alignItems: 'start',
      marginBottom: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    },
    end: {
      gridColumn: '1 / -1',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'SlipwayScopeLinkRow' },
);

type ScopeLinkRowProps = {
  row: ScopeLinkValues;
  index: number;
  problems: FieldProblem[];
  update: FormUpdate;
  onDone: (field: string) => void;
};

function ScopeLinkRowContent(props: ScopeLinkRowProps) {
  const { row, index, problems, update, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const field = `scopeLinks[${index}]`;
  const number = String(index + 1);
  const change = (next: Partial<ScopeLinkValues>) =>
    updateRow(update, 'scopeLinks', index, next);
  const problemOf = (name: string) =>
    problems.find(problem => problem.field === `${field}.${name}`);

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        {t('editor.links.legend', { number })}
      </legend>
      <div className={classes.row}>
        <FieldInput
          field={`${field}.kind`}
          label={t('editor.label.linkKind')}
          select
          value={row.kind}
          onChange={kind => change({ kind: kind as ScopeLinkValues['kind'] })}
          onDone={onDone}
          problem={problemOf('kind')}
        >
          {LINK_KINDS.map(kind => (
            <option key={kind} value={kind}>
              {t(`release.linkKind.${LINK_KIND_KEYS[kind]}`)}
            </option>
          ))}
        </FieldInput>
        <FieldInput
          field={`${field}.key`}
          label={t('editor.label.linkKey')}
          help={t('editor.help.linkKey')}
          value={row.recordKey}
          onChange={recordKey => change({ recordKey })}
          onDone={onDone}
          problem={problemOf('key')}
        />
        <FieldInput
          field={`${field}.title`}
          label={t('editor.label.linkTitle')}
          value={row.title}
          onChange={title => change({ title })}
          onDone={onDone}
          problem={problemOf('title')}
        />
        <FieldInput
          field={`${field}.url`}
          label={t('editor.label.linkUrl')}
          type="url"
          value={row.url}
          onChange={url => change({ url })}
          onDone={onDone}
          problem={problemOf('url')}
        />
        <div className={classes.end}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={row.closes}
                onChange={event => change({ closes: event.target.checked })}
              />
            }
            label={t('editor.label.linkCloses')}
          />
          <IconButton
            size="small"
            aria-label={t('editor.links.remove', { number })}
            onClick={() => {
              removeRow(update, 'scopeLinks', index);
              focusSoon(addButtonId('scopeLinks'));
            }}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </div>
      </div>
    </fieldset>
  );
}

/** One record that the release answers to; of hundreds, only the one that changes renders. */
export const ScopeLinkRow = memo(
  ScopeLinkRowContent,
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.update === after.update &&
    before.onDone === after.onDone &&
    JSON.stringify(before.problems) === JSON.stringify(after.problems),
);
