package org.coproductionhub.benchmarks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.coproductionhub.benchmarks.targets.Contest.Effort;
import org.coproductionhub.benchmarks.targets.Contest.Work;

/** Reading organisations by id and twenty at a time, over HTTP against the statement that this comes to. */
final class Reads implements Question {

    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 8);
    private static final double TARGET = 0.35;

    @Override
    public void ask(Stage stage, Table table) throws Exception {
        stage.cast("organisations");
        var network = Network.in(stage);
        byId(stage, network, table);
        lists(stage, network, table);
    }

    private static void byId(Stage stage, Network network, Table table) throws Exception {
        List<Work> suite = new ArrayList<>();
        List<Work> raw = new ArrayList<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            suite.add(new Getting(
                    stage.http("organisations", network.id()),
                    random -> "/v1/organisations/" + network.any(random).id()));
            raw.add(RawReading.byId(stage.owner("organisations"), network));
        }
        table.ratio("reads by id", new Contest(Effort.wanted()).between(suite, raw), TARGET);
    }

    private static void lists(Stage stage, Network network, Table table) throws Exception {
        var pages = pages(stage, network);
        List<Work> suite = new ArrayList<>();
        List<Work> raw = new ArrayList<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            suite.add(new Getting(
                    stage.http("organisations", network.id()), random -> pages.get(random.nextInt(pages.size()))));
            raw.add(RawReading.lists(stage.owner("organisations"), network));
        }
        table.ratio("lists of 20", new Contest(Effort.wanted()).between(suite, raw), TARGET);
    }

    /** Follows the list from its first page, as a caller would, to have pages to ask for later. */
    private static List<String> pages(Stage stage, Network network) throws IOException {
        List<String> pages = new ArrayList<>();
        try (var http = stage.http("organisations", network.id())) {
            var path = "/v1/organisations?limit=20";
            while (pages.size() < 200) {
                var page = new String(http.get(path), UTF_8);
                int next = page.lastIndexOf("\"next\":\"") + 8;
                path = "/v1/organisations?limit=20&after=" + page.substring(next, page.indexOf('"', next));
                pages.add(path);
            }
        }
        return pages;
    }

    private interface Paths {
        String next(SplittableRandom random);
    }

    private record Getting(HttpConnection http, Paths paths, SplittableRandom random) implements Work {

        Getting(HttpConnection http, Paths paths) {
            this(http, paths, new SplittableRandom());
        }

        @Override
        public void once() throws IOException {
            http.get(paths.next(random));
        }

        @Override
        public void close() throws IOException, SQLException {
            http.close();
        }
    }
}
