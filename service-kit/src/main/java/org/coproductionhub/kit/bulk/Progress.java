package org.coproductionhub.kit.bulk;

/**
 * How far an import has come.
 *
 * @param entries how many are done
 * @param digest of all of them and of what was asked: another body has another
 * @param finished whether these were all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Progress(long entries, byte[] digest, Tally tally, boolean finished) {}
