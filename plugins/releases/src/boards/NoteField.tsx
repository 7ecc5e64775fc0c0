import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useId, useState } from 'react';
import { messageOf } from '../shared/requestStatus';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'SlipwayNoteField' },
);

export type NoteFieldProps = {
  label: string;
  text: string;
  editable: boolean;
  saveLabel: string;
  maxLength: number;
  onSave: (text: string) => Promise<void>;
};

/** A note in Markdown, to be read or to be written; what was typed stays when saving fails. */
export function NoteField(props: NoteFieldProps) {
  const { label, text, editable, saveLabel, maxLength, onSave } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [draft, setDraft] = useState<string>();
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  const value = draft ?? text;

  if (!editable) {
    return text ? <MarkdownContent content={text} /> : null;
  }

  const save = async () => {
    setSaving(true);
    setError(undefined);
    try {
      await onSave(value);
      setDraft(undefined);
      setSaved(true);
    } catch (problem) {
      setError(problem);
    } finally {
      setSaving(false);
    }
  };

  return (
    <div>
      <TextField
        id={id}
        label={label}
        value={value}
        onChange={event => {
          setDraft(event.target.value);
          setSaved(false);
        }}
        inputProps={{ maxLength }}
        variant="outlined"
        size="small"
        multiline
        minRows={2}
        fullWidth
      />
      {error !== undefined && (
        <Alert severity="error">{messageOf(error)}</Alert>
      )}
      <div className={classes.actions}>
        <Button
          variant="outlined"
          disabled={saving || value === text}
          onClick={save}
        >
          {saving ? t('shared.working') : saveLabel}
        </Button>
        <Typography variant="body2" color="textSecondary" role="status">
          {saved && t('boards.noteSaved')}
        </Typography>
      </div>
    </div>
  );
}
