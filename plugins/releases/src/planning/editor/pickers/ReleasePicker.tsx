import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReleases } from '../../../shared/queries';
import { ReleaseStateChip } from '../../../shared/ReleaseStateChip';
import { useDebounced } from '../../../shared/useDebounced';
import { releasesTranslationRef } from '../../../translation';
import { useProblemText } from '../form/useFieldTexts';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';

const useStyles = makeStyles(
  theme => ({
    option: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: theme.spacing(1),
      width: '100%',
    },
  }),
  { name: 'SlipwayReleasePicker' },
);

const SEARCH_DELAY_MS = 250;

type ReleaseOption = { id: string; title: string; state?: ReleaseState };

/** Chooses the releases that are bundled, by a part of their title. */
export function ReleasePicker(props: {
  value: string[];
  onChange: (ids: string[]) => void;
  onDone: (field: string) => void;
  problem?: FieldProblem;
  /** Releases of the value that are known already. */
  known?: ReleaseOption[];
  /** A release that is not offered. */
  exclude?: string;
}) {
  const { value, onChange, onDone, problem, known = [], exclude } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const problemText = useProblemText();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  // Titles of what was chosen here; the search moves on to other releases.
  const [chosen, setChosen] = useState<ReleaseOption[]>([]);
  const rested = useDebounced(text.trim(), SEARCH_DELAY_MS);
  const found = useReleases(
    {
      limit: 20,
      sort: '-updatedAt',
      totalItems: 'exclude',
      ...(rested && { text: rested.slice(0, 200) }),
    },
    { enabled: open },
  );
  const selected = value.map(
    id =>
      [...chosen, ...known].find(release => release.id === id) ?? {
        id,
        title: t('editor.picker.unseenRelease'),
      },
  );
  const options: ReleaseOption[] = (found.data?.items ?? []).filter(
    ({ id }) => id !== exclude && !value.includes(id),
  );

  let helperText: string = t('editor.help.includes');
  if (problem) {
    helperText = problemText(problem);
  }
  if (found.isError) {
    helperText = t('editor.picker.releasesFailed');
  }

  return (
    <Autocomplete
      id={fieldId('includes')}
      multiple
      size="small"
      fullWidth
      autoHighlight
      disableClearable
      options={[...selected, ...options]}
      filterOptions={() => options}
      value={selected}
      inputValue={text}
      getOptionLabel={option => option.title}
      getOptionSelected={(a, b) => a.id === b.id}
      renderOption={option => (
        <span className={classes.option}>
          {option.title}
          {option.state && <ReleaseStateChip state={option.state} />}
        </span>
      )}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onBlur={() => onDone('includes')}
      onInputChange={(_, next) => setText(next)}
      onChange={(_, next) => {
        setChosen(next);
        onChange(next.map(({ id }) => id));
      }}
      loading={found.isFetching && options.length === 0}
      loadingText={t('editor.picker.loading')}
      noOptionsText={t('editor.picker.none')}
      openText={t('editor.picker.open')}
      closeText={t('editor.picker.close')}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={t('editor.label.includes')}
          error={Boolean(problem)}
          helperText={helperText}
        />
      )}
    />
  );
}
