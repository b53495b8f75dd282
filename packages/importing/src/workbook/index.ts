export { type UpdateResult, updatePackage } from './update-package.ts'
