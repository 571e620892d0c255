package org.coproductionhub.evaluation.invitation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What an invited person holds: 256 random bits, shown once. We keep its hash alone. */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
