import { isObject } from './types';

/** Kinds whose letter case is put right; everything else is taken as written. */
const KNOWN_KINDS = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Location',
  'Resource',
  'System',
  'Template',
  'User',
];

const KUBERNETES_GROUPS =
  /^(?:apps|autoscaling|batch|extensions|policy|[a-z.]+\.k8s\.io|[a-z.]+\.x-k8s\.io)\//;
const KUBERNETES_CORE_KINDS =
  /^(?:ConfigMap|Endpoints|Event|LimitRange|List|Namespace|Node|PersistentVolume|PersistentVolumeClaim|Pod|ReplicationController|ResourceQuota|Secret|Service|ServiceAccount)$/;

export type RawEntity = Record<string, unknown> & {
  apiVersion: string;
  kind: string;
};

export type Classified =
  | { type: 'entity' | 'location'; raw: RawEntity }
  | { type: 'problem'; message: string }
  | { type: 'foreign' };

/**
 * Decides what a YAML document is. Folders of real repositories hold all sorts
 * of YAML; only what looks like a catalog entity is anybody's business here.
 */
export function classify(value: unknown): Classified {
  if (!isObject(value)) {
    return { type: 'foreign' };
  }
  const { apiVersion, kind, metadata } = value;

  if (typeof apiVersion === 'string' && typeof kind === 'string') {
    const knownKind = canonicalKind(kind);
    if (!knownKind && isKubernetes(apiVersion, kind)) {
      return { type: 'foreign' };
    }
    const raw = { ...value, apiVersion, kind: knownKind ?? kind };
    return { type: knownKind === 'Location' ? 'location' : 'entity', raw };
  }

  if (isObject(metadata) && (apiVersion !== undefined || kind !== undefined)) {
    const missing = typeof kind === 'string' ? 'apiVersion' : 'kind';
    return {
      type: 'problem',
      message: `looks like a catalog entity, but its ${missing} is missing`,
    };
  }
  return { type: 'foreign' };
}

function canonicalKind(kind: string): string | undefined {
  return KNOWN_KINDS.find(known => known.toLowerCase() === kind.toLowerCase());
}

function isKubernetes(apiVersion: string, kind: string): boolean {
  return (
    KUBERNETES_GROUPS.test(apiVersion) ||
    (apiVersion === 'v1' && KUBERNETES_CORE_KINDS.test(kind))
  );
}
