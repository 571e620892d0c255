package org.coproductionhub.benchmarks.targets;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks all questions, or those named, and prints the table. What a question costs on this machine without the suite is
 * found out in the same run.
 */
public final class Bench {

    private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("reads", new Reads());
        QUESTIONS.put("writes", new Writes());
        QUESTIONS.put("latency", new Latency());
        QUESTIONS.put("drain", new Drain());
        QUESTIONS.put("consume", new Consuming());
        QUESTIONS.put("start", new Starting());
    }

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var wanted = List.of(arguments);
        if (!QUESTIONS.keySet().containsAll(wanted)) {
            System.err.println("There are: " + String.join(" ", QUESTIONS.keySet()));
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        var table = new Table(System.err);
        try (var stage = Stage.set(
                Path.of(System.getProperty("hub.repository", "")).toAbsolutePath(),
                Integer.getInteger("bench.port", 28080))) {
            for (var question : QUESTIONS.entrySet()) {
                if (wanted.isEmpty() || wanted.contains(question.getKey())) {
                    question.getValue().ask(stage, table);
                }
            }
        }
        table.print(Machine.described(), System.out);
        System.exit(0);
    }
}
