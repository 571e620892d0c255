package org.coproductionhub.kit.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.coproductionhub.kit.problem.Problem;

/** Refuses to read more than it may. */
public final class BoundedStream extends FilterInputStream {

    private final long bound;
    private final Supplier<Problem> refusal;
    private long left;

    public BoundedStream(InputStream in, long bound, Supplier<Problem> refusal) {
        super(in);
        this.bound = bound;
        this.refusal = refusal;
        this.left = bound;
    }

    /** From here as much again may be read. */
    public void startAgain() {
        left = bound;
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
            throw refusal.get();
        }
    }
}
