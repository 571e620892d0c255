package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.ProblemShape;
import org.jspecify.annotations.Nullable;

/** A JSON object a line. Empty lines are counted and passed over. */
final class NdjsonEntries implements Entries {

    private final InputStream body;
    private final ObjectMapper json;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long line;

    NdjsonEntries(InputStream body, ObjectMapper json) {
        this.body = new BufferedInputStream(body, 1 << 16);
        this.json = json;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (readLine()) {
            line++;
            if (text.size() > LONGEST) {
                return new Entry.Unreadable(line, Problem.tooLarge("A line is at most 1 MiB long"));
            }
            if (!text.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                return read();
            }
        }
        return null;
    }

    private Entry read() throws IOException {
        try {
            return new Entry.Readable(line, json.readTree(text.toByteArray()));
        } catch (JsonProcessingException unreadable) {
            return new Entry.Unreadable(line, ProblemShape.of(unreadable));
        }
    }

    /** Reads up to the line's end; of one too long only as much as shows that. */
    private boolean readLine() throws IOException {
        text.reset();
        int next = body.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = body.read()) {
            if (text.size() <= LONGEST) {
                text.write(next);
            }
        }
        return true;
    }
}
