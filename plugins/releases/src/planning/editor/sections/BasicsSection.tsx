import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { releasesTranslationRef } from '../../../translation';
import { Disclosure } from '../../../shared/Disclosure';
import { FieldInput } from '../form/FieldInput';
import { FormSection } from '../form/FormSection';
import type { ReleaseForm } from '../form/useReleaseForm';
import { EntityPicker } from '../pickers/EntityPicker';
import { TypeChoice } from './TypeChoice';

const useStyles = makeStyles(
  theme => ({
    people: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    },
  }),
  { name: 'SlipwayBasicsSection' },
);

/** What the release is called, what kind it is and who answers for it. */
export function BasicsSection(props: {
  form: ReleaseForm;
  /** The person who plans, offered first as release manager. */
  viewer?: string;
  /** Owners that suit what is released. */
  suggestedOwners?: string[];
}) {
  const { form, viewer, suggestedOwners } = props;
  const { values, update, touch, shown } = form;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <FormSection title={t('editor.section.basics')}>
      <FieldInput
        field="title"
        label={t('editor.label.title')}
        required
        value={values.title}
        onChange={title => update(before => ({ ...before, title }))}
        onDone={touch}
        problem={shown.get('title')}
      />
      <TypeChoice
        types={form.policy.types}
        value={values.type}
        onChange={type => update(before => ({ ...before, type }))}
        problem={shown.get('type')}
      />
      <div className={classes.people}>
        <EntityPicker
          field="owner"
          label={t('editor.label.owner')}
          choice="owner"
          required
          value={values.owner}
          suggestions={suggestedOwners}
          onChange={owner => update(before => ({ ...before, owner }))}
          onDone={touch}
          problem={shown.get('owner')}
        />
        <EntityPicker
          field="releaseManager"
          label={t('editor.label.releaseManager')}
          choice="person"
          value={values.releaseManager}
          suggestions={viewer ? [viewer] : undefined}
          onChange={releaseManager =>
            update(before => ({ ...before, releaseManager }))
          }
          onDone={touch}
          problem={shown.get('releaseManager')}
        />
      </div>
      <Disclosure
        label={t('editor.more.summary')}
        initiallyOpen={Boolean(values.summary)}
        hasProblem={shown.has('summary')}
      >
        <FieldInput
          field="summary"
          label={t('editor.label.summary')}
          help={t('editor.help.summary')}
          multiline
          value={values.summary}
          onChange={summary => update(before => ({ ...before, summary }))}
          onDone={touch}
          problem={shown.get('summary')}
        />
      </Disclosure>
    </FormSection>
  );
}
