import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { stateColor } from '../shared/releaseState';
import { visuallyHidden } from '../shared/visuallyHidden';

// FullCalendar brings its own sheet, which is dressed by these variables and selectors.
export const useGridStyles = makeStyles(
  theme => ({
    root: {
      '--fc-border-color': theme.palette.divider,
      '--fc-page-bg-color': theme.palette.background.paper,
      '--fc-neutral-bg-color': theme.palette.background.default,
      '--fc-today-bg-color': 'transparent',
      '--fc-event-bg-color': 'transparent',
      '--fc-event-border-color': 'transparent',
      '--fc-event-text-color': theme.palette.text.primary,
      '--fc-event-selected-overlay-color': 'transparent',
      '& .fc': { fontFamily: theme.typography.fontFamily },
      '& .fc .fc-daygrid-day-frame': { minHeight: 104 },
      '& .fc .fc-col-header-cell-cushion': {
        color: theme.palette.text.secondary,
        fontWeight: 600,
        padding: theme.spacing(0.75),
      },
      '& .fc .fc-daygrid-day-number': {
        color: theme.palette.text.primary,
        padding: theme.spacing(0.5, 1),
      },
      '& .fc .fc-day-today .fc-daygrid-day-frame': {
        boxShadow: `inset 0 3px 0 ${theme.palette.primary.main}`,
      },
      '& .fc .fc-day-today .fc-daygrid-day-number': {
        fontWeight: 700,
        color: theme.palette.primary.main,
      },
      // Paler text would not be readable enough.
      '& .fc .fc-day-other .fc-daygrid-day-top': { opacity: 1 },
      '& .fc .fc-day-other': {
        backgroundColor: theme.palette.background.default,
      },
      '& .fc .fc-event': {
        background: 'none',
        border: 0,
        borderRadius: theme.shape.borderRadius,
        fontSize: theme.typography.caption.fontSize,
      },
      '& .fc .fc-event:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
        boxShadow: 'none',
      },
      '& .fc .fc-event::after': { display: 'none' },
    },
    more: { '&&': { cursor: 'default' } },
    moreButton: {
      width: '100%',
      justifyContent: 'flex-start',
      padding: theme.spacing(0.25, 1),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 600,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'SlipwayMonthGrid' },
);

type StyleProps = { state: ReleaseState };

export const useWindowStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      overflow: 'hidden',
      padding: theme.spacing(0.25, 0.75),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.hover,
      borderLeftWidth: 4,
      borderLeftStyle: 'solid',
      borderLeftColor: ({ state }: StyleProps) => stateColor(theme, state),
      '&:hover': { backgroundColor: theme.palette.action.selected },
    },
    spoken: visuallyHidden,
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minWidth: 0,
    },
    icon: {
      flex: 'none',
      fontSize: theme.typography.body2.fontSize,
      color: ({ state }: StyleProps) => stateColor(theme, state),
    },
    title: {
      fontWeight: 600,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      textDecoration: ({ state }: StyleProps) =>
        state === 'cancelled' ? 'line-through' : 'none',
    },
    when: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'SlipwayMonthWindow' },
);
