export { ProofOfWork, type ProofOfWorkProps } from './components/proof-of-work/ProofOfWork.tsx'
export {
  useProofOfWork,
  type ProofOfWorkStatus,
  type UseProofOfWorkOptions,
  type UseProofOfWorkResult,
} from './hooks/useProofOfWork.ts'
