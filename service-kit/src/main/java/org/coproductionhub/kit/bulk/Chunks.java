package org.coproductionhub.kit.bulk;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.problem.ProblemShape;

/**
 * Takes items in, a transaction a chunk. What a refused line did goes with its transaction; the lines before it are then
 * stored without it, and the lines after it get a transaction of their own.
 */
final class Chunks<T> {

    private static final int TRIES = 4;
    private static final int SECONDS = 120;

    private final Items<T> items;
    private final Function<T, Outcome> take;
    private final EntityManager entityManager;
    private final Run run;

    Chunks(Items<T> items, Function<T, Outcome> take, EntityManager entityManager, Run run) {
        this.items = items;
        this.take = take;
        this.entityManager = entityManager;
        this.run = run;
    }

    /** Which line of a chunk broke it; {@code surely} when no line before it had a part in it. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int index;
        private final boolean surely;

        private final RuntimeException why;

        Broken(int index, boolean surely, RuntimeException why) {
            super(null, why, false, false);
            this.why = why;
            this.index = index;
            this.surely = surely;
        }
    }

    void takeAll() throws IOException {
        while (!items.ended()) {
            take(items.nextChunk());
        }
    }

    private void take(List<Item<T>> chunk) throws IOException {
        int from = 0;
        int upTo = chunk.size();
        do {
            try {
                store(chunk.subList(from, upTo), upTo == chunk.size());
                from = upTo;
                upTo = chunk.size();
            } catch (Broken broken) {
                if (broken.surely) {
                    var line = chunk.get(from);
                    chunk.set(from, refused(line, broken.why));
                } else {
                    upTo = from + Math.max(1, broken.index);
                }
            }
        } while (from < chunk.size());
    }

    private void store(List<Item<T>> part, boolean endOfChunk) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                run.made(QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> attempt(part, endOfChunk)));
                return;
            } catch (RuntimeException failed) {
                var problem = ProblemShape.of(failed);
                if (problem.getStatusCode() != 503) {
                    boolean whole = part.isEmpty() || failed instanceof Broken || failed instanceof Problem;
                    throw whole ? failed : brokenAtCommit(part, failed);
                }
                if (attempt == TRIES) {
                    throw problem;
                }
                pause(attempt);
            }
        }
    }

    private Run.Step attempt(List<Item<T>> part, boolean endOfChunk) {
        List<LineResult> results = new ArrayList<>(part.size());
        for (var item : part) {
            try {
                results.add(result(item));
            } catch (RuntimeException refused) {
                throw new Broken(results.size(), results.isEmpty(), refused);
            }
        }
        try {
            entityManager.flush();
        } catch (RuntimeException refused) {
            throw brokenAtCommit(part, refused);
        }
        var digest = part.isEmpty() ? items.digest() : part.getLast().digest();
        return run.step(results, digest, endOfChunk && items.ended());
    }

    private LineResult result(Item<T> item) {
        var problem = item.problem();
        return problem != null
                ? LineResult.refused(item.line(), problem)
                : LineResult.of(item.line(), take.apply(java.util.Objects.requireNonNull(item.thing())));
    }

    private Broken brokenAtCommit(List<Item<T>> part, RuntimeException cause) {
        return new Broken(part.size() / 2, part.size() == 1, cause);
    }

    static <T> Item<T> refused(Item<T> item, RuntimeException cause) {
        var problem = ProblemShape.of(cause);
        if (problem.getStatusCode() >= 500) {
            Log.errorf(cause, "Line %d of an import", item.line());
        }
        return new Item<>(item.line(), null, problem, item.size(), item.digest());
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 200L * attempt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The service is stopping");
        }
    }
}
