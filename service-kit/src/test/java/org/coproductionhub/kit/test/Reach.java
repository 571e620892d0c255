package org.coproductionhub.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far one plan reaches. A scan of a network's table is held when its {@code network_id} must equal something that is
 * no network's column, or the {@code network_id} of another scan that is held; only conditions that really keep its rows
 * out count, so not those of an outer join on the side that is kept.
 */
final class Reach {

    private static final Pattern NETWORK_ID = Pattern.compile("\\b(\\w+)\\.network_id\\b");
    private static final Pattern JUST_NETWORK_ID = Pattern.compile("\\(*(\\w+)\\.network_id\\)*(::\\w+)?\\)*");
    private static final List<String> CONDITIONS =
            List.of("Index Cond", "Recheck Cond", "Filter", "Hash Cond", "Merge Cond", "Join Filter");

    /** That this scan's network equals that expression. */
    private record Tie(String scan, String expression) {}

    private final NetworkTables tables;
    private final Map<String, String> scans = new HashMap<>();
    private final Set<String> reached = new TreeSet<>();
    private final List<Tie> ties = new ArrayList<>();

    Reach(NetworkTables tables) {
        this.tables = tables;
    }

    /** Which tables it reaches beyond its network, if any. */
    Optional<String> of(JsonNode plan) {
        walk(plan);
        Set<String> held = new HashSet<>();
        while (ties.stream().anyMatch(tie -> holds(tie, held) && held.add(tie.scan()))) {
            // What has just been held may hold another.
        }
        scans.keySet().removeAll(held);
        scans.values().forEach(table -> reached.add("reaches every network's " + table));
        return reached.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reached));
    }

    private boolean holds(Tie tie, Set<String> held) {
        return NETWORK_ID
                .matcher(tie.expression())
                .results()
                .map(result -> result.group(1))
                .allMatch(other -> held.contains(other) || !scans.containsKey(other));
    }

    /** Takes in a node and what is below it, and answers which scans that was. */
    private Set<String> walk(JsonNode node) {
        Set<String> all = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (var child : node.path("Plans")) {
            var below = walk(child);
            all.addAll(below);
            if (isKept(
                    node.path("Join Type").asText(),
                    child.path("Parent Relationship").asText())) {
                kept.addAll(below);
            }
        }
        var alias = node.path("Alias").asText();
        if (node.path("Node Type").asText().endsWith("Scan")
                && tables.names().contains(node.path("Relation Name").asText())) {
            scans.put(alias, node.path("Relation Name").asText());
            all.add(alias);
        }
        var restricted = new HashSet<>(node.has("Alias") ? Set.of(alias) : all);
        restricted.removeAll(kept);
        CONDITIONS.forEach(condition -> tie(node.path(condition).asText(), restricted));
        checkConflict(node);
        return all;
    }

    /** Whether a join lets through the rows of that side which meet no row of the other. */
    private static boolean isKept(String join, String side) {
        return switch (join) {
            case "Full" -> true;
            case "Left", "Anti" -> side.equals("Outer");
            case "Right", "Right Anti" -> side.equals("Inner");
            default -> false;
        };
    }

    private void tie(String condition, Set<String> restricted) {
        for (var fact : facts(condition).toList()) {
            var sides = split(fact, " = ");
            if (sides.size() == 2) {
                tie(sides.get(0), sides.get(1), restricted);
                tie(sides.get(1), sides.get(0), restricted);
            }
        }
    }

    private void tie(String side, String other, Set<String> restricted) {
        var networkId = JUST_NETWORK_ID.matcher(side);
        if (networkId.matches() && restricted.contains(networkId.group(1))) {
            ties.add(new Tie(networkId.group(1), other));
        }
    }

    /** Updating the row that was in the way must not find another network's. */
    private void checkConflict(JsonNode node) {
        if (node.path("Conflict Resolution").asText().equals("UPDATE")
                && tables.names().contains(node.path("Relation Name").asText())) {
            node.path("Conflict Arbiter Indexes").forEach(index -> {
                if (!tables.keys().contains(index.asText())) {
                    reached.add("may update another network's "
                            + node.path("Relation Name").asText());
                }
            });
        }
    }

    /** What is true of every row that meets a condition: the parts joined by AND, down to those that are not. */
    private static Stream<String> facts(String condition) {
        var bare = condition.strip();
        var parts = split(bare, " AND ");
        if (parts.size() > 1) {
            return parts.stream().flatMap(Reach::facts);
        }
        if (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            return facts(bare.substring(1, bare.length() - 1));
        }
        return split(bare, " OR ").size() > 1 ? Stream.of() : Stream.of(bare);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += depthOf(text.charAt(at));
            if (depth == 0 && text.startsWith(separator, at)) {
                parts.add(text.substring(from, at));
                from = at + separator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += depthOf(text.charAt(at));
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int depthOf(char character) {
        return character == '(' ? 1 : character == ')' ? -1 : 0;
    }
}
