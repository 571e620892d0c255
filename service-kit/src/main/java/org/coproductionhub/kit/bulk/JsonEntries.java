package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.ProblemShape;
import org.jspecify.annotations.Nullable;

/** A JSON array, a page with its items under {@code contents}, or a single object. */
final class JsonEntries implements Entries {

    private static final String ITEMS_OF_A_PAGE = "contents";

    private final JsonParser parser;
    private final ObjectMapper json;
    private final PatientStream body;
    private long place;
    private boolean started;
    private boolean ended;

    JsonEntries(InputStream body, ObjectMapper json) throws IOException {
        this.body = new PatientStream(body, LONGEST);
        this.json = json;
        this.parser = json.getFactory().createParser(this.body);
    }

    /** After what is not JSON the rest can't be found: it ends there. */
    @Override
    public @Nullable Entry next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return started ? element() : start();
        } catch (JsonProcessingException unreadable) {
            return stop(ProblemShape.of(unreadable));
        } catch (Problem tooLarge) {
            return stop(tooLarge);
        }
    }

    private Entry stop(Problem problem) {
        ended = true;
        return new Entry.Unreadable(
                place + 1, Problem.unreadable(problem.code(), problem.getDetail() + "; nothing after it was read"));
    }

    private @Nullable Entry start() throws IOException {
        started = true;
        return switch (parser.nextToken()) {
            case START_ARRAY -> element();
            case START_OBJECT -> pageOrSingle();
            case null -> {
                ended = true;
                yield null;
            }
            default -> throw Problem.unreadable("unreadable", "This is neither an array, a page nor an object");
        };
    }

    private @Nullable Entry element() throws IOException {
        body.patient();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            ended = true;
            return null;
        }
        return new Entry.Readable(++place, json.readTree(parser));
    }

    private @Nullable Entry pageOrSingle() throws IOException {
        ObjectNode single = json.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ITEMS_OF_A_PAGE)) {
                return element();
            }
            single.set(name, json.readTree(parser));
        }
        ended = true;
        return new Entry.Readable(++place, single);
    }
}
