/**
 * The way in for who cannot see a puzzle, as a component and as a hook. The kit's own server has the endpoints, no
 * vendor's tenant.
 *
 * @packageDocumentation
 */
export { ProofOfWork, type ProofOfWorkProps } from './components/proof-of-work/ProofOfWork.tsx'
export type { PartComponent, PartProps } from './components/part/Part.tsx'
export {
  useProofOfWork,
  type ProofOfWorkStatus,
  type UseProofOfWorkOptions,
  type UseProofOfWorkResult,
} from './hooks/useProofOfWork.ts'
