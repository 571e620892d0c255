package org.coproductionhub.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What becomes of the lines, kept in a file until all are known, so that an answer of any length needs no memory. */
final class Answer implements Closeable, StreamingOutput {

    private final ObjectMapper json;
    private final Path file;
    private final OutputStream lines;
    private Tally tally = Tally.NOTHING;
    private Map<String, Object> problem = Map.of();
    private boolean empty = true;

    Answer(ObjectMapper json) throws IOException {
        this.json = json;
        this.file = Files.createTempFile("import-", ".json");
        this.lines = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Adds results as they were written. */
    void add(byte[] results, Tally upToThem) throws IOException {
        if (results.length > 0) {
            if (!empty) {
                lines.write(',');
            }
            lines.write(results);
            empty = false;
        }
        tally = upToThem;
    }

    Tally tally() {
        return tally;
    }

    /** Says as a problem that nothing was stored. */
    void refuse(Map<String, Object> problem) {
        this.problem = problem;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try (this) {
            var head = json.createObjectNode();
            problem.forEach(head::putPOJO);
            head.put("created", tally.created())
                    .put("updated", tally.updated())
                    .put("unchanged", tally.unchanged())
                    .put("refused", tally.refused());
            var text = json.writeValueAsString(head);
            output.write((text.substring(0, text.length() - 1) + ",\"lines\":[").getBytes(UTF_8));
            lines.flush();
            Files.copy(file, output);
            output.write("]}".getBytes(UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(file);
    }
}
