package org.coproductionhub.kit.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.coproductionhub.kit.problem.Problem;

/** Reads on for as long as its reader gets somewhere: refuses when one thing takes more than its patience. */
final class PatientStream extends FilterInputStream {

    private final long patience;
    private long left;

    PatientStream(InputStream in, long patience) {
        super(in);
        this.patience = patience;
        this.left = patience;
    }

    /** Something was read whole; the next may be as long again. */
    void patient() {
        left = patience;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Problem.tooLarge("One of the things sent is longer than 1 MiB");
        }
    }
}
