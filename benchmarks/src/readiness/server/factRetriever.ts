import {
  createBackendModule,
  ExtensionPoint,
} from '@backstage/backend-plugin-api';
import { createRequire } from 'node:module';
import {
  FACT_SCHEMA,
  FACTS_ID,
  FACTS_VERSION,
  TECH_INSIGHTS_NODE_PACKAGE,
} from '../techInsights';

/** As far as it is used of a package that is not depended on. */
type TechInsightsNode = {
  techInsightsFactRetrieversExtensionPoint: ExtensionPoint<{
    addFactRetrievers(retrievers: Record<string, object>): void;
  }>;
};

/** Declares the schema of facts that were written beforehand. */
export function factRetrieverModule() {
  // Unlike import, this also looks where NODE_PATH says.
  const node: TechInsightsNode = createRequire(__filename)(
    TECH_INSIGHTS_NODE_PACKAGE,
  );
  return createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'benchmark-facts',
    register(reg) {
      reg.registerInit({
        deps: { retrievers: node.techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          retrievers.addFactRetrievers({
            [FACTS_ID]: {
              id: FACTS_ID,
              version: FACTS_VERSION,
              schema: FACT_SCHEMA,
              handler: async () => [],
            },
          });
        },
      });
    },
  });
}
