import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { RefObject, useId } from 'react';
import { releasesTranslationRef } from '../../../translation';
import { fieldId } from '../model/fieldPaths';
import type { WindowValues } from '../model/formValues';
import type { FieldProblem } from '../model/problems';
import { focusField } from './focusField';
import { useFieldLabel, useProblemText } from './useFieldTexts';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    link: { textAlign: 'left' },
  }),
  { name: 'SlipwayErrorSummary' },
);

/** Everything that keeps the release from being saved; each entry leads to its field. */
export function ErrorSummary(props: {
  problems: FieldProblem[];
  windows: WindowValues[];
  containerRef: RefObject<HTMLDivElement>;
}) {
  const { problems, windows, containerRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const titleId = useId();
  const labelOf = useFieldLabel(windows);
  const problemText = useProblemText();

  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="error"
      ref={containerRef}
      tabIndex={-1}
      role="group"
      aria-labelledby={titleId}
    >
      <AlertTitle id={titleId}>
        {t('editor.summary.title', { count: problems.length })}
      </AlertTitle>
      <ul className={classes.list}>
        {problems.map(problem => (
          <li key={problem.field}>
            <Link
              className={classes.link}
              color="inherit"
              underline="always"
              href={`#${fieldId(problem.field)}`}
              onClick={event => {
                // The address is the form's; only the focus is to move.
                event.preventDefault();
                focusField(problem.field);
              }}
            >
              {t('editor.summary.item', {
                label: labelOf(problem.field),
                message: problemText(problem),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
