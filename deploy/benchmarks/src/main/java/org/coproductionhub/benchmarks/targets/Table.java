package org.coproductionhub.benchmarks.targets;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was found, a row each, with the target beside it. */
final class Table {

    private static final String ROW = "%-44s %18s %22s %8s   %-14s %s%n";

    private record Row(String what, String suite, String raw, String ratio, String target, String met) {}

    private final List<Row> rows = new ArrayList<>();
    private final PrintStream progress;

    Table(PrintStream progress) {
        this.progress = progress;
    }

    /** Rates per second whose ratio is to be at least so much. */
    void ratio(String what, Contest.Result result, double target) {
        add(
                what,
                rate(result.suite()),
                rate(result.raw()),
                ratio(result.ratio()),
                "ratio ≥ " + target,
                result.ratio() >= target);
    }

    /** A rate per second that is to be at least so much. */
    void rate(String what, Contest.Result result, double target) {
        add(
                what,
                rate(result.suite()),
                rate(result.raw()),
                ratio(result.ratio()),
                "≥ " + rate(target),
                result.suite() >= target);
    }

    /** Something that is to take less than so long; a row without a target is there to compare. */
    void time(String what, double value, String unit, @Nullable Double target) {
        var shown = format("%.1f %s", value, unit);
        if (target == null) {
            add(what, shown, "", "", "", null);
        } else {
            add(what, shown, "", "", format("< %.0f %s", target, unit), value < target);
        }
    }

    void print(String title, PrintStream out) {
        out.println();
        out.println(title);
        out.println();
        out.printf(ROW, "", "the suite", "without it", "ratio", "target", "");
        rows.forEach(row -> print(row, out));
    }

    private void add(String what, String suite, String raw, String ratio, String target, @Nullable Boolean met) {
        var row = new Row(what, suite, raw, ratio, target, met == null ? "" : met ? "met" : "MISSED");
        rows.add(row);
        print(row, progress);
    }

    private static void print(Row row, PrintStream out) {
        out.printf(ROW, row.what, row.suite, row.raw, row.ratio, row.target, row.met);
    }

    private static String rate(double perSecond) {
        return format("%,.0f /s", perSecond);
    }

    private static String ratio(double value) {
        return format("%.2f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // there is no such annotation on the class path
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
