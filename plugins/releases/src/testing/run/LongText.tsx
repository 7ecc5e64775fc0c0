import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { releasesTranslationRef } from '../../translation';
import { visibleText } from '../formats';

const SHORT_LINES = 12;
const SHORT_LENGTH = 2000;

const useStyles = makeStyles(
  theme => ({
    title: { color: theme.palette.text.secondary },
    text: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      fontFamily: 'monospace',
      fontSize: theme.typography.caption.fontSize,
      // Broken rather than scrolled: the keyboard can read all of it.
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      unicodeBidi: 'isolate',
      tabSize: 4,
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'SlipwayLongText' },
);

/** A text of a report exactly as it is, never as markup; a long one begins folded. */
export function LongText(props: { title?: string; text: string }) {
  const { title, text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [whole, setWhole] = useState(false);
  const textId = useId();
  const short = shortened(text);
  const isLong = short.length < text.length;
  const label = whole
    ? t('testing.tests.shortText')
    : t('testing.tests.wholeText', {
        lines: text.split('\n').length.toLocaleString(),
      });

  return (
    <div>
      {title && (
        <Typography variant="caption" component="h5" className={classes.title}>
          {title}
        </Typography>
      )}
      <pre id={textId} className={classes.text}>
        {visibleText(whole || !isLong ? text : `${short}…`)}
      </pre>
      {isLong && (
        <Button
          size="small"
          color="primary"
          aria-expanded={whole}
          aria-controls={textId}
          aria-label={title ? `${label}: ${title}` : label}
          onClick={() => setWhole(!whole)}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

function shortened(text: string): string {
  const lines = text.split('\n', SHORT_LINES + 1);
  return lines.slice(0, SHORT_LINES).join('\n').slice(0, SHORT_LENGTH);
}
