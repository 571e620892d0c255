package org.coproductionhub.organisations.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.Violation;

/**
 * The number under which a register knows an organisation, as org-id.guide writes it: {@code GB-CHC} and {@code 1090095}.
 * Always normalised and checked; a scheme that we have no rule for is accepted when well formed.
 */
public record Identifier(String scheme, String identifier) {

    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z0-9]+");
    private static final Pattern ANY = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,39}");
    private static final Map<String, Pattern> RULES = Map.of(
            "GB-CHC", Pattern.compile("\\d{6,7}"),
            "GB-COH",
                    Pattern.compile("(\\d{2}|AC|CE|CS|FC|FE|GE|GS|IC|LP|NC|NF|NI|NL|NO|NP|OC|OE|PC|R0|RC|SA|SC|SE|SF|SG"
                            + "|SI|SL|SO|SR|SZ|ZC)\\d{6}|(IP|SP|RS)[A-Z0-9]{6}"),
            "GB-SC", Pattern.compile("SC\\d{6}"),
            "GB-NIC", Pattern.compile("\\d{6}"),
            "GB-NHS", Pattern.compile("[A-Z0-9]{3,10}"),
            "GB-LAE", Pattern.compile("[A-Z]{3}"));

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Identifier {
        scheme = scheme == null ? "" : scheme.strip().toUpperCase(Locale.ROOT);
        identifier = identifier == null ? "" : padded(scheme, identifier.strip().toUpperCase(Locale.ROOT));
        if (!SCHEME.matcher(scheme).matches()) {
            throw refused("scheme", "'" + scheme + "' is no scheme of org-id.guide, such as GB-CHC");
        }
        if (!RULES.getOrDefault(scheme, ANY).matcher(identifier).matches()) {
            throw refused("identifier", "'" + identifier + "' is not an identifier of the scheme " + scheme);
        }
    }

    /** From {@code scheme-identifier}, which is how a table writes it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Identifier parse(String text) {
        int end = text.indexOf('-', 3);
        return end < 0 ? new Identifier(text, "") : new Identifier(text.substring(0, end), text.substring(end + 1));
    }

    /** Companies House numbers have eight places; people leave out leading zeros. */
    private static String padded(String scheme, String identifier) {
        boolean shortNumber = scheme.equals("GB-COH") && identifier.matches("\\d{1,7}");
        return shortNumber ? "0".repeat(8 - identifier.length()) + identifier : identifier;
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid("bad-identifier", message, Violation.inBody("identifiers." + field, message));
    }

    @Override
    public String toString() {
        return scheme + '-' + identifier;
    }
}
