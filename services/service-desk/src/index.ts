export { serviceDesk } from './definition.js';
export {
  serviceItems,
  type ServiceItem,
  type ServiceMaterial,
  type ServicePlaceKind,
} from './service-item/service-item.data.js';
export { requiredMaterials } from './service-item/service-item.rules.js';
export { acceptance, transitions } from './application/transitions.js';
