import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { zoneName } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';
import { METHODS, METHOD_KEYS } from '../../release/releaseWords';
import { Disclosure } from '../../../shared/Disclosure';
import { FieldInput } from '../form/FieldInput';
import { FormSection } from '../form/FormSection';
import type { ReleaseForm } from '../form/useReleaseForm';
import type { BackOutValues, ReleaseFormValues } from '../model/formValues';
import { LocalTimeField } from './LocalTimeField';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    wide: { gridColumn: '1 / -1' },
  }),
  { name: 'SlipwayHowSection' },
);

/** How the release is brought into an environment and out of it again. */
export function HowSection(props: { form: ReleaseForm }) {
  const { form } = props;
  const { values, update, touch, shown } = form;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const plan = values.backOutPlan;
  const changePlan = (next: Partial<BackOutValues>) =>
    update(before => ({
      ...before,
      backOutPlan: { ...before.backOutPlan, ...next },
    }));

  return (
    <FormSection
      title={t('editor.section.how')}
      help={t('editor.section.howHelp')}
    >
      <Disclosure
        label={t('editor.more.how')}
        initiallyOpen={Boolean(values.method || plan.description)}
        hasProblem={[...shown.keys()].some(field =>
          /^(method|backOutPlan)/.test(field),
        )}
      >
        <div className={classes.fields}>
          <FieldInput
            field="method"
            label={t('editor.label.method')}
            select
            value={values.method}
            onChange={method =>
              update(before => ({
                ...before,
                method: method as ReleaseFormValues['method'],
              }))
            }
            onDone={touch}
            problem={shown.get('method')}
          >
            <option value="">{t('editor.methodNone')}</option>
            {METHODS.map(method => (
              <option key={method} value={method}>
                {t(`release.method.${METHOD_KEYS[method]}`)}
              </option>
            ))}
          </FieldInput>
          <FieldInput
            className={classes.wide}
            field="backOutPlan.description"
            label={t('editor.label.backOutPlan')}
            help={t('editor.help.backOutPlan')}
            multiline
            value={plan.description}
            onChange={description => changePlan({ description })}
            onDone={touch}
            problem={shown.get('backOutPlan.description')}
          />
          <LocalTimeField
            field="backOutPlan.rehearsedAt"
            label={t('editor.label.rehearsedAt')}
            help={t('editor.help.rehearsedAt', {
              zone: zoneName(form.viewerZone),
            })}
            value={plan.rehearsedAt}
            timeZone={form.viewerZone}
            onChange={rehearsedAt => changePlan({ rehearsedAt })}
            onDone={touch}
            problem={shown.get('backOutPlan.rehearsedAt')}
          />
          <FieldInput
            field="backOutPlan.rehearsalUrl"
            label={t('editor.label.rehearsalUrl')}
            type="url"
            value={plan.rehearsalUrl}
            onChange={rehearsalUrl => changePlan({ rehearsalUrl })}
            onDone={touch}
            problem={shown.get('backOutPlan.rehearsalUrl')}
          />
        </div>
      </Disclosure>
    </FormSection>
  );
}
