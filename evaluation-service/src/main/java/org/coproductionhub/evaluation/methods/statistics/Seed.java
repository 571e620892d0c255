package org.coproductionhub.evaluation.methods.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A seed from the data themselves, so that the same answers give the same interval when nobody chose a seed. What goes in
 * must be in an order that does not depend on who answered first.
 */
public final class Seed {

    private static final long MASK = (1L << 53) - 1; // every seed is exact as a JSON number

    private final MessageDigest digest;

    public Seed(String method) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        with(method);
    }

    public Seed with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    public Seed with(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 8 * values.length).putInt(values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        digest.update(buffer.flip());
        return this;
    }

    public Seed with(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * values.length).putInt(values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        digest.update(buffer.flip());
        return this;
    }

    /** At least 0 and below 2⁵³. */
    public long value() {
        return ByteBuffer.wrap(digest.digest()).getLong() & MASK;
    }
}
