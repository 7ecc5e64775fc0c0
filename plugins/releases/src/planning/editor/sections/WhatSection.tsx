import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import type { ReleaseDetail } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesTranslationRef } from '../../../translation';
import {
  DisclosureButton,
  DisclosureContent,
  useDisclosure,
} from '../../../shared/Disclosure';
import { FieldProblemText } from '../form/FieldProblemText';
import { addButtonId, focusSoon } from '../form/focusField';
import { FormSection } from '../form/FormSection';
import { addRow } from '../form/rows';
import type { ReleaseForm } from '../form/useReleaseForm';
import { fieldId } from '../model/fieldPaths';
import { emptyComponent } from '../model/formValues';
import type { EntityOption } from '../pickers/entityOptions';
import { ReleasePicker } from '../pickers/ReleasePicker';
import type { PlanningScope } from '../pickers/usePlanningScope';
import { ComponentRow } from './ComponentRow';

const useStyles = makeStyles(
  theme => ({
    suggestions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      '& .MuiChip-root': { margin: 0 },
    },
    add: { marginLeft: theme.spacing(-1), marginRight: theme.spacing(2) },
  }),
  { name: 'SlipwayWhatSection' },
);

/** The components and the bundled releases. */
export function WhatSection(props: {
  form: ReleaseForm;
  /** The system, domain or group that the release is planned for. */
  scope?: PlanningScope;
  /** The release that is being changed; it cannot bundle itself. */
  release?: ReleaseDetail;
}) {
  const { form, scope, release } = props;
  const { values, shown, update, touch } = form;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [restricted, setRestricted] = useState(true);
  const bundle = useDisclosure(
    values.includes.length > 0,
    shown.has('includes'),
  );

  return (
    <FormSection
      title={t('editor.section.what')}
      help={t('editor.section.whatHelp')}
    >
      <FieldProblemText field="components" problem={shown.get('components')} />
      {scope && (
        <>
          <ScopeSuggestions form={form} scope={scope} />
          <FormControlLabel
            control={
              <Switch
                color="primary"
                size="small"
                checked={restricted}
                onChange={event => setRestricted(event.target.checked)}
              />
            }
            label={t('editor.picker.scope', { title: scope.title })}
          />
        </>
      )}
      {values.components.map((row, index) => (
        <ComponentRow
          key={row.key}
          row={row}
          index={index}
          problems={[...shown.values()].filter(({ field }) =>
            field.startsWith(`components[${index}].`),
          )}
          removable={values.components.length > 1 || Boolean(row.entityRef)}
          scope={restricted ? scope?.entities : undefined}
          update={update}
          onDone={touch}
        />
      ))}
      <div>
        <Button
          className={classes.add}
          size="small"
          color="primary"
          startIcon={<AddIcon />}
          id={addButtonId('components')}
          onClick={() => {
            addRow(update, 'components', emptyComponent());
            focusSoon(
              fieldId(`components[${values.components.length}].entityRef`),
            );
          }}
        >
          {t('editor.components.add')}
        </Button>
        <DisclosureButton state={bundle} label={t('editor.more.bundle')} />
        <DisclosureContent state={bundle}>
          <ReleasePicker
            value={values.includes}
            onChange={includes => update(before => ({ ...before, includes }))}
            onDone={touch}
            problem={shown.get('includes')}
            known={release?.bundledReleases}
            exclude={release?.id}
          />
        </DisclosureContent>
      </div>
    </FormSection>
  );
}

function ScopeSuggestions(props: { form: ReleaseForm; scope: PlanningScope }) {
  const { form, scope } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const taken = new Set(
    form.values.components.map(({ entityRef }) => entityRef),
  );
  const open = scope.suggestions.filter(
    ({ entityRef }) => !taken.has(entityRef),
  );

  const add = (option: EntityOption) => {
    const chosen = form.values.components.filter(({ entityRef }) => entityRef);
    form.update(values => ({
      ...values,
      owner: values.owner || (option.owner ?? ''),
      components: [...chosen, emptyComponent(option.entityRef, option.title)],
    }));
    focusSoon(fieldId(`components[${chosen.length}].version`));
  };

  if (scope.suggestions.length === 0) {
    return (
      <Typography variant="body2">
        {t('editor.components.suggestionsNone', { title: scope.title })}
      </Typography>
    );
  }
  return open.length > 0 ? (
    <div className={classes.suggestions}>
      <Typography variant="body2" component="span">
        {t('editor.components.suggestions', { title: scope.title })}
      </Typography>
      {open.map(option => (
        <Chip
          key={option.entityRef}
          size="small"
          variant="outlined"
          clickable
          icon={<AddIcon />}
          label={option.title}
          title={option.entityRef}
          onClick={() => add(option)}
        />
      ))}
    </div>
  ) : null;
}
