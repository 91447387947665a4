declare module 'virtual:catalogue-version' {
  const version: string;
  export default version;
}

// The document's component, which belongs to the renderer, drawn without a window.
declare module 'virtual:document' {
  import type { PlanDocument } from '../shared/plan-document';
  export const documentStyles: string;
  export function renderDocument(plan: PlanDocument): Promise<string>;
}
