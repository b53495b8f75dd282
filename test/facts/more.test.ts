import { testLedger } from './ledger-tests.ts'

testLedger('more', 450)
