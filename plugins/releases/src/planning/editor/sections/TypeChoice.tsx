import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormControl from '@material-ui/core/FormControl';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseType } from '@slipway/backstage-plugin-releases-common';
import { useId } from 'react';
import { releasesTranslationRef } from '../../../translation';
import { useProblemText } from '../form/useFieldTexts';
import { durationText } from './WindowFields';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';

const useStyles = makeStyles(
  theme => ({
    cards: {
      display: 'grid',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(148px, 100%), 1fr))',
    },
    card: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(0, 1.5, 1, 1.5),
      cursor: 'pointer',
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      marginLeft: theme.spacing(-1.5),
    },
    legend: theme.typography.body2,
    details: { color: theme.palette.text.secondary, lineHeight: 1.4 },
  }),
  { name: 'SlipwayTypeChoice' },
);

/** The release types of the policy with what each one means for the planner. */
export function TypeChoice(props: {
  types: ReleaseType[];
  value: string;
  onChange: (type: string) => void;
  problem?: FieldProblem;
}) {
  const { types, value, onChange, problem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const problemText = useProblemText();
  const labelId = useId();
  const problemId = useId();

  return (
    <FormControl error={Boolean(problem)} fullWidth>
      <FormLabel
        id={labelId}
        focused={false}
        required
        className={classes.legend}
      >
        {t('editor.label.type')}
      </FormLabel>
      <RadioGroup
        id={fieldId('type')}
        tabIndex={-1}
        aria-labelledby={labelId}
        aria-describedby={problem ? problemId : undefined}
        aria-required
        className={classes.cards}
        name={fieldId('type')}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {types.map(type => (
          <TypeCard key={type.name} type={type} chosen={type.name === value} />
        ))}
      </RadioGroup>
      {problem && (
        <FormHelperText id={problemId}>{problemText(problem)}</FormHelperText>
      )}
    </FormControl>
  );
}

function TypeCard(props: { type: ReleaseType; chosen: boolean }) {
  const { type, chosen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const radioId = useId();
  const titleId = useId();
  const detailsId = useId();

  return (
    <label
      htmlFor={radioId}
      className={`${classes.card} ${chosen ? classes.chosen : ''}`}
    >
      <span className={classes.head}>
        <Radio
          id={radioId}
          size="small"
          color="primary"
          value={type.name}
          inputProps={{
            'aria-labelledby': titleId,
            'aria-describedby': detailsId,
          }}
        />
        <Typography id={titleId} variant="subtitle2" component="span">
          {type.title}
        </Typography>
      </span>
      <Typography
        id={detailsId}
        variant="caption"
        component="span"
        display="block"
        className={classes.details}
      >
        {type.description}{' '}
        {type.notice
          ? t('editor.type.notice', { duration: durationText(type.notice) })
          : t('editor.type.noNotice')}
      </Typography>
    </label>
  );
}
