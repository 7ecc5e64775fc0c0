export type {
  ReleaseConditionQuery,
  ReleaseResource,
} from '@slipway/backstage-plugin-releases-node';
