package org.coproductionhub.local;

import java.io.PrintStream;
import org.coproductionhub.local.suite.Site;
import org.coproductionhub.local.suite.Suite;

/** Where to find what runs. */
final class UrlTable {

    private static final String ROW = "%-15s %-26s %-38s %-30s %s%n";

    private UrlTable() {}

    static void print(Site site, PrintStream out) {
        var at = site.at();
        out.println();
        out.printf(ROW, "", "API", "Swagger UI", "health", "metrics");
        for (var service : Suite.SERVICES) {
            var url = at.url(service);
            out.printf(ROW, service, url + "/v1", url + "/q/swagger-ui", at.health(service), at.metrics(service));
        }
        out.println();
        out.println("logs: " + site.data().logs() + "   token: ./hub token ROLE   stop: Ctrl-C or ./hub down");
    }
}
