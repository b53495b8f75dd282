import { proveLedger } from './prove.ts'

proveLedger('more', 450)
