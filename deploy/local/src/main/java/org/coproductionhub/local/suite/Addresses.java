package org.coproductionhub.local.suite;

import java.util.Map;
import java.util.TreeMap;

/** Where everything listens: all of it on 127.0.0.1, all of it counted from one base port (8080). */
public record Addresses(int portBase) {

    public static final int USUAL_BASE = 8080;

    /** 8081, 8082, 8083. */
    public int http(String service) {
        return portBase + 1 + Suite.SERVICES.indexOf(service);
    }

    /** 9081, 9082, 9083. */
    public int management(String service) {
        return http(service) + 1000;
    }

    /** 8080, where it runs. */
    public int keycloak() {
        return portBase;
    }

    int postgres() {
        return portBase + 4;
    }

    int kafka() {
        return portBase + 5;
    }

    int kafkaController() {
        return portBase + 6;
    }

    public String url(String service) {
        return "http://127.0.0.1:" + http(service);
    }

    public String health(String service) {
        return "http://127.0.0.1:" + management(service) + "/q/health";
    }

    public String metrics(String service) {
        return "http://127.0.0.1:" + management(service) + "/q/metrics";
    }

    /** What each port is wanted for. */
    Map<Integer, String> purposes() {
        var purposes = new TreeMap<Integer, String>();
        for (var service : Suite.SERVICES) {
            purposes.put(http(service), service + "-service");
            purposes.put(management(service), "health and metrics of " + service + "-service");
        }
        purposes.put(postgres(), "PostgreSQL");
        purposes.put(kafka(), "Kafka");
        purposes.put(kafkaController(), "Kafka's controller");
        return purposes;
    }
}
