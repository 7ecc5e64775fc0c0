import { SidebarItem } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import EventNoteIcon from '@material-ui/icons/EventNote';
import { Component, lazy, ReactNode, Suspense } from 'react';
import { rootRouteRef } from '../../routes';

// The sidebar is part of every page; what counts is loaded behind it.
const BadgedIcon = lazy(() => import('./BadgedIcon'));

/**
 * What can be set of the sidebar item.
 *
 * @public
 */
export type ReleasesSidebarItemProps = {
  /** "Releases" unless given. */
  text?: string;
};

/**
 * The item **Releases** of the sidebar, with the number of releases that wait
 * for the approval of whoever is signed in.
 *
 * @public
 */
export function ReleasesSidebarItem(props: ReleasesSidebarItemProps) {
  const { text = 'Releases' } = props;
  const rootLink = useRouteRef(rootRouteRef);

  return <SidebarItem icon={ReleasesIcon} to={rootLink()} text={text} />;
}

/** A number that cannot be shown must not take the sidebar with it. */
class WithoutBadgeOnError extends Component<
  { plain: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}

// The identity of an icon's component must stay, or it is mounted anew with every render.
function ReleasesIcon() {
  const icon = <EventNoteIcon />;
  return (
    <WithoutBadgeOnError plain={icon}>
      <Suspense fallback={icon}>
        <BadgedIcon>{icon}</BadgedIcon>
      </Suspense>
    </WithoutBadgeOnError>
  );
}
