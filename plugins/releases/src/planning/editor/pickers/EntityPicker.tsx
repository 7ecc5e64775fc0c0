import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ListSubheader from '@material-ui/core/ListSubheader';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { releasesTranslationRef } from '../../../translation';
import { useProblemText } from '../form/useFieldTexts';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';
import {
  EntityChoice,
  EntityOption,
  EntityScope,
  refOfText,
} from './entityOptions';
import { useEntityOptions, useEntityTitle } from './useEntityOptions';

const useStyles = makeStyles(
  theme => ({
    option: { display: 'block', minWidth: 0, overflowWrap: 'anywhere' },
    description: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayEntityPicker' },
);

const EXAMPLES: Record<EntityChoice, string> = {
  releasable: 'component:default/payments-api',
  dependency: 'resource:default/ledger-db',
  owner: 'group:default/team-payments',
  person: 'user:default/jane.doe',
};

export type EntityPickerProps = {
  field: string;
  label: string;
  choice: EntityChoice;
  /** A reference, or the text that was typed instead of one. */
  value: string;
  onChange: (entityRef: string, option?: EntityOption) => void;
  onDone: (field: string) => void;
  problem?: FieldProblem;
  help?: string;
  required?: boolean;
  scope?: EntityScope;
  /** References that are offered before everything else. */
  suggestions?: string[];
};

/** Chooses an entity of the catalog by typing a part of its name. */
export function EntityPicker(props: EntityPickerProps) {
  const { field, label, choice, value, onChange, onDone, problem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const problemText = useProblemText();
  const title = useEntityTitle(value);
  const [open, setOpen] = useState(false);
  // What is being typed; without it the field shows the name of its value.
  const [typed, setTyped] = useState<string>();
  const { options, loading, failed } = useEntityOptions({
    choice,
    term: typed ?? '',
    enabled: open,
    scope: props.scope,
    suggestions: props.suggestions,
  });
  const selected = value
    ? options.find(({ entityRef }) => entityRef === value) ?? {
        entityRef: value,
        title,
        description: value,
        suggested: false,
      }
    : null;
  const hasSuggestions = options.some(({ suggested }) => suggested);

  const finish = () => {
    if (typed !== undefined) {
      onChange(refOfText(typed, options));
      setTyped(undefined);
    }
    onDone(field);
  };

  let helperText = props.help;
  if (problem) {
    helperText = problemText(problem);
  }
  if (failed) {
    helperText = t('editor.picker.failed', { example: EXAMPLES[choice] });
  }

  return (
    <Autocomplete
      id={fieldId(field)}
      size="small"
      fullWidth
      autoHighlight
      clearOnBlur={false}
      options={withSelected(options, selected)}
      filterOptions={() => options}
      value={selected}
      inputValue={typed ?? selected?.title ?? ''}
      getOptionLabel={option => option.title}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      groupBy={hasSuggestions ? groupOf : undefined}
      renderGroup={group => (
        <li key={group.key}>
          <ListSubheader component="div" disableSticky>
            {group.group === 'suggested'
              ? t('editor.picker.suggested')
              : t('editor.picker.all')}
          </ListSubheader>
          <ul style={{ padding: 0 }}>{group.children}</ul>
        </li>
      )}
      renderOption={option => (
        <span className={classes.option}>
          {option.title}
          <Typography
            variant="caption"
            display="block"
            className={classes.description}
          >
            {option.description}
          </Typography>
        </span>
      )}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onBlur={finish}
      onInputChange={(_, text, reason) => {
        if (reason === 'input') {
          setTyped(text);
        }
      }}
      onChange={(_, option) => {
        setTyped(undefined);
        onChange(option?.entityRef ?? '', option ?? undefined);
      }}
      loading={loading && options.length === 0}
      loadingText={t('editor.picker.loading')}
      noOptionsText={failed ? helperText : t('editor.picker.none')}
      openText={t('editor.picker.open')}
      closeText={t('editor.picker.close')}
      clearText={t('editor.picker.clear')}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={label}
          required={props.required}
          error={Boolean(problem)}
          helperText={helperText}
        />
      )}
    />
  );
}

function groupOf(option: EntityOption): string {
  return option.suggested ? 'suggested' : 'all';
}

// Autocomplete wants the value among the options, also when the search did not find it.
function withSelected(
  options: EntityOption[],
  selected: EntityOption | null,
): EntityOption[] {
  return selected &&
    !options.some(({ entityRef }) => entityRef === selected.entityRef)
    ? [selected, ...options]
    : options;
}
