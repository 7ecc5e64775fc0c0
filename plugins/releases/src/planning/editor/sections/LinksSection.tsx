import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import { releasesTranslationRef } from '../../../translation';
import { Disclosure } from '../../../shared/Disclosure';
import { FieldProblemText } from '../form/FieldProblemText';
import { addButtonId, focusSoon } from '../form/focusField';
import { FormSection } from '../form/FormSection';
import { addRow } from '../form/rows';
import type { ReleaseForm } from '../form/useReleaseForm';
import { fieldId } from '../model/fieldPaths';
import { emptyScopeLink } from '../model/formValues';
import { ScopeLinkRow } from './ScopeLinkRow';

/** The records elsewhere that the release answers to. */
export function LinksSection(props: { form: ReleaseForm }) {
  const { form } = props;
  const { values, shown, update, touch } = form;
  const { t } = useTranslationRef(releasesTranslationRef);

  return (
    <FormSection
      title={t('editor.section.links')}
      help={t('editor.section.linksHelp')}
    >
      <Disclosure
        label={t('editor.more.links')}
        initiallyOpen={values.scopeLinks.length > 0}
        hasProblem={[...shown.keys()].some(field =>
          field.startsWith('scopeLinks'),
        )}
      >
        <FieldProblemText
          field="scopeLinks"
          problem={shown.get('scopeLinks')}
        />
        {values.scopeLinks.map((row, index) => (
          <ScopeLinkRow
            key={row.key}
            row={row}
            index={index}
            problems={[...shown.values()].filter(({ field }) =>
              field.startsWith(`scopeLinks[${index}].`),
            )}
            update={update}
            onDone={touch}
          />
        ))}
        <Button
          size="small"
          color="primary"
          startIcon={<AddIcon />}
          id={addButtonId('scopeLinks')}
          onClick={() => {
            addRow(update, 'scopeLinks', emptyScopeLink());
            focusSoon(fieldId(`scopeLinks[${values.scopeLinks.length}].kind`));
          }}
        >
          {t('editor.links.add')}
        </Button>
      </Disclosure>
    </FormSection>
  );
}
