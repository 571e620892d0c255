package org.coproductionhub.kit.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coproductionhub.kit.problem.Problem;

/**
 * Takes all items in by one transaction, for an import that stands as a whole or only asks what would happen. Where a
 * line is refused nothing will be stored any more: the lines after it are then held against what was stored before the
 * import.
 */
final class OneTransaction<T> {

    /** What one transaction may hold. */
    private static final int MOST = 50_000;

    private static final int SECONDS = 3600;

    private final Items<T> items;
    private final Function<T, Outcome> take;
    private final EntityManager entityManager;
    private final Run run;
    private boolean broken;

    OneTransaction(Items<T> items, Function<T, Outcome> take, EntityManager entityManager, Run run) {
        this.items = items;
        this.take = take;
        this.entityManager = entityManager;
        this.run = run;
    }

    /** Whether it was stored. */
    boolean takeAll(boolean dryRun) throws IOException {
        begin();
        try {
            while (!items.ended()) {
                take(items.nextChunk());
            }
            if (dryRun || broken) {
                return false;
            }
            QuarkusTransaction.commit();
            return true;
        } finally {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void take(List<Item<T>> chunk) throws IOException {
        List<LineResult> results = new ArrayList<>(chunk.size());
        for (var item : chunk) {
            results.add(result(item));
        }
        if (run.entries() + chunk.size() > MOST) {
            throw Problem.tooLarge("An import that is atomic or only a dry run has at most " + MOST + " lines");
        }
        run.made(broken ? run.stepOfNothing(results) : run.step(results, items.digest(), items.ended()));
    }

    private LineResult result(Item<T> item) {
        var problem = item.problem();
        if (problem == null) {
            try {
                var outcome = take.apply(java.util.Objects.requireNonNull(item.thing()));
                entityManager.flush();
                entityManager.clear();
                return LineResult.of(item.line(), outcome);
            } catch (RuntimeException refused) {
                problem = java.util.Objects.requireNonNull(
                        Chunks.refused(item, refused).problem());
                QuarkusTransaction.rollback();
                begin();
            }
        }
        if (problem.getStatusCode() == 503) {
            throw problem;
        }
        broken = true;
        return LineResult.refused(item.line(), problem);
    }

    private static void begin() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
    }
}
