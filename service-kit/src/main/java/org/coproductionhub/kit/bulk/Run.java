package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.coproductionhub.kit.bulk.ProgressTable.Key;
import org.jspecify.annotations.Nullable;

/** Where one import stands: what is stored and what will be answered, always together. */
final class Run {

    private final ObjectMapper json;
    private final ProgressTable table;
    private final Answer answer;
    private final @Nullable Key key;
    private Progress at;

    /** @param key under which it can be taken up again, if the caller gave one */
    Run(ObjectMapper json, ProgressTable table, Answer answer, @Nullable Key key, Progress at) {
        this.json = json;
        this.table = table;
        this.answer = answer;
        this.key = key;
        this.at = at;
    }

    /** A step made but not yet answered. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Step(Progress to, byte[] results) {}

    long entries() {
        return at.entries();
    }

    /** A step that will not be stored, only answered. */
    Step stepOfNothing(List<LineResult> results) {
        return new Step(next(results, at.digest(), false), written(results));
    }

    /** Notes the step with the transaction at work. */
    Step step(List<LineResult> results, byte[] digest, boolean finished) {
        var step = new Step(next(results, digest, finished), written(results));
        if (key != null) {
            try {
                table.advance(key, at, step.to(), step.results());
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return step;
    }

    /** The step stands. */
    void made(Step step) throws IOException {
        answer.add(step.results(), step.to().tally());
        at = step.to();
    }

    private Progress next(List<LineResult> results, byte[] digest, boolean finished) {
        return new Progress(at.entries() + results.size(), digest, at.tally().plus(results), finished);
    }

    private byte[] written(List<LineResult> results) {
        var text = new ByteArrayOutputStream();
        try {
            for (var result : results) {
                if (text.size() > 0) {
                    text.write(',');
                }
                text.writeBytes(json.writeValueAsBytes(result));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toByteArray();
    }
}
