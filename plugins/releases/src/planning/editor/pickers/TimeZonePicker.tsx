import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useMemo, useState } from 'react';
import { zoneName } from '../../../shared/windowText';
import { releasesTranslationRef } from '../../../translation';
import { useProblemText } from '../form/useFieldTexts';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';
import { allTimeZones, findTimeZones, offsetText } from './timeZones';

export type TimeZonePickerProps = {
  field: string;
  label: string;
  value: string;
  onChange: (zone: string) => void;
  onDone: (field: string) => void;
  viewerZone: string;
  /** The instant at which offsets are shown. */
  at: string;
  problem?: FieldProblem;
};

/** Chooses one of all IANA time zones; the viewer's own and UTC come first. */
export function TimeZonePicker(props: TimeZonePickerProps) {
  const { field, label, value, onChange, onDone, viewerZone, at } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const problemText = useProblemText();
  const [typed, setTyped] = useState<string>();
  const zones = useMemo(allTimeZones, []);
  const options = findTimeZones(typed ?? '', zones, [value, viewerZone, 'UTC']);

  return (
    <Autocomplete
      id={fieldId(field)}
      size="small"
      fullWidth
      autoHighlight
      disableClearable
      clearOnBlur={false}
      options={options.includes(value) ? options : [value, ...options]}
      filterOptions={() => options}
      value={value}
      inputValue={typed ?? zoneName(value)}
      getOptionLabel={zoneName}
      renderOption={zone =>
        t('editor.windows.zoneOffset', {
          zone: zoneName(zone),
          offset: offsetText(zone, at),
        })
      }
      onInputChange={(_, text, reason) => {
        if (reason === 'input') {
          setTyped(text);
        }
      }}
      onChange={(_, zone) => {
        setTyped(undefined);
        onChange(zone);
      }}
      onBlur={() => {
        if (typed !== undefined) {
          const [first, ...others] = options;
          onChange(
            first && others.length === 0 ? first : typed.trim() || value,
          );
          setTyped(undefined);
        }
        onDone(field);
      }}
      noOptionsText={t('editor.picker.none')}
      openText={t('editor.picker.open')}
      closeText={t('editor.picker.close')}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={label}
          error={Boolean(props.problem)}
          helperText={props.problem && problemText(props.problem)}
        />
      )}
    />
  );
}
