import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Board } from '@slipway/backstage-plugin-releases-common';
import { releasesTranslationRef } from '../translation';

/** Whether a sitting still takes notes. */
export function BoardState(props: { board: Pick<Board, 'state'> }) {
  const { t } = useTranslationRef(releasesTranslationRef);
  return <strong>{t(`boards.${props.board.state}`)}</strong>;
}
