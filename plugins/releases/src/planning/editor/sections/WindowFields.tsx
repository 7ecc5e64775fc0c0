import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { DateTime, Duration } from 'luxon';
import { useNow } from '../../../shared/useNow';
import { useEnvironmentTitle } from '../../../shared/ReleaseTypeLabel';
import { intervalText, zoneName } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';
import { FieldInput } from '../form/FieldInput';
import { updateRow } from '../form/rows';
import type { ReleaseForm } from '../form/useReleaseForm';
import { focusSoon } from '../form/focusField';
import { fieldId } from '../model/fieldPaths';
import { FieldProblemText } from '../form/FieldProblemText';
import { UNTIL, WindowValues, WINDOW_LENGTHS } from '../model/formValues';
import {
  endOf,
  readsDifferently,
  startOf,
  withLength,
} from '../model/windowInstants';
import { TimeZonePicker } from '../pickers/TimeZonePicker';
import { LocalTimeField } from './LocalTimeField';

const useStyles = makeStyles(
  theme => ({
    fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    // A legend does not take part in flex or grid layouts of its fieldset.
    legend: { padding: 0, float: 'left', lineHeight: `${theme.spacing(4)}px` },
    head: {
      display: 'flex',
      justifyContent: 'flex-end',
      minHeight: theme.spacing(4),
    },
    fields: {
      clear: 'both',
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      paddingTop: theme.spacing(1),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    },
    reading: {
      color: theme.palette.text.secondary,
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'SlipwayWindowFields' },
);

/** The window of one environment. */
export function WindowFields(props: { form: ReleaseForm; index: number }) {
  const { form, index } = props;
  const window = form.values.windows[index];
  const field = `windows[${index}]`;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environment = useEnvironmentTitle()(window.environment);
  const now = useNow();
  const problem = form.shown.get(`${field}.environment`);
  const change = (next: Partial<WindowValues>) =>
    updateRow(form.update, 'windows', index, next);
  // The end is judged with the start, wherever it was entered.
  const done = (changed: string) =>
    form.touch(changed, `${field}.end`, `${field}.length`);

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        <Typography variant="subtitle2" component="span">
          {environment}
        </Typography>
      </legend>
      <div className={classes.head}>
        <Tooltip title={t('editor.windows.remove', { environment })}>
          <IconButton
            size="small"
            aria-label={t('editor.windows.remove', { environment })}
            onClick={() => {
              change({ planned: false });
              focusSoon(planButtonId(index));
            }}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </div>
      <FieldProblemText field={`${field}.environment`} problem={problem} />
      <div className={classes.fields}>
        <LocalTimeField
          field={`${field}.start`}
          label={t('editor.label.start')}
          value={window.start}
          timeZone={window.timeZone}
          onChange={start => change({ start })}
          onDone={done}
          problem={form.shown.get(`${field}.start`)}
        />
        <FieldInput
          field={`${field}.length`}
          label={t('editor.label.length')}
          select
          value={window.length}
          onChange={length => change(withLength(window, length))}
          onDone={form.touch}
          problem={form.shown.get(`${field}.length`)}
        >
          {WINDOW_LENGTHS.map(length => (
            <option key={length} value={length}>
              {durationText(length)}
            </option>
          ))}
          <option value={UNTIL}>{t('editor.windows.until')}</option>
        </FieldInput>
        {window.length === UNTIL && (
          <LocalTimeField
            field={`${field}.end`}
            label={t('editor.label.end')}
            value={window.end}
            timeZone={window.timeZone}
            onChange={end => change({ end })}
            onDone={form.touch}
            problem={form.shown.get(`${field}.end`)}
          />
        )}
        <TimeZonePicker
          field={`${field}.timeZone`}
          label={t('editor.label.timeZone')}
          value={window.timeZone}
          onChange={timeZone => change({ timeZone })}
          onDone={form.touch}
          viewerZone={form.viewerZone}
          at={startOf(window) ?? now.toISO() ?? ''}
          problem={form.shown.get(`${field}.timeZone`)}
        />
      </div>
      <Readings form={form} window={window} />
    </fieldset>
  );
}

function Readings(props: { form: ReleaseForm; window: WindowValues }) {
  const { form, window } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const now = useNow();
  const start = startOf(window);
  const end = endOf(window);
  const type = form.policy.types.find(({ name }) => name === form.values.type);
  const tooSoon =
    start &&
    type?.notice &&
    DateTime.fromISO(start) > now &&
    DateTime.fromISO(start) < now.plus(Duration.fromISO(type.notice));

  return (
    <div aria-live="polite">
      {start && end && start < end && (
        <Typography variant="body2" className={classes.reading}>
          {t('editor.windows.reading', {
            range: t(
              'shared.window.range',
              intervalText(start, end, { zone: window.timeZone }),
            ),
            zone: zoneName(window.timeZone),
          })}
          {readsDifferently(window.timeZone, form.viewerZone, [start, end]) && (
            <>
              {' · '}
              {t('editor.windows.viewerReading', {
                range: t(
                  'shared.window.range',
                  intervalText(start, end, { zone: form.viewerZone }),
                ),
                zone: zoneName(form.viewerZone),
              })}
            </>
          )}
        </Typography>
      )}
      {tooSoon && type?.notice && (
        <Typography variant="body2" className={classes.reading}>
          {t('editor.windows.notice', {
            type: type.title,
            duration: durationText(type.notice),
          })}
        </Typography>
      )}
    </div>
  );
}

/** The button that stands in the place of a window that is not planned. */
export function planButtonId(index: number): string {
  return fieldId(`windows[${index}].plan`);
}

/** A duration in words, "1 hour". */
export function durationText(duration: string): string {
  return Duration.fromISO(duration).toHuman();
}
