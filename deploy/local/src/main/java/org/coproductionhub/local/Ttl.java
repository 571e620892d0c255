package org.coproductionhub.local;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people write it: {@code 90s}, {@code 30m}, {@code 1h}, {@code 2d}. */
final class Ttl implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        var written = text.toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(written.endsWith("D") ? "P" + written : "PT" + written);
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException(text + " is no length of time; write 90s, 30m, 1h or 2d");
        }
    }
}
