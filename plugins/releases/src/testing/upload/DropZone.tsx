import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DragEvent, useId, useState } from 'react';
import { visuallyHidden } from '../../shared/visuallyHidden';
import { releasesTranslationRef } from '../../translation';
import { ErrorText } from '../ErrorText';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(3, 2),
      textAlign: 'center',
      border: `2px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    over: {
      borderStyle: 'solid',
      backgroundColor: theme.palette.action.hover,
    },
    input: visuallyHidden,
    label: {
      cursor: 'pointer',
      textDecoration: 'underline',
      fontWeight: 'bold',
    },
  }),
  { name: 'SlipwayDropZone' },
);

/** Takes files that are dropped on it or chosen; several at once. */
export function DropZone(props: {
  onFiles: (files: File[]) => void;
  problem?: string;
}) {
  const { onFiles, problem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [over, setOver] = useState(false);
  const inputId = useId();
  const problemId = useId();

  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <div
      className={over ? `${classes.root} ${classes.over}` : classes.root}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={event => {
        drag(false)(event);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        id={inputId}
        type="file"
        multiple
        className={classes.input}
        aria-label={t('testing.upload.files')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
        onChange={event => {
          onFiles([...(event.target.files ?? [])]);
          // Choosing the same file again has to count as a change.
          event.target.value = '';
        }}
      />
      <Typography variant="body2">
        {t('testing.upload.drop')}{' '}
        <label htmlFor={inputId} className={classes.label}>
          {t('testing.upload.choose')}
        </label>
      </Typography>
      {problem && (
        <ErrorText id={problemId} announced={false}>
          {problem}
        </ErrorText>
      )}
    </div>
  );
}
