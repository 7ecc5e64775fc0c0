import FormHelperText from '@material-ui/core/FormHelperText';
import { fieldId } from '../model/fieldPaths';
import type { FieldProblem } from '../model/problems';
import { useProblemText } from './useFieldTexts';

/** The problem of something that is not one control: a group of them, a whole list. */
export function FieldProblemText(props: {
  field: string;
  problem: FieldProblem | undefined;
}) {
  const problemText = useProblemText();

  return props.problem ? (
    <FormHelperText error id={fieldId(props.field)} tabIndex={-1}>
      {problemText(props.problem)}
    </FormHelperText>
  ) : null;
}
