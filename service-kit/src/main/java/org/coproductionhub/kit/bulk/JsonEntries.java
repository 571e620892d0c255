package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import org.coproductionhub.kit.limits.BoundedStream;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.ProblemShape;
import org.jspecify.annotations.Nullable;

/** A JSON array, a page with its items under {@code contents}, or a single object. */
final class JsonEntries implements Entries {

    private static final String ITEMS_OF_A_PAGE = "contents";

    private final JsonParser parser;
    private final ObjectReader json;
    private final BoundedStream body;
    private long place;
    private boolean started;
    private boolean ended;

    JsonEntries(InputStream body, ObjectMapper json) throws IOException {
        this.body =
                new BoundedStream(body, LONGEST, () -> Problem.tooLarge("One of the things sent is longer than 1 MiB"));
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
        body.startAgain();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            ended = true;
            return null;
        }
        return new Entry.Readable(++place, json.<JsonNode>readTree(parser));
    }

    private @Nullable Entry pageOrSingle() throws IOException {
        var single = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ITEMS_OF_A_PAGE)) {
                return element();
            }
            single.set(name, json.<JsonNode>readTree(parser));
        }
        ended = true;
        return new Entry.Readable(++place, single);
    }
}
