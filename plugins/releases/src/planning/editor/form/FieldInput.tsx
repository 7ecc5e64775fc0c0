import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { ReactNode } from 'react';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';
import { useProblemText } from './useFieldTexts';

export type FieldInputProps = {
  /** The field's path, such as `components[0].version`. */
  field: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Called when the person is done with the field. */
  onDone: (field: string) => void;
  problem?: FieldProblem;
  help?: string;
  required?: boolean;
  multiline?: boolean;
  type?: 'text' | 'url' | 'datetime-local';
  select?: boolean;
  children?: ReactNode;
  className?: string;
  inputProps?: TextFieldProps['inputProps'];
};

/** A labelled text field whose problem stands below it and is read out with it. */
export function FieldInput(props: FieldInputProps) {
  const {
    field,
    label,
    value,
    onChange,
    onDone,
    problem,
    help,
    required,
    multiline,
    type = 'text',
    select,
    children,
    className,
    inputProps,
  } = props;
  const problemText = useProblemText();

  return (
    <TextField
      id={fieldId(field)}
      className={className}
      variant="outlined"
      size="small"
      fullWidth
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      onBlur={() => onDone(field)}
      required={required}
      error={Boolean(problem)}
      helperText={problem ? problemText(problem) : help}
      type={type}
      multiline={multiline}
      minRows={multiline ? 3 : undefined}
      maxRows={multiline ? 16 : undefined}
      select={select}
      SelectProps={select ? { native: true } : undefined}
      inputProps={inputProps}
      InputLabelProps={
        type === 'datetime-local' || select ? { shrink: true } : undefined
      }
    >
      {children}
    </TextField>
  );
}
