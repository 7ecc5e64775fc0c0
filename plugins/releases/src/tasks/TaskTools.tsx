import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import EditIcon from '@material-ui/icons/Edit';
import type { ReleaseTask } from '@slipway/backstage-plugin-releases-common';
import { ComponentType, useEffect, useRef } from 'react';
import { releasesTranslationRef } from '../translation';
import type { TaskActionsState } from './useTaskActions';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'nowrap' },
    unavailable: { color: theme.palette.text.disabled, cursor: 'default' },
  }),
  { name: 'SlipwayTaskTools' },
);

/** Changes what a task is and where it stands among the others of its phase. */
export function TaskTools(props: {
  task: ReleaseTask;
  /** Where it stands in its phase, from 0. */
  place: number;
  total: number;
  actions: TaskActionsState;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { task, place, total, actions } = props;
  const { title } = task;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const pressed = useRef<HTMLButtonElement>();

  // Browsers drop the focus of an element that changes its place.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = undefined;
  }, [place]);

  const move = (to: number) => (button: HTMLButtonElement) => {
    if (actions.busy || to < 0 || to >= total) {
      return;
    }
    pressed.current = button;
    actions.move(to);
  };
  return (
    <div className={classes.root}>
      {total > 1 && (
        <>
          <Tool
            label={t('tasks.action.up', { title })}
            Icon={ArrowUpwardIcon}
            unavailable={place === 0}
            onPress={move(place - 1)}
          />
          <Tool
            label={t('tasks.action.down', { title })}
            Icon={ArrowDownwardIcon}
            unavailable={place === total - 1}
            onPress={move(place + 1)}
          />
        </>
      )}
      <Tool
        label={t('tasks.action.edit', { title })}
        Icon={EditIcon}
        onPress={props.onEdit}
      />
      <Tool
        label={t('tasks.action.remove', { title })}
        Icon={DeleteIcon}
        onPress={props.onRemove}
      />
    </div>
  );
}

function Tool(props: {
  label: string;
  Icon: ComponentType<SvgIconProps>;
  /** Keeps its place and its focus, but does nothing. */
  unavailable?: boolean;
  onPress: (button: HTMLButtonElement) => void;
}) {
  const { label, Icon, unavailable = false, onPress } = props;
  const classes = useStyles();

  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        aria-disabled={unavailable}
        className={unavailable ? classes.unavailable : undefined}
        disableRipple={unavailable}
        onClick={event => onPress(event.currentTarget)}
      >
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
