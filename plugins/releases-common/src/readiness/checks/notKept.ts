import { CheckDefinition } from '../checkDefinition';
import { unknownResult } from '../outcomes';

/**
 * A check whose room does not exist yet. It is listed, so that nobody takes its
 * absence for a pass.
 *
 * @internal
 */
export function notKept(
  name: string,
  title: string,
  absentBecause: string,
): CheckDefinition<{}> {
  return {
    name,
    title,
    needs: [],
    defaultMode: 'block',
    parameters: {},
    absentBecause,
    evaluate: () => unknownResult(absentBecause),
  };
}
