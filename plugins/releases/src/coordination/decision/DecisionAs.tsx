import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import type { ApprovalOverview } from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useId } from 'react';
import { releasesTranslationRef } from '../../translation';
import type { DecisionFormState } from './useDecisionForm';

/** Under which rule and for whom the viewer decides; a choice only where there is one. */
export function DecisionAs(props: {
  form: DecisionFormState;
  overview: ApprovalOverview;
}) {
  const { form, overview } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const { rule, rules, people, person } = form;
  const others = rules.length - 1;

  if (!rule) {
    return null;
  }
  const severally = others > 0 && !overview.settings.oneDecisionForSeveralRules;
  return (
    <>
      {severally ? (
        <Choice
          legend={t('approvals.form.under')}
          value={rule.id}
          onChange={form.chooseRule}
          options={rules.map(({ id, title, reason }) => ({
            value: id,
            label: `${title}: ${reason}`,
          }))}
        />
      ) : (
        <Typography variant="body2">
          {t('approvals.form.asOwner', { rule: rule.title })}{' '}
          {others > 0 && t('approvals.form.alsoCounts', { count: others })}
        </Typography>
      )}
      {people.length > 1 && (
        <Choice
          legend={t('approvals.form.for')}
          value={person ?? ''}
          onChange={form.choosePerson}
          options={people.flatMap(entityRef =>
            entityRef
              ? {
                  value: entityRef,
                  label: <EntityRefLink entityRef={entityRef} hideIcon />,
                }
              : [],
          )}
        />
      )}
      {people.length === 1 && people[0] && (
        <Typography variant="body2">
          {t('approvals.form.forPerson', {
            person: <EntityRefLink entityRef={people[0]} hideIcon />,
          })}
        </Typography>
      )}
    </>
  );
}

function Choice(props: {
  legend: string;
  value: string;
  onChange: (value: string) => void;
  options: Array<{ value: string; label: ReactNode }>;
}) {
  const { legend, value, onChange, options } = props;
  const legendId = useId();

  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" id={legendId}>
        {legend}
      </FormLabel>
      <RadioGroup
        aria-labelledby={legendId}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(option => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            label={option.label}
            control={<Radio size="small" color="primary" />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
