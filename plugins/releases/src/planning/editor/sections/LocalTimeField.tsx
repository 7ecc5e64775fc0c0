import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useId } from 'react';
import { releasesTranslationRef } from '../../../translation';
import { FieldInput } from '../form/FieldInput';
import { clockTime } from '../form/useFieldTexts';
import type { LocalTimeReading, LocalTimeValues } from '../model/formValues';
import { readingsOf, readTime } from '../model/localTime';
import type { FieldProblem } from '../model/problems';

const useStyles = makeStyles(
  theme => ({
    fixes: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'SlipwayLocalTimeField' },
);

/**
 * A date and a time of the clock in one zone. Where clocks skip the time it
 * offers the nearest ones that exist, where they show it twice it asks which is meant.
 */
export function LocalTimeField(props: {
  field: string;
  label: string;
  value: LocalTimeValues;
  timeZone: string;
  onChange: (value: LocalTimeValues) => void;
  onDone: (field: string) => void;
  problem?: FieldProblem;
  help?: string;
  required?: boolean;
}) {
  const { field, value, timeZone, onChange, onDone } = props;
  const time = readTime(value, timeZone);
  const readings = readingsOf(value, timeZone);

  const change = (next: LocalTimeValues) => {
    onChange(next);
    // The browser only reports complete times, so there is nothing to wait for.
    if (next.local) {
      onDone(field);
    }
  };

  return (
    <div>
      <FieldInput
        field={field}
        label={props.label}
        type="datetime-local"
        value={value.local}
        onChange={local => change({ local })}
        onDone={onDone}
        problem={props.problem}
        help={props.help}
        required={props.required}
      />
      {time.kind === 'gap' && (
        <NearestTimes
          times={[time.gap.before, time.gap.after]}
          enteredAs={value.local}
          onChoose={local => change({ local })}
        />
      )}
      {readings && (
        <WhichReading
          value={value}
          readings={readings}
          timeZone={timeZone}
          onChoose={reading => change({ local: value.local, reading })}
        />
      )}
    </div>
  );
}

function NearestTimes(props: {
  times: string[];
  enteredAs: string;
  onChoose: (local: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const textId = useId();

  return (
    <div className={classes.fixes} role="group" aria-labelledby={textId}>
      <Typography variant="body2" id={textId}>
        {t('editor.windows.fixes')}
      </Typography>
      {props.times.map(local => (
        <Button
          key={local}
          size="small"
          variant="outlined"
          color="primary"
          onClick={() => props.onChoose(local)}
        >
          {t('editor.windows.useTime', {
            time: clockTime(local, props.enteredAs),
          })}
        </Button>
      ))}
    </div>
  );
}

function WhichReading(props: {
  value: LocalTimeValues;
  readings: Record<LocalTimeReading, string>;
  timeZone: string;
  onChoose: (reading: LocalTimeReading) => void;
}) {
  const { value, readings, timeZone, onChoose } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const textId = useId();
  const offset = (reading: LocalTimeReading) =>
    DateTime.fromISO(readings[reading], { zone: timeZone }).toFormat(
      "ZZZZ ('UTC'Z)",
    );

  return (
    <>
      <Typography variant="body2" id={textId}>
        {t('editor.windows.twice', { time: clockTime(value.local) })}
      </Typography>
      <RadioGroup
        row
        aria-labelledby={textId}
        value={value.reading ?? ''}
        onChange={event => onChoose(event.target.value as LocalTimeReading)}
      >
        <FormControlLabel
          value="earlier"
          control={<Radio size="small" color="primary" />}
          label={t('editor.windows.earlier', { offset: offset('earlier') })}
        />
        <FormControlLabel
          value="later"
          control={<Radio size="small" color="primary" />}
          label={t('editor.windows.later', { offset: offset('later') })}
        />
      </RadioGroup>
    </>
  );
}
